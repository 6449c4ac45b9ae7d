/** Where the first field is that cannot be kept, so that nobody searches for it. */
export const focusFirstComplaint = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
