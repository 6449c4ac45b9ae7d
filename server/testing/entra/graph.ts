import { randomUUID } from 'node:crypto'
import { type Answer, json } from './answer.ts'
import type { DirectoryPerson } from './directory.ts'
import type { State } from './state.ts'

const DEFAULTS = 'displayName,jobTitle,mail,officeLocation,preferredLanguage,userPrincipalName,id'

/** `GET /v1.0/me` of Microsoft Graph. */
export async function readProfile(state: State, authorization: string | undefined, url: URL): Promise<Answer> {
  const asking = await whoAsks(state, authorization)
  if ('status' in asking) return asking
  const { person } = asking
  const wanted = (url.searchParams.get('$select') ?? DEFAULTS).split(',')
  const all: Record<string, unknown> = profileOf(person)
  const unknown = wanted.find((name) => !(name in all))
  if (unknown) return fault(400, 'Request_BadRequest')
  return json(200, {
    '@odata.context': `${state.authority}/v1.0/$metadata#users/$entity`,
    ...Object.fromEntries(wanted.map((name) => [name, all[name]])),
  })
}

/** Sizes that Microsoft Graph documents. */
const SIZES = /^(48|64|96|120|240|360|432|504|648)x\1$/

/** `GET /v1.0/me/photos/96x96/$value` of Microsoft Graph. */
export async function readPhoto(state: State, authorization: string | undefined, size: string): Promise<Answer> {
  if (typeof state.faults.photo === 'number') return fault(state.faults.photo, 'AsTheTestSaid')
  const asking = await whoAsks(state, authorization)
  if ('status' in asking) return asking
  if (!SIZES.test(size)) return fault(400, 'BadRequest')
  const { photo } = asking.person
  if (!photo) return fault(404, 'ImageNotFound')
  // Whatever it is: of a file that somebody uploaded Graph says what it was named.
  return { status: 200, headers: { 'content-type': 'image/jpeg', 'cache-control': 'private' }, body: photo }
}

async function whoAsks(
  state: State,
  authorization: string | undefined,
): Promise<Answer | { readonly person: DirectoryPerson }> {
  const { graph } = state.faults
  if (graph === 'garbage') return { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>A proxy</h1>' }
  if (typeof graph === 'number') return fault(graph, 'AsTheTestSaid')
  const claims = await claimsOf(state, authorization)
  if (!claims) return fault(401, 'InvalidAuthenticationToken')
  if (!String(claims.scp).split(' ').includes('User.Read')) return fault(403, 'Authorization_RequestDenied')
  const person = state.person(String(claims.oid))
  return person ? { person } : fault(404, 'Request_ResourceNotFound')
}

const profileOf = (person: DirectoryPerson) => ({
  id: person.oid,
  displayName: person.name,
  userPrincipalName: person.upn,
  mail: person.mail,
  jobTitle: person.jobTitle,
  officeLocation: person.officeLocation,
  preferredLanguage: person.preferredLanguage,
  userType: person.homeTid === undefined ? 'Member' : 'Guest',
})

async function claimsOf(state: State, authorization: string | undefined) {
  try {
    const claims = await state.keys.verified(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '')
    return claims.aud === state.authority && Number(claims.exp) > state.now() ? claims : undefined
  } catch {
    return undefined
  }
}

const fault = (status: number, code: string) =>
  json(status, { error: { code, message: 'No.', innerError: { 'request-id': randomUUID() } } })
