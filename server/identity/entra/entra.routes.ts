import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { Deps } from '../../deps.ts'
import type { App } from '../../http/app.ts'
import { CONSENT_PAGE, OPENER_POLICY } from '../../http/opener-policy.ts'
import { OneOf } from '../../http/schema.ts'
import { cookieFor } from '../session-cookie.ts'
import { endOpenSession } from '../sign-out.ts'
import { beginSignIn } from './begin-sign-in.ts'
import type { Entra } from './entra.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { ATTEMPT_COOKIE, ATTEMPT_SECONDS, attemptCookie } from './sign-in-attempt.ts'
import { type SignInError, signInErrorOf } from './sign-in-error.ts'
import { localeOf } from './surroundings.ts'

/** As many windows may be about to sign in at once; the cookies of more would only fill every request. */
const ATTEMPTS_AT_MOST = 5

const Wish = Type.Object({
  return: Type.Optional(Type.String({ maxLength: 2000 })),
  zone: Type.Optional(Type.String({ maxLength: 64 })),
  prompt: Type.Optional(OneOf(['select_account', 'login', 'consent'])),
  loginHint: Type.Optional(Type.String({ maxLength: 320 })),
  claims: Type.Optional(Type.String({ maxLength: 2000 })),
  profile: Type.Optional(OneOf(['no'])),
  for: Type.Optional(OneOf(['consent'])),
})

/**
 * Signing in with Microsoft Entra ID in a browser. These are addresses that people are sent to, not called by programs,
 * so they answer with where to go next and are no part of the API.
 */
export function entraRoutes(app: App, deps: Pick<Deps, 'db' | 'clock' | 'config' | 'log' | 'seal'>, entra: Entra) {
  const { publicUrl } = deps.config
  const session = cookieFor(publicUrl)
  const attemptOptions = { ...session.options, maxAge: ATTEMPT_SECONDS }
  app.addHook('onClose', () => entra.profiles.settled())
  // In Teams they are gone through in a popup, which a stricter policy would cut off from the window that waits for it.
  app.addHook('onRequest', async (_request, reply) => void reply.header(OPENER_POLICY, 'unsafe-none'))
  const nameOf = (state: string) => cookieFor(publicUrl, attemptCookie(state)).name

  app.get('/auth/sign-in', { schema: { hide: true, querystring: Wish } }, async (request, reply) => {
    const open = Object.keys(request.cookies).filter((name) => ATTEMPT_COOKIE.test(name))
    if (open.length >= ATTEMPTS_AT_MOST) for (const name of open) reply.clearCookie(name, attemptOptions)
    try {
      const { location, cookie } = await beginSignIn(entra, request.query)
      return reply.setCookie(cookieFor(publicUrl, cookie.name).name, cookie.value, attemptOptions).redirect(location)
    } catch (thrown) {
      const error = signInErrorOf(thrown)
      if (!error) throw thrown
      return tell(reply, error, { returnTo: request.query.return, forConsent: request.query.for === 'consent' })
    }
  })

  app.get('/auth/callback', { schema: { hide: true } }, async (request, reply) => {
    const [, query = ''] = request.url.split('?', 2)
    const name = nameOf(new URLSearchParams(query).get('state') ?? '')
    // Whatever comes of it, this attempt is over.
    reply.clearCookie(name, attemptOptions)
    const finished = await finishSignIn(
      { ...deps, entra },
      { query, kept: request.cookies[name], locale: localeOf(request) },
    )
    if (finished.outcome === 'failed') return tell(reply, finished.error, finished)
    if (finished.outcome === 'consented') return reply.redirect(CONSENT_PAGE)
    await endOpenSession(deps, request.cookies[session.name])
    return reply
      .setCookie(session.name, await deps.seal.seal(finished.session), session.options)
      .redirect(finished.returnTo)
  })
}

interface Whence {
  readonly returnTo: string | undefined
  readonly forConsent: boolean
}

/** The sign-in page explains it, or the window that asked. Only codes are passed on: words in an address could be anybody's. */
function tell(reply: FastifyReply, { code, aadsts }: SignInError, { returnTo, forConsent }: Whence) {
  const query = new URLSearchParams({ error: code })
  if (aadsts) query.set('aadsts', aadsts)
  if (forConsent) return reply.redirect(`${CONSENT_PAGE}?${query}`)
  if (returnTo && returnTo !== '/') query.set('return', returnTo)
  return reply.redirect(`/sign-in?${query}`)
}
