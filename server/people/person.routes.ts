import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { Nullable, problems, ref } from '../http/schema.ts'
import { listPeople } from './list-people.ts'
import { PeopleFilter, PersonSchema } from './person.schema.ts'

const tags = ['people']

export function peopleRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  app.addSchema(PersonSchema)

  app.get(
    '/people',
    {
      schema: {
        tags,
        operationId: 'listPeople',
        summary: 'List people by name, or find them',
        description: 'Colleagues see names and mail addresses, administrators everything.',
        querystring: PeopleFilter,
        response: {
          200: Type.Object({
            items: Type.Array(ref(PersonSchema)),
            nextCursor: Nullable(Type.String(), 'Send it as `cursor` for the next page; `null` on the last.'),
          }),
          ...problems(),
        },
      },
    },
    (request) => listPeople(deps, request.session, request.query),
  )
}
