import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import type { Building, Equipment, Floor, Tag } from '../../api/model.ts'
import { buildingsQuery, equipmentQuery, floorsQuery, tagsQuery } from '../../api/queries.ts'

export type Entry = { readonly id: string; readonly name: string; readonly version: number }
export type FieldsOf<Kept extends Entry> = Omit<Kept, 'id' | 'version'>

type Kind = 'buildings' | 'floors' | 'equipment' | 'tags'

/** How the API keeps one of its lists; the forms and lists beside this file are the same for all of them. */
export type Catalogue<Kept extends Entry, Of extends Kind = Kind> = {
  /** Also the beginning of its words: `admin.tags.add`. */
  kind: Of
  queryKey: QueryKey
  add: (fields: FieldsOf<Kept>) => Promise<Kept>
  change: (entry: Entry, changes: Partial<FieldsOf<Kept>>) => Promise<Kept>
  remove: (entry: Entry) => Promise<unknown>
  reorder: (ids: string[]) => Promise<unknown>
}

/** The entry as this person saw it: what somebody else changed since is not written over (rule 24). */
const seen = ({ id, version }: Entry) => ({ path: { id }, header: { 'if-match': `"${version}"` } })

export const buildings: Catalogue<Building, 'buildings'> = {
  kind: 'buildings',
  queryKey: buildingsQuery.queryKey,
  add: (body) => answer(api.POST('/api/v1/buildings', { body })),
  change: (entry, body) => answer(api.PATCH('/api/v1/buildings/{id}', { params: seen(entry), body })),
  remove: (entry) => answer(api.DELETE('/api/v1/buildings/{id}', { params: seen(entry) })),
  reorder: (ids) => answer(api.POST('/api/v1/buildings/order', { body: { ids } })),
}

export const floors: Catalogue<Floor, 'floors'> = {
  kind: 'floors',
  queryKey: floorsQuery.queryKey,
  add: (body) => answer(api.POST('/api/v1/floors', { body })),
  change: (entry, body) => answer(api.PATCH('/api/v1/floors/{id}', { params: seen(entry), body })),
  remove: (entry) => answer(api.DELETE('/api/v1/floors/{id}', { params: seen(entry) })),
  reorder: (ids) => answer(api.POST('/api/v1/floors/order', { body: { ids } })),
}

export const equipment: Catalogue<Equipment, 'equipment'> = {
  kind: 'equipment',
  queryKey: equipmentQuery.queryKey,
  add: (body) => answer(api.POST('/api/v1/equipment', { body })),
  change: (entry, body) => answer(api.PATCH('/api/v1/equipment/{id}', { params: seen(entry), body })),
  remove: (entry) => answer(api.DELETE('/api/v1/equipment/{id}', { params: seen(entry) })),
  reorder: (ids) => answer(api.POST('/api/v1/equipment/order', { body: { ids } })),
}

export const tags: Catalogue<Tag, 'tags'> = {
  kind: 'tags',
  queryKey: tagsQuery.queryKey,
  add: (body) => answer(api.POST('/api/v1/tags', { body })),
  change: (entry, body) => answer(api.PATCH('/api/v1/tags/{id}', { params: seen(entry), body })),
  remove: (entry) => answer(api.DELETE('/api/v1/tags/{id}', { params: seen(entry) })),
  reorder: (ids) => answer(api.POST('/api/v1/tags/order', { body: { ids } })),
}

/** Adds or changes an entry, and shows it at once in every list that has it. */
export function useSaveEntry<Kept extends Entry>({ queryKey, add, change }: Catalogue<Kept>) {
  const client = useQueryClient()
  return async (changes: Partial<FieldsOf<Kept>>, base: Kept | undefined): Promise<Kept> => {
    const saved = base ? await change(base, changes) : await add(changes as FieldsOf<Kept>)
    client.setQueryData<Kept[]>(queryKey, (list) =>
      base ? list?.map((entry) => (entry.id === saved.id ? saved : entry)) : list && [...list, saved],
    )
    void client.invalidateQueries({ queryKey })
    return saved
  }
}
