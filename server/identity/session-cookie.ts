import { Temporal } from 'temporal-polyfill'
import { v7 as uuid } from 'uuid'
import type { OrganizationId } from '#domain/organizations/organization.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Clock } from '../clock.ts'
import { Remembered } from './remembered.ts'
import { SealedText } from './sealed-text.ts'
import type { Session } from './session.ts'

export const SESSION_COOKIE = 'booking_room_pro_session'

const HOUR = 60 * 60
/** Without a request for so long, a session is over; a night is longer. */
const IDLE_SECONDS = 12 * HOUR
/** However busy, after so long one signs in again. */
export const LONGEST_SECONDS = 7 * 24 * HOUR
/** Sealing costs more than opening, so it is not done at every request. */
const RENEW_AFTER_SECONDS = HOUR / 4

/** What a session's cookie holds; instants in seconds since 1970. */
export interface CookieSession extends Session {
  readonly sessionId: string
  readonly signedInAt: number
  readonly sealedAt: number
  readonly expires: number
}

type Content = { org: OrganizationId; sub: PersonId; sid: string; auth_time: number; iat: number; exp: number }

/** Seals a session into a cookie value and opens it again. */
export class SessionSeal {
  readonly #text: SealedText
  readonly #clock: Clock
  /** Opening costs more than all else a request does before the database; ids only, no personal data. */
  readonly #opened: Remembered<CookieSession>

  constructor(
    secret: string,
    clock: Clock = () => Temporal.Now.instant(),
    opened: Remembered<CookieSession> = new Remembered(),
  ) {
    this.#text = new SealedText(secret, 'session', clock)
    this.#clock = clock
    this.#opened = opened
  }

  /** A new session, under an id of its own: nobody can have known it before. */
  seal({ orgId, personId }: Session): Promise<string> {
    return this.#seal(orgId, personId, uuid(), this.#now())
  }

  /** The same session with a longer life, when it is time for that. */
  async renew({ orgId, personId, sessionId, signedInAt, sealedAt }: CookieSession): Promise<string | undefined> {
    if (this.#now() - sealedAt < RENEW_AFTER_SECONDS) return undefined
    return await this.#seal(orgId, personId, sessionId, signedInAt)
  }

  async open(value: string): Promise<CookieSession | undefined> {
    const known = this.#opened.get(value)
    if (known) return known.expires > this.#now() ? known : undefined
    const content = await this.#text.open<Content>(value)
    if (!content) return undefined
    const { org, sub, sid, auth_time, iat, exp } = content
    const session = { orgId: org, personId: sub, sessionId: sid, signedInAt: auth_time, sealedAt: iat, expires: exp }
    this.#opened.set(value, session)
    return session
  }

  #seal(org: OrganizationId, sub: PersonId, sid: string, signedInAt: number): Promise<string> {
    const iat = this.#now()
    const exp = Math.min(iat + IDLE_SECONDS, signedInAt + LONGEST_SECONDS)
    return this.#text.seal({ org, sub, sid, auth_time: signedInAt, iat }, exp)
  }

  #now(): number {
    return Math.floor(this.#clock().epochMilliseconds / 1000)
  }
}

/**
 * Where people reach us encrypted, `__Host-` makes the browser refuse the cookie from anybody else: another host of the
 * same domain, or a page that is not encrypted, cannot put a session of theirs in its place.
 */
export function cookieFor(publicUrl: string | undefined, name: string = SESSION_COOKIE) {
  const secure = publicUrl?.startsWith('https:') ?? false
  return {
    name: secure ? `__Host-${name}` : name,
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: IDLE_SECONDS } as const,
  }
}
