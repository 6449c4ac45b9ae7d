import type { AccessToken } from '../api/model.ts'

const DAY_MS = 86_400_000
/** Long enough before the end to make another in peace. */
const SOON_DAYS = 14

/** Whether a token is good, and whether it is about to end; `now` in milliseconds. */
export function tokenStanding({ expiresAt }: Pick<AccessToken, 'expiresAt'>, now: number): 'good' | 'soon' | 'expired' {
  const left = Date.parse(expiresAt) - now
  if (left <= 0) return 'expired'
  return left <= SOON_DAYS * DAY_MS ? 'soon' : 'good'
}
