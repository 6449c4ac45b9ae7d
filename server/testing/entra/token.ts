import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { decodeProtectedHeader, jwtVerify } from 'jose'
import { type Answer, json, TokenError } from './answer.ts'
import type { DirectoryPerson } from './directory.ts'
import type { State } from './state.ts'
import { graphClaims, idClaims, sign } from './tokens.ts'

type Form = URLSearchParams

/** `POST /{tenant}/oauth2/v2.0/token` */
export async function tokenEndpoint(state: State, tenant: string, form: Form): Promise<Answer> {
  try {
    await authenticateClient(state, tenant, form)
    switch (form.get('grant_type')) {
      case 'authorization_code':
        return json(200, await redeemCode(state, form))
      case 'refresh_token':
        return json(200, await refresh(state, form))
      case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
        return json(200, await onBehalfOf(state, tenant, form))
      default:
        throw new TokenError('unsupported_grant_type', 70003, 'The app requested an unsupported grant type.')
    }
  } catch (error) {
    if (error instanceof TokenError) return json(error.status, error.body)
    throw error
  }
}

async function authenticateClient({ client, authority }: State, tenant: string, form: Form): Promise<void> {
  if (form.get('client_id') !== client.clientId)
    throw new TokenError('unauthorized_client', 700016, 'The application was not found in the directory.')
  const assertion = form.get('client_assertion')
  if (client.certificate && assertion) {
    const thumbprint = createHash('sha256').update(client.certificate.raw).digest('base64url')
    const header = decodeProtectedHeader(assertion)
    try {
      if (header['x5t#S256'] !== thumbprint) throw new Error('another certificate')
      await jwtVerify(assertion, client.certificate.publicKey, {
        issuer: client.clientId,
        subject: client.clientId,
        audience: `${authority}/${tenant}/oauth2/v2.0/token`,
        algorithms: ['PS256', 'RS256'],
        requiredClaims: ['exp', 'jti'],
      })
      return
    } catch (error) {
      throw new TokenError('invalid_client', 700027, `Client assertion failed validation: ${error}.`, { status: 401 })
    }
  }
  if (client.clientSecret !== undefined && same(form.get('client_secret') ?? '', client.clientSecret)) return
  throw new TokenError('invalid_client', 7000215, 'Invalid client secret provided.', { status: 401 })
}

const same = (one: string, other: string) => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

async function redeemCode(state: State, form: Form) {
  const code = form.get('code') ?? ''
  const issued = state.codes.get(code)
  // One use, whatever comes of it.
  state.codes.delete(code)
  if (!issued) throw new TokenError('invalid_grant', 54005, 'OAuth2 Authorization code was already redeemed.')
  if (issued.expires < state.now()) throw new TokenError('invalid_grant', 70008, 'The provided code has expired.')
  if (issued.redirectUri !== form.get('redirect_uri'))
    throw new TokenError('invalid_grant', 500112, 'The reply address does not match the one of the code.')
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  if (challenge !== issued.challenge)
    throw new TokenError('invalid_grant', 501481, 'The Code_Verifier does not match the code_challenge.')
  return await tokensFor(state, issued.person, issued.scope, issued.nonce)
}

async function refresh(state: State, form: Form) {
  const known = state.refreshTokens.get(form.get('refresh_token') ?? '')
  if (!known) throw new TokenError('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.')
  return await tokensFor(state, known.person, form.get('scope') ?? known.scope, undefined)
}

async function onBehalfOf(state: State, tenant: string, form: Form) {
  if (form.get('requested_token_use') !== 'on_behalf_of')
    throw new TokenError('invalid_request', 900144, "The request body must contain 'requested_token_use'.")
  const person = await assertedPerson(state, form.get('assertion') ?? '')
  if (tenant !== person.tid) throw new TokenError('invalid_grant', 50020, 'The user does not exist in this tenant.')
  if (!person.consented)
    throw new TokenError(
      'invalid_grant',
      65001,
      'The user or administrator has not consented to use the application.',
      {
        suberror: 'consent_required',
      },
    )
  if (person.needsSecondFactor)
    throw new TokenError('interaction_required', 50076, 'You must use multi-factor authentication.', {
      suberror: 'basic_action',
      claims: JSON.stringify({ access_token: { capolids: { essential: true, values: ['second-factor'] } } }),
    })
  return await tokensFor(state, person, form.get('scope') ?? '', undefined)
}

async function assertedPerson(state: State, assertion: string): Promise<DirectoryPerson> {
  try {
    const claims = await state.keys.verified(assertion)
    if (!state.client.audiences.includes(String(claims.aud))) throw new Error('another audience')
    if (Number(claims.exp) < state.now())
      throw new TokenError('invalid_grant', 500133, 'Assertion is not within its valid time range.')
    const person = state.person(String(claims.oid))
    if (!person) throw new Error('nobody')
    return person
  } catch (error) {
    if (error instanceof TokenError) throw error
    throw new TokenError('invalid_grant', 50013, 'Assertion failed signature validation.')
  }
}

async function tokensFor(state: State, person: DirectoryPerson, scope: string, nonce: string | undefined) {
  const { authority, client, keys } = state
  const issuing = { authority, person, now: state.now() }
  const asked = state.graphScopes(scope).filter((name) => name !== 'offline_access')
  const granted = asked.filter((name) => name !== 'User.Read' || person.consented).join(' ')
  const refreshToken = scope.split(' ').includes('offline_access')
    ? `0.${randomBytes(48).toString('base64url')}`
    : undefined
  if (refreshToken) state.refreshTokens.set(refreshToken, { person, scope })
  const accessToken = await sign(graphClaims(issuing, authority, client.clientId, granted), keys.current)
  const idToken = asked.includes('openid')
    ? await sign(idClaims(issuing, client.clientId, nonce), keys.current)
    : undefined
  state.issued.push(accessToken, ...(idToken ? [idToken] : []), ...(refreshToken ? [refreshToken] : []))
  return {
    token_type: 'Bearer',
    scope: granted,
    expires_in: 3600,
    ext_expires_in: 3600,
    access_token: accessToken,
    ...(idToken ? { id_token: idToken } : {}),
    ...(refreshToken ? { refresh_token: refreshToken } : {}),
  }
}
