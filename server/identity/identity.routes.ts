import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { OneOf, problems } from '../http/schema.ts'
import { requireOwnOrigin } from './require-session.ts'
import { cookieFor } from './session-cookie.ts'
import { signOut } from './sign-out.ts'

const tags = ['identity']

/** What is asked before and after somebody is signed in, however people do that here. */
export function identityRoutes(app: App, deps: Pick<Deps, 'db' | 'clock' | 'config' | 'seal' | 'log' | 'entra'>) {
  const cookie = cookieFor(deps.config.publicUrl)

  app.get(
    '/auth',
    {
      schema: {
        tags,
        security: [],
        operationId: 'readIdentity',
        summary: 'How people sign in here',
        description: '`entra`: with Microsoft Entra ID, at `/auth/sign-in`. `demo`: as whom they like.',
        response: {
          200: Type.Object({ kind: OneOf(['entra', 'demo']) }, { examples: [{ kind: 'entra' }] }),
          429: problems()[429],
        },
      },
    },
    () => ({ kind: deps.config.identity }),
  )

  app.post(
    '/auth/sign-out',
    {
      schema: {
        tags,
        security: [],
        operationId: 'signOut',
        summary: 'Sign out',
        description:
          'Ends the session, also for copies of its cookie. `next` is the address where signing out goes on: at Microsoft Entra ID, or on the sign-in page.',
        response: {
          200: Type.Object({ next: Type.String() }, { examples: [{ next: '/sign-in' }] }),
          ...problems(),
        },
      },
    },
    async (request, reply) => {
      requireOwnOrigin(request, deps.config.publicUrl)
      const next = await signOut(deps, deps.entra, request.cookies[cookie.name])
      return reply.clearCookie(cookie.name, cookie.options).send({ next })
    },
  )
}
