import { createHash, randomUUID } from 'node:crypto'
import { type JWTPayload, SignJWT } from 'jose'
import { type DirectoryPerson, PERSONAL_ACCOUNTS } from './directory.ts'
import type { SigningKey } from './key-ring.ts'

const TEAMS_WEB_CLIENT = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
const LIFETIME_SECONDS = 60 * 60

export type TokenVersion = '1.0' | '2.0'

/** What a token says of a person, as versions 1 and 2 say it. */
export interface Issuing {
  /** Address of the stand-in, of which version 2 issuers are made. */
  readonly authority: string
  readonly person: DirectoryPerson
  readonly now: number
  readonly version?: TokenVersion
}

const issuerOf = (authority: string, tid: string, version: TokenVersion) =>
  version === '1.0' ? `https://sts.windows.net/${tid}/` : `${authority}/${tid}/v2.0`

function identityClaims({ authority, person, now, version = '2.0' }: Issuing): JWTPayload {
  const { oid, tid, name, upn, mail, homeTid, appRoles } = person
  const guest = homeTid !== undefined
  const home = homeTid === PERSONAL_ACCOUNTS ? 'live.com' : `https://sts.windows.net/${homeTid}/`
  const address = guest ? (mail ?? upn) : upn
  return {
    iss: issuerOf(authority, tid, version),
    iat: now,
    nbf: now,
    exp: now + LIFETIME_SECONDS,
    oid,
    tid,
    sub: createHash('sha256').update(`${oid} for this app`).digest('base64url'),
    name,
    ver: version,
    uti: randomUUID(),
    ...(guest ? { idp: home } : {}),
    ...(appRoles.length > 0 ? { roles: appRoles } : {}),
    ...(version === '2.0'
      ? { preferred_username: address, acct: guest ? 1 : 0 }
      : { unique_name: address, ...(guest ? { email: address } : { upn }) }),
  }
}

/** What `getAuthToken()` of Teams gives: an access token for our app, asked for by Teams itself. */
export function teamsClaims(issuing: Issuing, audience: string): JWTPayload {
  const { version = '2.0' } = issuing
  return {
    ...identityClaims(issuing),
    aud: audience,
    scp: 'access_as_user',
    ...(version === '2.0'
      ? { azp: TEAMS_WEB_CLIENT, azpacr: '0' }
      : { appid: TEAMS_WEB_CLIENT, appidacr: '0', amr: ['pwd'], ipaddr: '203.0.113.7' }),
  }
}

export const idClaims = (issuing: Issuing, audience: string, nonce: string | undefined): JWTPayload => ({
  ...identityClaims({ ...issuing, version: '2.0' }),
  aud: audience,
  ...(nonce === undefined ? {} : { nonce }),
})

export const graphClaims = (issuing: Issuing, graphUrl: string, clientId: string, scope: string): JWTPayload => ({
  ...identityClaims({ ...issuing, version: '1.0' }),
  aud: graphUrl,
  appid: clientId,
  scp: scope,
})

export const sign = (claims: JWTPayload, key: SigningKey, typ = 'JWT') =>
  new SignJWT(claims).setProtectedHeader({ typ, alg: 'RS256', x5t: key.kid, kid: key.kid }).sign(key.privateKey)
