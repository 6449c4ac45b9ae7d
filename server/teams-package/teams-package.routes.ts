import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { problems } from '../http/schema.ts'
import { makeTeamsPackage } from './make-teams-package.ts'

const tags = ['teams']

export function teamsPackageRoutes(app: App, deps: Pick<Deps, 'db' | 'config'>) {
  app.get(
    '/teams-package',
    {
      schema: {
        tags,
        operationId: 'downloadTeamsPackage',
        summary: 'Download the app package for Microsoft Teams',
        description:
          'The zip file that an administrator uploads to Teams: manifest, French translation and icons, made from the configuration of this server. The same configuration gives the same bytes. Administrators only; 409 `not_configured` names the settings that are missing.',
        produces: ['application/zip'],
        response: {
          200: {
            description: 'The package.',
            content: { 'application/zip': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
          },
          ...problems(409),
        },
      },
    },
    async (request, reply) => {
      const { name, content } = await makeTeamsPackage(deps, request.session)
      return reply.header('content-disposition', `attachment; filename="${name}"`).type('application/zip').send(content)
    },
  )
}
