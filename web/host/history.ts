/** Whether going back stays inside the app: the router counts the pages of a visit. */
export function hasBefore(): boolean {
  const { idx = 0 } = (window.history.state ?? {}) as { idx?: number }
  return idx > 0
}
