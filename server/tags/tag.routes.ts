import { catalogueRoutes } from '../catalogue/catalogue.routes.ts'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { TagBody, TagChange, TagSchema } from './tag.schema.ts'
import { tags } from './tags.ts'

export function tagRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  catalogueRoutes(app, deps, {
    path: '/tags',
    tag: 'tags',
    singular: 'Tag',
    plural: 'Tags',
    catalogue: tags,
    Entry: TagSchema,
    Body: TagBody,
    Change: TagChange,
    defaults: { emoji: null, colour: null, active: true },
  })
}
