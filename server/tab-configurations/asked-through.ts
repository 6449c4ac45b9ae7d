import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { RoomId } from '#domain/rooms/room.ts'
import { isOfTab, type Placed } from '#domain/tab-configurations/is-of-tab.ts'
import type { RoomChoice, Tab, TabConfigurationId } from '#domain/tab-configurations/tab-configuration.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { notFound } from '../http/problem.ts'
import { Id } from '../http/schema.ts'
import type { Session } from '../identity/session.ts'
import { loadRoomsOfTab, loadTab, type RoomsOfTabRow } from './tab-asked-through.store.ts'

/** Who asks, and through which tab. */
export interface Asker extends Session {
  readonly through?: TabConfigurationId
}

export const ThroughTab = Type.Object({
  'tab-configuration': Type.Optional(
    Id('tab configuration', 'The tab through which it is asked: its rooms and permissions then count, too.'),
  ),
})

/** A tab says of each of its requests that it is one, as it is shown in one place and asks for nothing outside of it. */
export function askerOf({ session, headers }: FastifyRequest): Asker {
  const through = headers['tab-configuration']
  return through === undefined ? session : { ...session, through: String(through) as TabConfigurationId }
}

/** Knows besides which other rooms are the tab's. */
export interface AskedTab extends Tab {
  readonly rooms: RoomChoice
}

/** The tab through which it is asked, as a decision about these rooms sees it; nothing where it is not through one. */
export async function tabAskedThrough(
  tx: OrgTx,
  { through }: Asker,
  roomIds: readonly RoomId[],
): Promise<AskedTab | undefined> {
  if (through === undefined) return
  const row = await loadTab(tx, through, roomIds)
  if (!row) throw notFound('tab configuration', 'Tab-Configuration')
  const { permissions, people, rooms } = row
  return { permissions, people, rooms, roomIds: idsOf(row) }
}

/** The same tab as a decision about one more room sees it. */
export const tabAround = (tab: AskedTab | undefined, room: Placed & { readonly id: string }): AskedTab | undefined =>
  tab && isOfTab(tab.rooms, room) ? { ...tab, roomIds: [...tab.roomIds, room.id as RoomId] } : tab

/** The rooms to tell of where it is asked through a tab: its own. Nothing where all of them are. */
export async function roomsAskedThrough(tx: OrgTx, { through }: Asker): Promise<readonly RoomId[] | undefined> {
  if (through === undefined) return
  const row = await loadRoomsOfTab(tx, through)
  if (!row) throw notFound('tab configuration', 'Tab-Configuration')
  return row.rooms.by === 'all' ? undefined : idsOf(row)
}

const idsOf = ({ rooms, places }: RoomsOfTabRow) => places.filter((place) => isOfTab(rooms, place)).map(({ id }) => id)
