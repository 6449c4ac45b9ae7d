import type { Identity } from './session.ts'
import { SESSION_COOKIE, type SessionSeal } from './session-cookie.ts'

/** Whoever chose a person on the demo's sign-in page is that person. */
export const demoIdentity = (seal: SessionSeal): Identity => ({
  kind: 'demo',
  async identify(request) {
    const cookie = request.cookies[SESSION_COOKIE]
    return cookie === undefined ? undefined : seal.open(cookie)
  },
})
