/** What a key asks of the grid, in the terms of a schedule: time runs from earlier to later, rooms from up to down. */
export type Command =
  | { readonly go: 'earlier' | 'later' | 'up' | 'down'; readonly extend: boolean; readonly leap: boolean }
  | { readonly go: 'page-up' | 'page-down' }
  | { readonly go: 'day-start' | 'day-end' }
  | { readonly go: 'first' | 'last' }
  | { readonly go: 'enter' | 'move' | 'escape' }

export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** In a right-to-left language time runs to the left, so the arrows that follow it are mirrored. */
export function commandOf(press: KeyPress, direction: 'ltr' | 'rtl'): Command | null {
  if (press.altKey) return null
  const leap = press.ctrlKey || press.metaKey
  const arrow = (go: 'earlier' | 'later' | 'up' | 'down'): Command => ({ go, extend: press.shiftKey, leap })
  switch (press.key) {
    case 'ArrowLeft':
      return arrow(direction === 'ltr' ? 'earlier' : 'later')
    case 'ArrowRight':
      return arrow(direction === 'ltr' ? 'later' : 'earlier')
    case 'ArrowUp':
      return arrow('up')
    case 'ArrowDown':
      return arrow('down')
    case 'PageUp':
      return { go: 'page-up' }
    case 'PageDown':
      return { go: 'page-down' }
    case 'Home':
      return { go: leap ? 'first' : 'day-start' }
    case 'End':
      return { go: leap ? 'last' : 'day-end' }
    case 'Enter':
    case ' ':
      return leap ? null : { go: 'enter' }
    case 'm':
    case 'M':
      return leap ? null : { go: 'move' }
    case 'Escape':
      return { go: 'escape' }
    default:
      return null
  }
}
