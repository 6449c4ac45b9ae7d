import { Type } from 'typebox'
import type { PersonId } from '#domain/people/person.ts'
import { AffectedSchema } from '../affected/affected.schema.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { IdParams, IfMatch, problems, ref } from '../http/schema.ts'
import { tidy } from '../http/tidy.ts'
import { etagOf, versionsIfAsked } from '../http/versions.ts'
import { addPerson } from './add-person.ts'
import { changePerson } from './change-person.ts'
import { PersonBody, PersonChange } from './keep-person.schema.ts'
import { previewPerson } from './leave-reservations.ts'
import { PersonSchema } from './person.schema.ts'
import { readPerson } from './read-person.ts'
import { recognizePerson } from './recognize-person.ts'

const tags = ['people']
const params = IdParams('person')

/** One person: read by colleagues, kept by administrators. */
export function keepPersonRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  app.post(
    '/people',
    {
      schema: {
        tags,
        operationId: 'addPerson',
        summary: 'Add a person',
        description: 'For administrators. They book unless `roles` says otherwise; their `upn` must be free.',
        body: PersonBody,
        response: { 201: ref(PersonSchema), ...problems(409) },
      },
    },
    async (request, reply) => {
      const person = await addPerson(deps, request.session, tidy(request.body))
      return reply
        .code(201)
        .headers({ location: `/api/v1/people/${person.id}`, etag: etagOf(person.version) })
        .send(person)
    },
  )

  app.get(
    '/people/:id',
    {
      schema: {
        tags,
        operationId: 'readPerson',
        summary: 'Read a person',
        description: 'Colleagues see name and mail address, administrators everything, and those who left.',
        params,
        response: { 200: ref(PersonSchema), ...problems(404) },
      },
    },
    async (request, reply) => {
      const person = await readPerson(deps, request.session, request.params.id as PersonId)
      return reply.header('etag', etagOf(person.version)).send(person)
    },
  )

  app.get(
    '/people/by-entra-object-id/:entraObjectId',
    {
      schema: {
        tags,
        operationId: 'recognizePerson',
        summary: 'Find out who somebody of the directory is here',
        description:
          'For a person chosen in Microsoft Teams, which knows people by their object id. 404 for whoever never signed in and was not added with this id. Colleagues see name and mail address.',
        params: Type.Object({
          entraObjectId: Type.String({
            format: 'uuid',
            description: 'Object id of the user in Microsoft Entra ID.',
            examples: ['4f9b6a52-1c1e-4c52-9a58-0a6f3f6f2c00'],
          }),
        }),
        response: { 200: ref(PersonSchema), ...problems(404) },
      },
    },
    async (request, reply) => {
      const person = await recognizePerson(deps, request.session, request.params.entraObjectId)
      return reply.header('etag', etagOf(person.version)).send(person)
    },
  )

  app.patch(
    '/people/:id',
    {
      schema: {
        tags,
        operationId: 'changePerson',
        summary: 'Change a person, or deactivate one who leaves',
        description:
          'For administrators. With `active: false`, `affected` says what becomes of their reservations that have not begun; `POST /people/{id}/preview` lists them first. The last active administrator stays one: 409.',
        params,
        headers: IfMatch,
        body: PersonChange,
        response: { 200: ref(PersonSchema), ...problems(404, 409, 412) },
      },
    },
    async (request, reply) => {
      const version = versionsIfAsked(request.headers['if-match'])
      const id = request.params.id as PersonId
      const person = await changePerson(deps, request.session, id, tidy(request.body), version)
      return reply.header('etag', etagOf(person.version)).send(person)
    },
  )

  app.post(
    '/people/:id/preview',
    {
      schema: {
        tags,
        operationId: 'previewPerson',
        summary: 'List the reservations that a change of the person would affect',
        description: 'For administrators. Takes what `PATCH /people/{id}` takes; nothing is written.',
        params,
        body: PersonChange,
        response: { 200: ref(AffectedSchema), ...problems(404) },
      },
    },
    (request) => previewPerson(deps, request.session, request.params.id as PersonId, request.body),
  )
}
