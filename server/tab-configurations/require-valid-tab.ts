import type { OrgTx } from '../db/in-organization.ts'
import { invalidField, notFound, Problem } from '../http/problem.ts'
import { requireZone } from '../organizations/require-zone-and-locale.ts'
import { knownToTab, type Named } from './named-by-tab.store.ts'
import type { TabConfigurationChange } from './tab-configuration.schema.ts'

/** What a schema cannot see of a tab: that all it names is there, that its choice says something, that somebody owns it. */
export async function requireValidTab(tx: OrgTx, tab: TabConfigurationChange): Promise<void> {
  requireZone(tab.zone)
  const said = namesIn(tab)
  const known = await knownToTab(tx, allOf(said))
  for (const { field, of, ids } of said) if (ids.some((id) => !known[of].includes(id))) throw notFound(WHAT[of], field)
  requireChoice(tab)
  requirePeople(tab, known.present)
}

interface Names {
  readonly field: string
  readonly of: keyof Named
  readonly ids: readonly string[]
}

const WHAT = {
  buildings: 'building',
  floors: 'floor',
  equipment: 'piece of equipment',
  rooms: 'room',
  tags: 'tag',
  people: 'person',
} satisfies Record<keyof Named, string>

function namesIn({ rooms, filter, people = [] }: TabConfigurationChange): Names[] {
  return [
    ...(rooms && rooms.by !== 'all' ? [{ field: 'rooms/ids', of: rooms.by, ids: rooms.ids }] : []),
    ...(filter
      ? [
          { field: 'filter/buildingId', of: 'buildings' as const, ids: filter.buildingId ? [filter.buildingId] : [] },
          { field: 'filter/equipmentIds', of: 'equipment' as const, ids: filter.equipmentIds },
          { field: 'filter/tagIds', of: 'tags' as const, ids: filter.tagIds },
        ]
      : []),
    { field: 'people', of: 'people', ids: people.map(({ personId }) => personId) },
  ]
}

function allOf(said: readonly Names[]): Named {
  const idsOf = (kind: keyof Named) => said.filter(({ of }) => of === kind).flatMap(({ ids }) => ids)
  return {
    buildings: idsOf('buildings'),
    floors: idsOf('floors'),
    equipment: idsOf('equipment'),
    rooms: idsOf('rooms'),
    tags: idsOf('tags'),
    people: idsOf('people'),
  }
}

function requireChoice({ rooms }: TabConfigurationChange): void {
  if (rooms?.by === 'all' && rooms.ids.length > 0)
    throw invalidField('rooms/ids', 'all_chosen', 'All rooms are chosen: name none.', [])
  if (rooms && rooms.by !== 'all' && rooms.ids.length === 0)
    throw invalidField('rooms/ids', 'nothing_chosen', `Choose at least one of the ${rooms.by}.`)
}

function requirePeople({ people }: TabConfigurationChange, present: readonly string[]): void {
  if (!people) return
  if (new Set(people.map(({ personId }) => personId)).size < people.length)
    throw invalidField('people', 'named_twice', 'Say of each person once what they may do.')
  if (people.some(({ personId, owner }) => owner && present.includes(personId))) return
  throw new Problem(409, 'conflict', 'A tab needs an owner who is here: make somebody else one first.', {
    errors: [{ field: 'people', code: 'no_owner', message: 'would leave the tab without an owner' }],
  })
}
