import { Type } from 'typebox'
import type { PersonId } from '#domain/people/person.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { IdParams, Nullable, problems, ref } from '../http/schema.ts'
import { listPeople } from './list-people.ts'
import { PeopleFilter, PersonSchema } from './person.schema.ts'
import { readPersonPicture } from './read-person-picture.ts'

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

  app.get(
    '/people/:id/picture',
    {
      schema: {
        tags,
        operationId: 'readPersonPicture',
        summary: 'Read the picture of a person',
        description:
          'JPEG or PNG of 96 by 96 pixels, as their directory had it when they last signed in. People say the address with its `version`, which changes with the picture and is not looked at; the present picture is answered.',
        params: IdParams('person'),
        querystring: Type.Object(
          { version: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })) },
          { additionalProperties: false },
        ),
        response: {
          200: {
            description: 'The picture.',
            content: { 'image/jpeg': { schema: Type.Unknown() }, 'image/png': { schema: Type.Unknown() } },
          },
          ...problems(404),
        },
      },
    },
    async (request, reply) => {
      const { contentType, bytes } = await readPersonPicture(deps, request.session, request.params.id as PersonId)
      return reply.type(contentType).send(bytes)
    },
  )
}
