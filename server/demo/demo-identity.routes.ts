import { Type } from 'typebox'
import { ROLES } from '#domain/people/person.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { OneOf, problems } from '../http/schema.ts'
import { requireOwnOrigin } from '../identity/require-session.ts'
import { cookieFor } from '../identity/session-cookie.ts'
import { demoPeople, signInToDemo } from './sign-in.ts'

const tags = ['demo']
const DemoPerson = Type.Object({
  displayName: Type.String(),
  upn: Type.String(),
  roles: Type.Array(OneOf(ROLES)),
})

const CAMILLE = {
  displayName: 'Camille Laurent',
  upn: 'camille.laurent@meridian.example',
  roles: ['administrator', 'booker'],
}

/** Sign-in of the demo, where anybody may be anybody. Registered in demo mode only. */
export function demoIdentityRoutes(app: App, deps: Pick<Deps, 'db' | 'seal' | 'config'>) {
  const cookie = cookieFor(deps.config.publicUrl)

  app.get(
    '/auth/demo',
    {
      schema: {
        tags,
        security: [],
        operationId: 'listDemoPeople',
        summary: 'Who there is to be',
        description: 'The people of the demo organization. This address exists in demo mode only.',
        response: {
          200: Type.Object({ people: Type.Array(DemoPerson) }, { examples: [{ people: [CAMILLE] }] }),
          429: problems()[429],
        },
      },
    },
    async () => ({ people: await demoPeople(deps) }),
  )

  app.post(
    '/auth/demo',
    {
      schema: {
        tags,
        security: [],
        operationId: 'signInToDemo',
        summary: 'Be one of them',
        description: 'Sets the session cookie. Needs an Origin of our own, like everything that changes something.',
        body: Type.Object(
          { upn: Type.String({ minLength: 1, maxLength: 320 }) },
          { additionalProperties: false, examples: [{ upn: CAMILLE.upn }] },
        ),
        response: { 204: Type.Null(), ...problems() },
      },
    },
    async (request, reply) => {
      requireOwnOrigin(request, deps.config.publicUrl)
      return reply
        .setCookie(cookie.name, await signInToDemo(deps, request.body.upn), cookie.options)
        .code(204)
        .send(null)
    },
  )
}
