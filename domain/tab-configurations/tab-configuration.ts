import type { PersonId } from '../people/person.ts'
import type { Room } from '../rooms/room.ts'

/** Of a tab in Microsoft Teams this is its `entityId`. */
export type TabConfigurationId = string & { readonly __id: 'tab configuration' }

/** By what the rooms of a tab are chosen. */
export const ROOM_CHOICES = ['all', 'buildings', 'floors', 'equipment', 'rooms'] as const

/** A room is the tab's if it is in one of the chosen places, has all the chosen equipment, or was picked by hand. */
export interface RoomChoice {
  readonly by: (typeof ROOM_CHOICES)[number]
  /** Of what `by` says; none where all rooms are chosen. */
  readonly ids: readonly string[]
}

/** Who books through a tab: everybody whom the organization lets, only its owners, or person by person. */
export const TAB_PERMISSIONS = ['everybody', 'owners', 'people'] as const
export type TabPermissions = (typeof TAB_PERMISSIONS)[number]

export const TAB_ACTIONS = ['add', 'change', 'delete'] as const
export type TabAction = (typeof TAB_ACTIONS)[number]

/** What a tab says of one person. `add`, `change` and `delete` count where it decides person by person. */
export interface TabPerson extends Readonly<Record<TabAction, boolean>> {
  readonly personId: PersonId
  readonly owner: boolean
}

/** Whose a tab is, and who books through it. */
export interface TabRights {
  readonly permissions: TabPermissions
  readonly people: readonly TabPerson[]
}

/** A tab as a decision about the rooms `roomIds` sees it: those of them that are the tab's. */
export interface Tab extends TabRights {
  readonly roomIds: readonly Room['id'][]
}
