import { type CryptoKey, importJWK, type JWK } from 'jose'
import type { Clock } from '../../clock.ts'
import { Problem } from '../../http/problem.ts'

const MINUTE = 60_000
const FRESH_MS = 60 * MINUTE
/** Longer than that without an answer of Entra ID, a withdrawn key might still be believed. */
const USABLE_MS = 24 * 60 * MINUTE
const PATIENCE_MS = 5_000

/** A key that tokens are signed with, and the issuer it signs for (`{tenantid}` stands for any tenant). */
export interface SigningKey {
  readonly key: CryptoKey
  readonly issuer: string | undefined
}

/**
 * The keys Entra ID publishes, remembered. It changes them whenever it likes, so a key nobody knows is looked for again,
 * but at most once a minute: anybody can write a token that names a key of their own.
 */
export class SigningKeys {
  readonly #url: string
  readonly #clock: Clock
  #keys = new Map<string, SigningKey>()
  #readAt = Number.NEGATIVE_INFINITY
  #triedAt = Number.NEGATIVE_INFINITY
  #reading: Promise<void> | undefined

  constructor(url: string, clock: Clock) {
    this.#url = url
    this.#clock = clock
  }

  async find(kid: string): Promise<SigningKey | undefined> {
    const now = this.#clock().epochMilliseconds
    if (!this.#keys.has(kid) || now - this.#readAt > FRESH_MS) await this.#readAgain(now)
    if (now - this.#readAt > USABLE_MS)
      throw new Problem(503, 'unavailable', 'Microsoft Entra ID does not answer, so no token can be checked.', {
        headers: { 'retry-after': '60' },
      })
    return this.#keys.get(kid)
  }

  #readAgain(now: number): Promise<void> {
    if (now - this.#triedAt < MINUTE) return this.#reading ?? Promise.resolve()
    this.#triedAt = now
    this.#reading = this.#read(now).finally(() => {
      this.#reading = undefined
    })
    return this.#reading
  }

  /** A failure leaves the keys as they were: for a day they are still good. */
  async #read(now: number): Promise<void> {
    try {
      const response = await fetch(this.#url, { signal: AbortSignal.timeout(PATIENCE_MS) })
      if (!response.ok) return
      const { keys } = (await response.json()) as { keys: (JWK & { issuer?: string })[] }
      this.#keys = new Map(await Promise.all(keys.filter(signs).map(imported)))
      this.#readAt = now
    } catch {
      // Away, too slow, or not what it should be.
    }
  }
}

const signs = ({ kty, use, kid }: JWK) => kty === 'RSA' && (use === undefined || use === 'sig') && kid !== undefined

async function imported({ issuer, ...jwk }: JWK & { issuer?: string }): Promise<[string, SigningKey]> {
  return [jwk.kid ?? '', { key: (await importJWK(jwk, 'RS256')) as CryptoKey, issuer }]
}
