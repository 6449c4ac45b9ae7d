import { randomBytes } from 'node:crypto'
import { type Answer, described, page, redirect } from './answer.ts'
import { type DirectoryPerson, PERSONAL_ACCOUNTS } from './directory.ts'
import type { State } from './state.ts'

const SSO_COOKIE = 'entra_stand_in'
const CODE_SECONDS = 10 * 60

/**
 * `GET /{tenant}/oauth2/v2.0/authorize`. Who asks is known by the cookie of the stand-in, or is its `visitor`; else they
 * choose on a page. The page's links come back here with `as=` and `consent=`.
 */
export function authorize(state: State, tenant: string, url: URL, cookies: string): Answer {
  const asked = url.searchParams
  const { clientId, redirectUris } = state.client
  if (asked.get('client_id') !== clientId)
    return refusal(700016, `Application with identifier '${asked.get('client_id')}' was not found in the directory.`)
  const redirectUri = asked.get('redirect_uri') ?? ''
  if (!redirectUris.includes(redirectUri))
    return refusal(50011, `The redirect URI '${redirectUri}' does not match the redirect URIs of the application.`)

  const back = new URL(redirectUri)
  const answerWith = (values: Record<string, string>, headers?: Record<string, string>) => {
    const stated = asked.get('state')
    for (const [name, value] of Object.entries({ ...values, ...(stated === null ? {} : { state: stated }) }))
      back.searchParams.set(name, value)
    return redirect(back, headers)
  }
  const fail = (error: string, aadsts: number, message: string, more: Record<string, string> = {}) =>
    answerWith({ error, error_description: described(aadsts, message), ...more })

  if (state.faults.authorize)
    return fail(state.faults.authorize.error, state.faults.authorize.aadsts, 'As the test said.')
  if (asked.get('response_type') !== 'code') return fail('unsupported_response_type', 700054, 'Only code is enabled.')
  if (asked.get('code_challenge_method') !== 'S256' || !asked.get('code_challenge'))
    return fail('invalid_request', 9002325, 'Proof Key for Code Exchange is required.')

  const prompt = asked.get('prompt')
  const person = whoAsks(state, asked, cookies, prompt)
  if (!person) return prompt === 'none' ? fail('login_required', 50058, 'Nobody is signed in.') : choosing(state, url)
  if (tenant !== 'common' && tenant !== 'organizations' && tenant !== person.tid)
    return refusal(50020, `User account '${person.upn}' does not exist in tenant '${tenant}'.`)
  if (tenant === 'organizations' && person.tid === PERSONAL_ACCOUNTS)
    return refusal(500200, `User account '${person.upn}' is a personal Microsoft account.`)

  const scope = asked.get('scope') ?? ''
  const needsConsent = state.wantsProfile(scope) && (!person.consented || prompt === 'consent')
  const decision = asked.get('consent') ?? state.consents
  if (needsConsent && prompt === 'none') return fail('consent_required', 65001, 'The user has not consented.')
  if (needsConsent && decision === 'decline')
    return fail('access_denied', 65004, 'User declined to consent to access the app.', { error_subcode: 'cancel' })
  if (needsConsent && decision !== 'accept') return consenting(url, person)
  if (needsConsent) person.consented = true

  const code = `0.${randomBytes(32).toString('base64url')}`
  state.issued.push(code)
  state.codes.set(code, {
    person,
    redirectUri,
    scope,
    challenge: asked.get('code_challenge') ?? '',
    nonce: asked.get('nonce') ?? undefined,
    expires: state.now() + CODE_SECONDS,
  })
  return answerWith(
    { code, session_state: randomBytes(16).toString('hex') },
    { 'set-cookie': `${SSO_COOKIE}=${person.oid}; Path=/; HttpOnly; SameSite=Lax` },
  )
}

function whoAsks(state: State, asked: URLSearchParams, cookies: string, prompt: string | null) {
  const chosen = asked.get('as')
  if (chosen) return state.person(chosen)
  if (state.visitor) return state.visitor
  if (prompt === 'login' || prompt === 'select_account') return undefined
  const known = new RegExp(`${SSO_COOKIE}=([^;]+)`).exec(cookies)?.[1]
  return known ? state.person(known) : undefined
}

const withChoice = (url: URL, name: string, value: string) => {
  const next = new URL(url)
  next.searchParams.set(name, value)
  return `${next.pathname}${next.search}`
}

function choosing(state: State, url: URL): Answer {
  const hint = url.searchParams.get('login_hint')?.toLowerCase()
  const people = state.tenants.flatMap((tenant) => tenant.people)
  const hinted = hint ? people.filter(({ upn }) => upn.toLowerCase() === hint) : []
  return page(
    200,
    'Pick an account',
    'This is a stand-in for Microsoft Entra ID.',
    (hinted.length > 0 ? hinted : people).map(({ name, upn, oid }) => ({
      label: `${name} (${upn})`,
      href: withChoice(url, 'as', oid),
    })),
  )
}

function consenting(url: URL, person: DirectoryPerson): Answer {
  const chosen = new URL(url)
  chosen.searchParams.set('as', person.oid)
  return page(200, 'Permissions requested', 'Booking Room Pro wants to sign you in and read your profile.', [
    { label: 'Accept', href: withChoice(chosen, 'consent', 'accept') },
    { label: 'Cancel', href: withChoice(chosen, 'consent', 'decline') },
  ])
}

/** Errors that Entra ID shows itself, because it does not know whether the address to return to is ours. */
const refusal = (aadsts: number, message: string) =>
  page(400, 'Sorry, but we’re having trouble signing you in.', described(aadsts, message))

/** `GET /{tenant}/oauth2/v2.0/logout` */
export function logOut(state: State, url: URL): Answer {
  state.signedOut += 1
  const forgotten = { 'set-cookie': `${SSO_COOKIE}=; Path=/; Max-Age=0` }
  const back = url.searchParams.get('post_logout_redirect_uri')
  if (back && state.client.redirectUris.includes(back)) return redirect(back, forgotten)
  return {
    ...page(200, 'You signed out of your account', 'It’s a good idea to close all browser windows.'),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...forgotten,
    },
  }
}
