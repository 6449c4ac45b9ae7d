import { AffectedSchema } from '../affected/affected.schema.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { IfMatch, problems, ref } from '../http/schema.ts'
import { tidy } from '../http/tidy.ts'
import { etagOf, versionsIfAsked } from '../http/versions.ts'
import { changeOrganization, previewOrganization } from './change-organization.ts'
import { OrganizationChange, OrganizationSchema, PolicyOverridesSchema, PolicySchema } from './organization.schema.ts'
import { readOrganization } from './read-organization.ts'

const tags = ['organization']

export function organizationRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  for (const schema of [PolicySchema, PolicyOverridesSchema, OrganizationSchema, AffectedSchema]) app.addSchema(schema)

  app.get(
    '/organization',
    {
      schema: {
        tags,
        operationId: 'readOrganization',
        summary: 'Read the organization',
        description: 'With the booking policy that holds where a room says nothing else.',
        response: { 200: ref(OrganizationSchema), ...problems() },
      },
    },
    async (request, reply) => {
      const organization = await readOrganization(deps, request.session)
      return reply.header('etag', etagOf(organization.version)).send(organization)
    },
  )

  app.patch(
    '/organization',
    {
      schema: {
        tags,
        operationId: 'changeOrganization',
        summary: 'Change the organization or its booking policy',
        description:
          'For administrators. What is booked stays booked unless `affected` is `cancel`: then what has not begun and would break the changed policy is cancelled. `POST /organization/preview` lists it first.',
        headers: IfMatch,
        body: OrganizationChange,
        response: { 200: ref(OrganizationSchema), ...problems(412) },
      },
    },
    async (request, reply) => {
      const version = versionsIfAsked(request.headers['if-match'])
      const organization = await changeOrganization(deps, request.session, tidy(request.body), version)
      return reply.header('etag', etagOf(organization.version)).send(organization)
    },
  )

  app.post(
    '/organization/preview',
    {
      schema: {
        tags,
        operationId: 'previewOrganization',
        summary: 'List the reservations that a change of policy would affect',
        description: 'For administrators. Takes what `PATCH /organization` takes; nothing is written.',
        body: OrganizationChange,
        response: { 200: ref(AffectedSchema), ...problems() },
      },
    },
    (request) => previewOrganization(deps, request.session, tidy(request.body)),
  )
}
