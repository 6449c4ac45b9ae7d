import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { problems, ref } from '../http/schema.ts'
import { MeSchema } from './me.schema.ts'
import { readMe } from './read-me.ts'

const tags = ['me']

export function meRoutes(app: App, deps: Pick<Deps, 'db' | 'clock' | 'identity' | 'config'>) {
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
}
