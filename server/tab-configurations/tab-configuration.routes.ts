import { Type } from 'typebox'
import type { TabConfigurationId } from '#domain/tab-configurations/tab-configuration.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { IdParams, IfMatch, problems, ref } from '../http/schema.ts'
import { tidy } from '../http/tidy.ts'
import { etagOf, versionsIfAsked } from '../http/versions.ts'
import { addTabConfiguration } from './add-tab-configuration.ts'
import { changeTabConfiguration, removeTabConfiguration } from './change-tab-configuration.ts'
import { listTabConfigurations, readTabConfiguration } from './read-tab-configurations.ts'
import { TabConfigurationBody, TabConfigurationChange, TabConfigurationSchema } from './tab-configuration.schema.ts'

const tags = ['tab-configurations']
const params = IdParams('tab configuration')

export function tabConfigurationRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  app.addSchema(TabConfigurationSchema)

  app.get(
    '/tab-configurations',
    {
      schema: {
        tags,
        operationId: 'listTabConfigurations',
        summary: 'List the tabs that the asker keeps, by name',
        description: 'Administrators keep all of them, everybody else those they own.',
        response: { 200: Type.Object({ items: Type.Array(ref(TabConfigurationSchema)) }), ...problems() },
      },
    },
    async (request) => ({ items: await listTabConfigurations(deps, request.session) }),
  )

  app.post(
    '/tab-configurations',
    {
      schema: {
        tags,
        operationId: 'addTabConfiguration',
        summary: 'Set up a tab',
        description:
          'For people who may book; whoever does owns the tab. It is a view of the organization’s rooms: what is booked through it is taken everywhere. Which channel or chat it stands in is not asked.',
        body: TabConfigurationBody,
        response: { 201: ref(TabConfigurationSchema), ...problems(404, 409) },
      },
    },
    async (request, reply) => {
      const configuration = await addTabConfiguration(deps, request.session, tidy(request.body))
      return reply
        .code(201)
        .headers({
          location: `/api/v1/tab-configurations/${configuration.id}`,
          etag: etagOf(configuration.version),
        })
        .send(configuration)
    },
  )

  app.get(
    '/tab-configurations/:id',
    {
      schema: {
        tags,
        operationId: 'readTabConfiguration',
        summary: 'Read what a tab shows, and what it lets the asker do',
        description: 'Everybody in the organization reads it. Its `ETag` goes into `If-Match` when it is changed.',
        params,
        response: { 200: ref(TabConfigurationSchema), ...problems(404) },
      },
    },
    async (request, reply) => {
      const id = request.params.id as TabConfigurationId
      const configuration = await readTabConfiguration(deps, request.session, id)
      return reply.header('etag', etagOf(configuration.version)).send(configuration)
    },
  )

  app.patch(
    '/tab-configurations/:id',
    {
      schema: {
        tags,
        operationId: 'changeTabConfiguration',
        summary: 'Change a tab',
        description:
          'For its owners and administrators. `people` replaces the whole list, in which somebody who is here must stay owner: 409.',
        params,
        headers: IfMatch,
        body: TabConfigurationChange,
        response: { 200: ref(TabConfigurationSchema), ...problems(404, 409, 412) },
      },
    },
    async (request, reply) => {
      const version = versionsIfAsked(request.headers['if-match'])
      const id = request.params.id as TabConfigurationId
      const configuration = await changeTabConfiguration(deps, request.session, id, tidy(request.body), version)
      return reply.header('etag', etagOf(configuration.version)).send(configuration)
    },
  )

  app.delete(
    '/tab-configurations/:id',
    {
      schema: {
        tags,
        operationId: 'removeTabConfiguration',
        summary: 'Remove a tab',
        description: 'For its owners and administrators. Rooms and what is booked in them stay.',
        params,
        headers: IfMatch,
        response: { 204: Type.Null(), ...problems(404, 412) },
      },
    },
    async (request, reply) => {
      const version = versionsIfAsked(request.headers['if-match'])
      await removeTabConfiguration(deps, request.session, request.params.id as TabConfigurationId, version)
      return reply.code(204).send(null)
    },
  )
}
