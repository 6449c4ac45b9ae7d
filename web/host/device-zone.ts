/** The IANA zone of the device, as it is now: people travel with their windows open. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
