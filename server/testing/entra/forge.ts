import { randomUUID } from 'node:crypto'
import { type CryptoKey, exportJWK, exportSPKI, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { makeKey, type SigningKey } from './key-ring.ts'

let forgers: Promise<SigningKey> | undefined
/** One is enough, and making it takes a while. */
const forgersKey = () => {
  forgers ??= makeKey()
  return forgers
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Tokens that somebody made who is not Entra ID. Each takes the claims of a token that would do. */
export const forge = {
  /** Signed by a key of the forger, under a kid that is published. */
  signedByAnother: async (claims: JWTPayload, published: SigningKey) =>
    new SignJWT(claims)
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: published.kid })
      .sign((await forgersKey()).privateKey),

  /** Signed by a key of the forger, under a kid that nobody ever saw. */
  unknownKid: async (claims: JWTPayload) => {
    const { privateKey } = await forgersKey()
    return new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: randomUUID() }).sign(privateKey)
  },

  /** Not signed, and says so. */
  unsigned: (claims: JWTPayload) => new UnsecuredJWT(claims).encode(),

  /** Not signed, under a header that names a published key. */
  unsignedUnderKid: (claims: JWTPayload, published: SigningKey) =>
    `${encode({ typ: 'JWT', alg: 'none', kid: published.kid })}.${encode(claims)}.`,

  /** The public key, which everybody has, taken for a shared secret. */
  hmacWithPublicKey: async (claims: JWTPayload, published: SigningKey) => {
    const key = (await importJWK(published.publicJwk, 'RS256', { extractable: true })) as CryptoKey
    const secret = new TextEncoder().encode(await exportSPKI(key))
    return new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'HS256', kid: published.kid }).sign(secret)
  },

  /** A true token whose claims were changed after it was signed. */
  altered: (token: string, change: JWTPayload) => {
    const [header = '', claims = '', signature = ''] = token.split('.')
    const read = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'))
    return `${header}.${encode({ ...read, ...change })}.${signature}`
  },

  /** Signed by the right key in another way than Entra ID's. */
  otherAlgorithm: async (claims: JWTPayload, { kid, privateKey }: SigningKey) => {
    const key = await importJWK(await exportJWK(privateKey), 'RS512')
    return new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS512', kid }).sign(key)
  },
}
