import { isOfTab, type Placed } from '#domain/tab-configurations/is-of-tab.ts'
import type { RoomChoice } from '#domain/tab-configurations/tab-configuration.ts'
import { isBlank } from '#domain/text/visible.ts'
import type { NewTabConfiguration, TabConfiguration } from '../api/model.ts'

type By = RoomChoice['by']
export type Chosen = Readonly<Record<Exclude<By, 'all'>, readonly string[]>>

export interface Member {
  readonly personId: string
  readonly displayName: string
  readonly add: boolean
  readonly change: boolean
  readonly delete: boolean
}

/** A tab while it is set up or changed. */
export interface TabDraft
  extends Pick<TabConfiguration, 'name' | 'view' | 'firstDayOfWeek' | 'zone' | 'filter' | 'permissions'> {
  readonly by: By
  /** Of each kind what was chosen: who looks at another kind and comes back finds it again. */
  readonly chosen: Chosen
  readonly ownerIds: readonly string[]
  /** Those of whom the tab says what they may do, where it decides person by person. */
  readonly members: readonly Member[]
}

const NOTHING: Chosen = { buildings: [], floors: [], equipment: [], rooms: [] }

export const newDraft = (name: string, ownerId: string): TabDraft => ({
  name,
  by: 'all',
  chosen: NOTHING,
  view: 'day',
  firstDayOfWeek: null,
  zone: null,
  filter: { buildingId: null, seats: null, equipmentIds: [], tagIds: [] },
  permissions: 'everybody',
  ownerIds: [ownerId],
  members: [],
})

export function draftOf({ rooms, people, ...said }: TabConfiguration): TabDraft {
  const { name, view, firstDayOfWeek, zone, filter, permissions } = said
  return {
    name,
    view,
    firstDayOfWeek,
    zone,
    filter,
    permissions,
    by: rooms.by,
    chosen: rooms.by === 'all' ? NOTHING : { ...NOTHING, [rooms.by]: rooms.ids },
    ownerIds: people.filter(({ owner }) => owner).map(({ personId }) => personId),
    members: people.filter(({ owner }) => !owner).map(({ owner: _, ...member }) => member),
  }
}

const choiceOf = ({ by, chosen }: Pick<TabDraft, 'by' | 'chosen'>): { by: By; ids: string[] } => ({
  by,
  ids: by === 'all' ? [] : [...chosen[by]],
})

export const roomsOf = <Room extends Placed>(draft: Pick<TabDraft, 'by' | 'chosen'>, rooms: readonly Room[]): Room[] =>
  rooms.filter((room) => isOfTab(choiceOf(draft), room))

/** What is missing before it can be kept. */
export const faultsOf = (draft: TabDraft) => ({
  name: isBlank(draft.name),
  rooms: draft.by !== 'all' && draft.chosen[draft.by].length === 0,
  owners: draft.ownerIds.length === 0,
})

export const isComplete = (draft: TabDraft): boolean => !Object.values(faultsOf(draft)).some(Boolean)

export function bodyOf({ by, chosen, ownerIds, members, ...said }: TabDraft): Required<NewTabConfiguration> {
  const owners = ownerIds.map((personId) => ({ personId, owner: true, add: true, change: true, delete: true }))
  const others = members
    .filter(({ personId }) => !ownerIds.includes(personId))
    .map(({ displayName: _, ...member }) => ({ ...member, owner: false }))
  return { ...said, name: said.name.trim(), rooms: choiceOf({ by, chosen }), people: [...owners, ...others] }
}

/** Whether both would be kept as the same tab: what was chosen of a kind that is not meant does not count. */
export const isSame = (one: TabDraft, other: TabDraft): boolean =>
  JSON.stringify(bodyOf(one)) === JSON.stringify(bodyOf(other))

/** Their names. */
export const ownersOf = ({ people }: Pick<TabConfiguration, 'people'>): string[] =>
  people.filter(({ owner }) => owner).map(({ displayName }) => displayName)
