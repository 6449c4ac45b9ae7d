import type { Catalogue } from '../catalogue/catalogue.ts'
import type { TagView } from './tag.schema.ts'
import { listTags } from './tag.store.ts'

export const tags: Catalogue<TagView> = { what: 'tag', list: listTags }
