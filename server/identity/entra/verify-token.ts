import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose'
import type { Clock } from '../../clock.ts'
import { Problem } from '../../http/problem.ts'
import { issuerOf, PERSONAL_ACCOUNTS } from './entra-cloud.ts'
import type { EntraSettings } from './entra-settings.ts'
import { shownText } from './shown-text.ts'
import type { SigningKeys } from './signing-keys.ts'

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const TOLERANCE_SECONDS = 60

/** What of a checked token the rest of the server may know. */
export interface EntraClaims {
  readonly tid: string
  readonly oid: string
  readonly name: string | undefined
  /** User principal name; for people to read, and it changes. */
  readonly upn: string | undefined
  readonly guest: boolean
  /** App roles given in the directory; they speak for the organization. */
  readonly appRoles: readonly string[]
  /** Seconds since 1970. */
  readonly expires: number
}

type Needs = { readonly settings: EntraSettings; readonly keys: SigningKeys; readonly clock: Clock }

/** Checks the token that Teams gives our app (`getAuthToken`). */
export const verifyBearer = (needs: Needs, token: string): Promise<EntraClaims> =>
  verify(needs, token, ourAudiences(needs.settings), ({ scp }) =>
    typeof scp === 'string' && scp.split(' ').includes('access_as_user')
      ? undefined
      : 'it does not let its bearer use this app (access_as_user)',
  )

/** Checks the ID token of a sign-in on the web, beyond what the protocol's library checks. */
export const verifyIdToken = (needs: Needs, token: string): Promise<EntraClaims> =>
  verify(
    needs,
    token,
    (audience) => audience === needs.settings.clientId,
    () => undefined,
  )

/** The client id, or the resource of the manifest: `api://{id}` or `api://{host}/{id}`, where the host may be written freely. */
function ourAudiences({ clientId }: EntraSettings) {
  const resource = new RegExp(`^api://([^/]+/)?${clientId}$`, 'i')
  return (audience: string) => audience.toLowerCase() === clientId || resource.test(audience)
}

async function verify(
  { settings, keys, clock }: Needs,
  token: string,
  isOurs: (audience: string) => boolean,
  objection: (claims: JWTPayload) => string | undefined,
): Promise<EntraClaims> {
  const { tid, issuer } = origin(settings, token)
  const payload = await verifySignature({ keys, clock }, token, tid, issuer)
  const { aud, oid } = payload
  if (typeof aud !== 'string' || !isOurs(aud)) throw invalid('it was made out to another app')
  if (typeof oid !== 'string' || !GUID.test(oid)) throw invalid('it names nobody')
  const fault = objection(payload)
  if (fault) throw invalid(fault)
  requireTenant(settings, tid)
  return claimsOf(payload, tid, oid, issuer)
}

/** Which tenant a token says it is of, to know which issuer it must have. Nothing is believed yet. */
function origin(settings: EntraSettings, token: string) {
  let said: JWTPayload
  try {
    said = decodeJwt(token)
  } catch {
    throw invalid('it is no JSON Web Token')
  }
  const { tid, ver } = said
  if (typeof tid !== 'string' || !GUID.test(tid)) throw invalid('it names no tenant')
  const issuer = issuerOf(settings, tid, String(ver))
  if (!issuer) throw invalid('it is of an unknown version')
  return { tid, issuer }
}

async function verifySignature(
  { keys, clock }: Pick<Needs, 'keys' | 'clock'>,
  token: string,
  tid: string,
  issuer: string,
): Promise<JWTPayload> {
  const keyOf = async ({ kid }: { kid?: string }) => {
    const found = kid === undefined ? undefined : await keys.find(kid)
    if (!found) throw invalid('it is signed by an unknown key')
    // Some keys sign for one tenant only.
    if (found.issuer && !found.issuer.includes('{tenantid}') && !found.issuer.includes(tid))
      throw invalid('its key does not sign for its tenant')
    return found.key
  }
  try {
    const { payload } = await jwtVerify(token, keyOf, {
      algorithms: ['RS256'],
      typ: 'JWT',
      issuer,
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: new Date(clock().epochMilliseconds),
      requiredClaims: ['aud', 'exp', 'nbf', 'iat', 'oid', 'tid'],
    })
    return payload
  } catch (error) {
    if (error instanceof Problem) throw error
    throw invalid(error instanceof errors.JOSEError ? (REASONS[error.code] ?? 'it is not valid') : 'it is not valid')
  }
}

const REASONS: Record<string, string> = {
  ERR_JWT_EXPIRED: 'it has expired',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'a claim is not as it must be',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'its signature is wrong',
  ERR_JOSE_ALG_NOT_ALLOWED: 'its algorithm is not allowed',
}

const invalid = (reason: string) =>
  new Problem(401, 'not_signed_in', `The token was refused: ${reason}.`, {
    headers: { 'www-authenticate': `Bearer error="invalid_token", error_description="${reason}"` },
  })

function requireTenant({ tenants }: EntraSettings, tid: string): void {
  if (tid === PERSONAL_ACCOUNTS)
    throw new Problem(
      403,
      'personal_account',
      'Personal Microsoft accounts belong to no organization: use a work account.',
    )
  if (tenants !== 'any' && !tenants.includes(tid))
    throw new Problem(403, 'tenant_not_allowed', 'People of this organization may not sign in here.')
}

function claimsOf(payload: JWTPayload, tid: string, oid: string, issuer: string): EntraClaims {
  const text = (name: string, length: number) => shownText(payload[name], length)
  const upn = text('preferred_username', 320) ?? text('upn', 320) ?? text('unique_name', 320)
  const home = text('idp', 200)
  const { roles, acct, exp } = payload
  return {
    tid,
    oid,
    upn,
    name: text('name', 200),
    // Some of these are only in tokens when the registration asks for them: docs/sign-in.md.
    guest:
      acct === 1 ||
      acct === '1' ||
      upn?.includes('#EXT#') === true ||
      (home !== undefined && home !== issuer && !home.includes(tid)),
    appRoles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    expires: exp ?? 0,
  }
}
