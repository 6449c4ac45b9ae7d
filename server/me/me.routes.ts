import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { problems, ref } from '../http/schema.ts'
import { bearerOf } from '../identity/identify.ts'
import { changeMe } from './change-me.ts'
import { MeSchema, MyChange } from './me.schema.ts'
import { readMe } from './read-me.ts'
import { readMyProfile } from './read-my-profile.ts'

const tags = ['me']

export function meRoutes(app: App, deps: Pick<Deps, 'db' | 'clock' | 'identity' | 'config' | 'entra'>) {
  app.addSchema(MeSchema)

  app.get(
    '/me',
    {
      schema: {
        tags,
        operationId: 'readMe',
        summary: 'Read who I am',
        description: 'The person who is signed in, what they may do, and their organization.',
        response: { 200: ref(MeSchema), ...problems() },
      },
    },
    (request) => readMe(deps, request.session),
  )

  app.patch(
    '/me',
    {
      schema: {
        tags,
        operationId: 'changeMe',
        summary: 'Say what an app asks me',
        description: 'Of the person who is signed in. What is known of them follows their directory.',
        body: MyChange,
        response: { 200: ref(MeSchema), ...problems() },
      },
    },
    (request) => changeMe(deps, request.session, request.body),
  )

  app.post(
    '/me/profile',
    {
      schema: {
        tags,
        operationId: 'readMyProfile',
        summary: 'Read my Microsoft profile again',
        description:
          'Needs the token that Microsoft Teams gives. 403 `consent_required` or `interaction_required`: open `signInAt` for the person, in a window of its own, with `claims` when there are any, and ask again. Where people sign in otherwise it answers what is known.',
        response: { 200: ref(MeSchema), ...problems(503) },
      },
    },
    (request) => readMyProfile(deps, request.session, bearerOf(request)),
  )
}
