/** Set to `same-origin` everywhere but where a popup must still find the window that opened it. */
export const OPENER_POLICY = 'cross-origin-opener-policy'

/** The page of our app on which a popup that asked for consent ends, and tells what came of it. */
export const CONSENT_PAGE = '/consent/end'
