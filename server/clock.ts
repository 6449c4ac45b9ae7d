import type { Temporal } from 'temporal-polyfill'

/** The present, so that tests can say what time it is. */
export type Clock = () => Temporal.Instant
