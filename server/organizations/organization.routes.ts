import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { problems, ref } from '../http/schema.ts'
import { etagOf } from '../http/versions.ts'
import { OrganizationSchema, PolicyOverridesSchema, PolicySchema } from './organization.schema.ts'
import { readOrganization } from './read-organization.ts'

const tags = ['organization']

export function organizationRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  for (const schema of [PolicySchema, PolicyOverridesSchema, OrganizationSchema]) app.addSchema(schema)

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
}
