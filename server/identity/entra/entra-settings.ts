import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Static, Type } from 'typebox'
import { ConfigurationError } from '../../configuration-error.ts'

const GUID = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
const ORIGIN = '^https?://[^/]+$'
const PUBLIC_CLOUD = 'https://login.microsoftonline.com'

/** What the operator says about Microsoft Entra ID: docs/sign-in.md. */
export const EntraEnvironment = {
  ENTRA_CLIENT_ID: Type.Optional(Type.String({ pattern: `^${GUID}$` })),
  ENTRA_CLIENT_SECRET: Type.Optional(Type.String()),
  /** Instead of a secret: the files of a certificate and its private key, in PEM. */
  ENTRA_CLIENT_CERTIFICATE: Type.Optional(Type.String()),
  ENTRA_CLIENT_CERTIFICATE_KEY: Type.Optional(Type.String()),
  /** Tenant ids with commas between them, or `any`. */
  ENTRA_TENANTS: Type.Optional(Type.String({ pattern: `^(any|\\s*${GUID}\\s*(,\\s*${GUID}\\s*)*)$` })),
  /** Of the cloud one's tenants are in. */
  ENTRA_AUTHORITY: Type.String({ pattern: ORIGIN, default: PUBLIC_CLOUD }),
  GRAPH_URL: Type.String({ pattern: ORIGIN, default: 'https://graph.microsoft.com' }),
}
type Said = Static<ReturnType<typeof Type.Object<typeof EntraEnvironment>>>

/** How our server proves to Entra ID that it is our server. */
export type ClientProof =
  | { readonly secret: string }
  | { readonly certificate: X509Certificate; readonly privateKey: string }

export interface EntraSettings {
  readonly clientId: string
  readonly proof: ClientProof
  /** Whose people may sign in. */
  readonly tenants: readonly string[] | 'any'
  readonly authority: string
  readonly graphUrl: string
}

const OF_EVERY_USE = new Set(['ENTRA_CLIENT_ID', 'ENTRA_AUTHORITY'])

/**
 * Nothing when nothing was said of signing in with Entra ID: its client id alone is enough to write the package for Teams.
 * Half of it is an error.
 */
export function readEntraSettings(said: Said, publicUrl: string | undefined): EntraSettings | undefined {
  const asked = Object.keys(said).some((name) => name.startsWith('ENTRA_') && !OF_EVERY_USE.has(name))
  return asked || said.ENTRA_AUTHORITY !== PUBLIC_CLOUD ? requireEntraSettings(said, publicUrl) : undefined
}

/** A server that knows the client id is meant to sign people in with it: without the rest it would show the demo. */
export function requireEntraSettings(said: Said, publicUrl: string | undefined): EntraSettings {
  const { ENTRA_CLIENT_ID: clientId, ENTRA_TENANTS: tenants } = said
  if (!clientId) throw missing('ENTRA_CLIENT_ID', 'the application (client) id of the app registration')
  const proof = readProof(said)
  if (!tenants) throw missing('ENTRA_TENANTS', 'the tenant ids whose people may sign in, or "any"')
  if (!publicUrl) throw missing('PUBLIC_URL', 'the address people reach the app at, which Entra ID returns them to')
  requireEncrypted('PUBLIC_URL', publicUrl)
  requireEncrypted('ENTRA_AUTHORITY', said.ENTRA_AUTHORITY)
  requireEncrypted('GRAPH_URL', said.GRAPH_URL)
  return {
    clientId: clientId.toLowerCase(),
    proof,
    tenants: tenants === 'any' ? 'any' : tenants.split(',').map((tid) => tid.trim().toLowerCase()),
    authority: said.ENTRA_AUTHORITY,
    graphUrl: said.GRAPH_URL,
  }
}

function readProof(said: Said): ClientProof {
  const { ENTRA_CLIENT_SECRET: secret, ENTRA_CLIENT_CERTIFICATE: file, ENTRA_CLIENT_CERTIFICATE_KEY: keyFile } = said
  if (secret && (file || keyFile))
    throw new ConfigurationError(
      'ENTRA_CLIENT_SECRET and ENTRA_CLIENT_CERTIFICATE are both set: leave one of them out.',
    )
  if (secret) return { secret }
  if (!file && !keyFile)
    throw missing('ENTRA_CLIENT_SECRET', 'a client secret of the app registration (or a certificate and its key)')
  if (!file) throw missing('ENTRA_CLIENT_CERTIFICATE', 'the file of the certificate whose key is set')
  if (!keyFile) throw missing('ENTRA_CLIENT_CERTIFICATE_KEY', 'the file of the private key of the certificate')
  const certificate = readPem('ENTRA_CLIENT_CERTIFICATE', file, (pem) => new X509Certificate(pem))
  const key = readPem('ENTRA_CLIENT_CERTIFICATE_KEY', keyFile, (pem) => createPrivateKey(pem))
  if (key.asymmetricKeyType !== 'rsa' || !createPublicKey(key).equals(certificate.publicKey))
    throw new ConfigurationError('ENTRA_CLIENT_CERTIFICATE_KEY is not the RSA key of ENTRA_CLIENT_CERTIFICATE.')
  return { certificate, privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString() }
}

function readPem<T>(name: string, file: string, parse: (pem: Buffer) => T): T {
  try {
    return parse(readFileSync(file))
  } catch (error) {
    throw new ConfigurationError(`${name}=${JSON.stringify(file)} cannot be read: ${(error as Error).message}.`)
  }
}

const missing = (name: string, what: string) =>
  new ConfigurationError(`Sign-in with Microsoft Entra ID is set up by half: ${name} is missing, ${what}.`)

/** Tokens and codes travel there; on one's own machine nobody listens. */
function requireEncrypted(name: string, address: string): void {
  const { protocol, hostname } = new URL(address)
  if (protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return
  throw new ConfigurationError(`${name}=${JSON.stringify(address)} will not do for Entra ID: it must begin with https.`)
}
