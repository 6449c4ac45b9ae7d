import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { Id, problems } from '../http/schema.ts'
import type { Catalogue } from './catalogue.ts'
import { reorderEntries } from './reorder-entries.ts'

interface Ordered {
  readonly path: string
  readonly tags: string[]
  readonly operationId: string
  readonly catalogue: Pick<Catalogue<object>, 'what' | 'kind' | 'reorder'>
}

export function orderRoute(
  app: App,
  deps: Pick<Deps, 'db' | 'clock'>,
  { path, tags, operationId, catalogue }: Ordered,
) {
  app.post(
    `${path}/order`,
    {
      schema: {
        tags,
        operationId,
        summary: 'Put them in this order',
        description: 'For administrators. Those named come first, in this order; the others follow as they were.',
        body: Type.Object(
          { ids: Type.Array(Id(catalogue.what), { minItems: 1, maxItems: 2000, uniqueItems: true }) },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null(), ...problems(404) },
      },
    },
    async (request, reply) => {
      await reorderEntries(deps, request.session, catalogue, request.body.ids)
      return reply.code(204).send(null)
    },
  )
}
