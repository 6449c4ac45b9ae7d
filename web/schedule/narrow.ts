/** The schedule is an agenda here: a grid of rooms and hours is too small to read and to touch. */
export const PHONE = '(max-width: 639px)'
/** The filters do not fit in a line here. */
export const NARROW = '(max-width: 1099px)'
