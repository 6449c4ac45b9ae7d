import { randomUUID, type X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, json } from './answer.ts'
import { authorize, logOut } from './authorize.ts'
import type { DirectoryPerson, Tenant } from './directory.ts'
import { readPhoto, readProfile } from './graph.ts'
import { State } from './state.ts'
import { tokenEndpoint } from './token.ts'
import { sign, type TokenVersion, teamsClaims } from './tokens.ts'

/** A request that reached the stand-in. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly form: URLSearchParams
}

type Options = {
  clientId?: string
  clientSecret?: string
  certificate?: X509Certificate
  /** Where our app may be returned to; more can be pushed to `client.redirectUris` later. */
  redirectUris?: string[]
  tenants?: Tenant[]
  port?: number
  now?: () => number
}

/**
 * As much of Microsoft Entra ID and Microsoft Graph as our app speaks to, with real keys over real HTTP, for tests and
 * for trying the app without a tenant. The app finds it by ENTRA_AUTHORITY and GRAPH_URL, as it would a sovereign cloud.
 */
export async function startEntra(options: Options = {}) {
  const { clientId = randomUUID(), tenants = [], port = 0, now = () => Math.floor(Date.now() / 1000) } = options
  const client = {
    clientId,
    clientSecret: options.certificate ? undefined : (options.clientSecret ?? 'a secret of the registered app'),
    certificate: options.certificate,
    redirectUris: options.redirectUris ?? [],
    audiences: [clientId, `api://${clientId}`],
  }
  const state = new State(client, tenants, now)
  await state.keys.rotate()
  const seen: Seen[] = []

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', state.authority)
    const form = new URLSearchParams(await bodyOf(request))
    seen.push({ method: request.method ?? '', path: url.pathname, query: url.searchParams, form })
    const answer = await route(state, request, url, form).catch((error: unknown) => json(500, { error: String(error) }))
    // A service that hangs: the socket stays open until the client gives up or the stand-in ends.
    if (answer) response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const authority = `http://localhost:${(server.address() as AddressInfo).port}`
  state.authority = authority

  return Object.assign(state, {
    seen,
    /** How often a path that ends so was asked for. */
    asked: (end: string) => seen.filter(({ path }) => path.endsWith(end)).length,
    /** The environment in which our app signs people in here. */
    environment: {
      ENTRA_CLIENT_ID: clientId,
      ENTRA_CLIENT_SECRET: client.clientSecret ?? '',
      ENTRA_TENANTS: 'any',
      ENTRA_AUTHORITY: authority,
      GRAPH_URL: authority,
    },
    /** Claims of the token that Teams gives this person for our app; `sign` and `forge` make tokens of them. */
    claims: (person: DirectoryPerson, version: TokenVersion = '2.0', audience = clientId) =>
      teamsClaims({ authority, person, now: now(), version }, audience),
    /** The token that `getAuthToken()` of Teams gives this person. */
    teamsToken: (person: DirectoryPerson, version: TokenVersion = '2.0', audience = clientId) =>
      sign(teamsClaims({ authority, person, now: now(), version }, audience), state.keys.current),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  })
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const NOT_FOUND: Answer = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' }

/** Nothing means: do not answer. */
async function route(
  state: State,
  request: IncomingMessage,
  url: URL,
  form: URLSearchParams,
): Promise<Answer | undefined> {
  const { pathname } = url
  const { faults } = state
  if (pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' }
  if (pathname === '/v1.0/me')
    return faults.graph === 'slow' ? undefined : readProfile(state, request.headers.authorization, url)
  const [, size] = /^\/v1\.0\/me\/photos\/([^/]+)\/\$value$/.exec(pathname) ?? []
  if (size !== undefined)
    return faults.graph === 'slow' || faults.photo === 'slow'
      ? undefined
      : readPhoto(state, request.headers.authorization, size)
  const [, tenant = '', rest = ''] = /^\/([^/]+)\/(.+)$/.exec(pathname) ?? []
  switch (rest) {
    case 'v2.0/.well-known/openid-configuration':
      return json(200, metadata(state.authority, tenant))
    case 'discovery/v2.0/keys':
      if (faults.keys === 'slow') return undefined
      return faults.keys ? json(faults.keys, {}) : json(200, state.keys.published(`${state.authority}/{tenantid}/v2.0`))
    case 'oauth2/v2.0/authorize':
      return authorize(state, tenant, url, request.headers.cookie ?? '')
    case 'oauth2/v2.0/token':
      if (faults.token === 'slow') return undefined
      return faults.token ? json(faults.token, {}) : tokenEndpoint(state, tenant, form)
    case 'oauth2/v2.0/logout':
      return logOut(state, url)
    default:
      return NOT_FOUND
  }
}

/** Of one tenant, or of all with a template in place of the tenant's id. */
function metadata(authority: string, tenant: string) {
  const several = ['common', 'organizations', 'consumers'].includes(tenant)
  const base = `${authority}/${tenant}`
  return {
    issuer: `${authority}/${several ? '{tenantid}' : tenant}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nonce', 'preferred_username', 'name', 'tid', 'ver'],
  }
}
