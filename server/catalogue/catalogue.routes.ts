import { type TSchema, Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { IdParams, IfMatch, problems, ref } from '../http/schema.ts'
import { tidy } from '../http/tidy.ts'
import { etagOf, versionsIfAsked } from '../http/versions.ts'
import { addEntry } from './add-entry.ts'
import type { Catalogue, Identified } from './catalogue.ts'
import { changeEntry } from './change-entry.ts'
import { listEntries, readEntry } from './read-entries.ts'
import { removeEntry } from './remove-entry.ts'
import { orderRoute } from './reorder.routes.ts'

interface Published<Fields extends object> {
  readonly path: string
  /** In the OpenAPI document: its tag, and `Building` and `Buildings` in the names of operations. */
  readonly tag: string
  readonly singular: string
  readonly plural: string
  readonly catalogue: Catalogue<Fields>
  /** As it is read, as it is added, and what may be changed of it. */
  readonly Entry: TSchema & { readonly $id?: string }
  readonly Body: TSchema
  readonly Change: TSchema
  /** What a new entry says where its body says nothing. */
  readonly defaults: Partial<Fields>
}

/** The same seven routes for every catalogue; what differs is named in `published`. */
export function catalogueRoutes<Fields extends object>(
  app: App,
  deps: Pick<Deps, 'db' | 'clock'>,
  published: Published<Fields>,
) {
  const { path, singular, plural, catalogue, defaults } = published
  const { what } = catalogue
  const Entry = Type.Unsafe<Identified>(ref(published.Entry))
  const tags = [published.tag]
  const params = IdParams(what)
  app.addSchema(published.Entry)

  app.get(
    path,
    {
      schema: {
        tags,
        operationId: `list${plural}`,
        summary: `List ${plural.toLowerCase()} in their order`,
        description: 'The list is short and comes whole.',
        response: { 200: Type.Object({ items: Type.Array(Entry) }), ...problems() },
      },
    },
    async (request) => ({ items: await listEntries(deps, request.session, catalogue) }),
  )

  app.post(
    path,
    {
      schema: {
        tags,
        operationId: `add${singular}`,
        summary: `Add a ${what}`,
        description: 'For administrators. It comes last; its name must be free.',
        body: Type.Unsafe<Partial<Fields>>(published.Body),
        response: { 201: Entry, ...problems(404, 409) },
      },
    },
    async (request, reply) => {
      // The schema of the body asks for every field that has no default.
      const fields = { ...defaults, ...tidy(request.body as Partial<Fields>) } as Fields
      const entry = await addEntry(deps, request.session, catalogue, fields)
      return reply
        .code(201)
        .headers({ location: `/api/v1${path}/${entry.id}`, etag: etagOf(entry.version) })
        .send(entry)
    },
  )

  orderRoute(app, deps, { path, tags, operationId: `reorder${plural}`, catalogue })

  app.get(
    `${path}/:id`,
    {
      schema: {
        tags,
        operationId: `read${singular}`,
        summary: `Read a ${what}`,
        description: 'Its `ETag` goes into `If-Match` when it is changed.',
        params,
        response: { 200: Entry, ...problems(404) },
      },
    },
    async (request, reply) => {
      const entry = await readEntry(deps, request.session, catalogue, request.params.id)
      return reply.header('etag', etagOf(entry.version)).send(entry)
    },
  )

  app.patch(
    `${path}/:id`,
    {
      schema: {
        tags,
        operationId: `change${singular}`,
        summary: `Change a ${what}`,
        description: 'For administrators.',
        params,
        headers: IfMatch,
        body: Type.Unsafe<Partial<Fields>>(published.Change),
        response: { 200: Entry, ...problems(404, 409, 412) },
      },
    },
    async (request, reply) => {
      const version = versionsIfAsked(request.headers['if-match'])
      const changes = tidy(request.body as Partial<Fields>)
      const entry = await changeEntry(deps, request.session, catalogue, request.params.id, changes, version)
      return reply.header('etag', etagOf(entry.version)).send(entry)
    },
  )

  app.delete(
    `${path}/:id`,
    {
      schema: {
        tags,
        operationId: `remove${singular}`,
        summary: `Remove a ${what}`,
        description: 'For administrators. What something still needs stays: 409 `in_use`, with `neededBy`.',
        params,
        headers: IfMatch,
        response: { 204: Type.Null(), ...problems(404, 409, 412) },
      },
    },
    async (request, reply) => {
      const version = versionsIfAsked(request.headers['if-match'])
      await removeEntry(deps, request.session, catalogue, request.params.id, version)
      return reply.code(204).send(null)
    },
  )
}
