import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { Nullable, ref } from '../http/schema.ts'

const tags = ['about']
const Address = (description: string) => Nullable(Type.String({ format: 'uri' }), description)

const AboutSchema = Type.Object(
  {
    version: Type.String({ description: 'Version of the server.' }),
    operator: Type.Object({
      name: Nullable(Type.String(), 'Who runs this installation.'),
      url: Address('Their site.'),
      privacyUrl: Address('Their own privacy statement, beside what the app says of itself.'),
      termsUrl: Address('Their own terms.'),
      supportUrl: Address('Where people get help: a page, or `mailto:`.'),
      feedbackUrl: Address('Where people say what they think: a page, or `mailto:`.'),
    }),
  },
  {
    $id: 'About',
    examples: [
      {
        version: '1.0.0',
        operator: {
          name: 'Nordlicht IT',
          url: 'https://it.nordlicht.example',
          privacyUrl: null,
          termsUrl: null,
          supportUrl: 'mailto:help@nordlicht.example',
          feedbackUrl: null,
        },
      },
    ],
  },
)

/** For the pages that people read before they sign in. */
export function aboutRoutes(app: App, { config }: Pick<Deps, 'config'>) {
  app.addSchema(AboutSchema)
  const { name, url, privacyUrl, termsUrl, supportUrl, feedbackUrl } = config.operator
  const about = {
    version: config.version,
    operator: {
      name: name ?? null,
      url: url ?? null,
      privacyUrl: privacyUrl ?? null,
      termsUrl: termsUrl ?? null,
      supportUrl: supportUrl ?? null,
      feedbackUrl: feedbackUrl ?? null,
    },
  }

  app.get(
    '/api/v1/about',
    {
      schema: {
        tags,
        security: [],
        operationId: 'readAbout',
        summary: 'Read about this installation',
        description: 'Its version, and who runs it as they say it themselves. Needs nobody to be signed in.',
        response: { 200: ref(AboutSchema) },
      },
    },
    () => about,
  )
}
