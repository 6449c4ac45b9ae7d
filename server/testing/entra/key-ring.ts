import { createHash, randomUUID } from 'node:crypto'
import {
  type CryptoKey,
  compactVerify,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose'

export interface SigningKey {
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly publicJwk: JWK
}

/** The keys that tokens are signed with. After `rotate()` the former one is still published, as Entra ID does. */
export class KeyRing {
  #keys: SigningKey[] = []
  #bound: { readonly key: SigningKey; readonly issuer: string }[] = []

  async rotate(): Promise<SigningKey> {
    const key = await makeKey()
    this.#keys = [key, ...this.#keys.slice(0, 1)]
    return key
  }

  /** A key that signs for one tenant only, as Entra ID publishes some. */
  async makeFor(issuer: string): Promise<SigningKey> {
    const key = await makeKey()
    this.#bound.push({ key, issuer })
    return key
  }

  get current(): SigningKey {
    const [key] = this.#keys
    if (!key) throw new Error('no key yet: rotate() makes one')
    return key
  }

  /** The claims of any token that one of our keys signed. */
  async verified(token: string): Promise<Record<string, unknown>> {
    const { kid } = decodeProtectedHeader(token)
    const key = this.#keys.find((one) => one.kid === kid)
    if (!key) throw new Error('not signed by us')
    const publicKey = await importJWK(key.publicJwk, 'RS256')
    const { payload } = await compactVerify(token, publicKey, { algorithms: ['RS256'] })
    return JSON.parse(new TextDecoder().decode(payload))
  }

  /** As published, with the issuer that Entra ID writes beside each key. */
  published(issuer: string): { keys: JWK[] } {
    const all = [...this.#keys.map((key) => ({ key, issuer })), ...this.#bound]
    return {
      keys: all.map(({ key: { publicJwk, kid }, issuer }) => ({ ...publicJwk, kid, x5t: kid, use: 'sig', issuer })),
    }
  }
}

/** A key that nobody published: what a forger has. */
export async function makeKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const kid = createHash('sha1').update(randomUUID()).digest('base64url')
  return { kid, privateKey, publicJwk: await exportJWK(publicKey) }
}
