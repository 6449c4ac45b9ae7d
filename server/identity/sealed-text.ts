import { hkdfSync } from 'node:crypto'
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose'
import type { Clock } from '../clock.ts'

/**
 * Keeps what only we may read and write in a text that a browser carries (JWE, A256GCM). Each purpose has a key of its
 * own, so that what was sealed for one cannot be shown for another.
 */
export class SealedText {
  readonly #key: Uint8Array
  readonly #clock: Clock

  constructor(secret: string, purpose: string, clock: Clock) {
    this.#key = new Uint8Array(hkdfSync('sha256', secret, '', `booking-room-pro ${purpose}`, 32))
    this.#clock = clock
  }

  /** `expires` in seconds since 1970. */
  seal(content: JWTPayload, expires: number): Promise<string> {
    return new EncryptJWT(content)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setExpirationTime(expires)
      .encrypt(this.#key)
  }

  /** Nothing for what we did not seal for this purpose, and for what has expired. */
  async open<Content extends JWTPayload>(text: string): Promise<Content | undefined> {
    try {
      const { payload } = await jwtDecrypt<Content>(text, this.#key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
        currentDate: new Date(this.#clock().epochMilliseconds),
      })
      return payload
    } catch {
      return undefined
    }
  }
}
