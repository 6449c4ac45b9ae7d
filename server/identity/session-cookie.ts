import { createHash } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import type { OrganizationId } from '#domain/organizations/organization.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Session } from './session.ts'

export const SESSION_COOKIE = 'booking_room_pro_session'
const LIFETIME_SECONDS = 12 * 60 * 60
const KNOWN_AT_MOST = 10_000

/** Seals a session into a cookie value (JWE, A256GCM) and opens it again. */
export class SessionSeal {
  readonly #key: Uint8Array
  /** Opening costs more than all else a request does before the database; ids only, no personal data. */
  readonly #opened = new Map<string, { session: Session; expires: number }>()

  constructor(secret: string) {
    this.#key = createHash('sha256').update(secret).digest()
  }

  async seal({ orgId, personId }: Session): Promise<string> {
    return new EncryptJWT({ org: orgId })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setSubject(personId)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_SECONDS}s`)
      .encrypt(this.#key)
  }

  async open(value: string): Promise<Session | undefined> {
    const known = this.#opened.get(value)
    if (known) return known.expires > Date.now() ? known.session : undefined
    try {
      const { payload } = await jwtDecrypt(value, this.#key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['sub', 'exp'],
      })
      const session = { orgId: payload.org as OrganizationId, personId: payload.sub as PersonId }
      if (this.#opened.size >= KNOWN_AT_MOST) this.#opened.clear()
      this.#opened.set(value, { session, expires: (payload.exp ?? 0) * 1000 })
      return session
    } catch {
      return undefined
    }
  }
}

export const sessionCookieOptions = (secure: boolean) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: LIFETIME_SECONDS }) as const
