/** Draws the eye to a reservation for a moment. */
export function pulse(body: HTMLElement | null, blockId: string): void {
  // The rows are drawn by now where the reservation is again.
  requestAnimationFrame(() => {
    const element = body?.querySelector(`[data-block="${CSS.escape(blockId)}"]`)
    element?.setAttribute('data-returned', '')
    setTimeout(() => element?.removeAttribute('data-returned'), 1_800)
  })
}
