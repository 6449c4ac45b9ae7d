/** What Teams says of somebody who changed their mind. */
export const hasGivenUp = (error: unknown) => (error as { errorCode?: unknown } | null)?.errorCode === 8000
