import { type Static, type TSchema, Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { problems, ref } from '../http/schema.ts'
import type { Catalogue } from './catalogue.ts'
import { listEntries } from './read-catalogue.ts'

interface Published<Entry extends TSchema> {
  readonly path: string
  /** In the OpenAPI document: the tag, and `Building` and `Buildings` in the names of operations. */
  readonly tag: string
  readonly singular: string
  readonly plural: string
  readonly catalogue: Catalogue<Static<Entry>>
  readonly Entry: Entry & { $id?: string }
}

/** The same routes for every catalogue; what differs is named in `published`. */
export function catalogueRoutes<Entry extends TSchema>(
  app: App,
  deps: Pick<Deps, 'db' | 'clock'>,
  { path, tag, plural, catalogue, Entry }: Published<Entry>,
) {
  const tags = [tag]
  app.addSchema(Entry)

  app.get(
    path,
    {
      schema: {
        tags,
        operationId: `list${plural}`,
        summary: `List the ${catalogue.what}s in their order`,
        response: { 200: Type.Object({ items: Type.Array(ref(Entry)) }), ...problems() },
      },
    },
    async (request) => ({ items: await listEntries(deps, request.session, catalogue) }),
  )
}
