import type { RoomId } from '#domain/rooms/room.ts'
import type { Placed } from '#domain/tab-configurations/is-of-tab.ts'
import type { RoomChoice, TabRights } from '#domain/tab-configurations/tab-configuration.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import { PEOPLE_OF_TAB, ROOMS_OF_TAB } from './tab-configuration.store.ts'

export interface RoomsOfTabRow {
  readonly rooms: RoomChoice
  /** Where the rooms that are asked about are, and what they have. */
  readonly places: readonly (Placed & { readonly id: RoomId })[]
}

export type TabRow = TabRights & RoomsOfTabRow

/** Of rooms r, as far as `which` are meant. */
const places = (which: string) => `(
          SELECT coalesce(json_agg(json_build_object(
                   'id', r.id, 'floorId', r.floor_id, 'buildingId', f.building_id,
                   'equipmentIds', ARRAY(SELECT equipment_id FROM room_equipment e WHERE e.org_id = $1 AND e.room_id = r.id))), '[]')
            FROM rooms r JOIN floors f ON f.org_id = r.org_id AND f.id = r.floor_id
           WHERE r.org_id = $1 AND ${which})`

const LOAD = statement(
  'load-tab-to-decide',
  `SELECT t.permissions, ${PEOPLE_OF_TAB} AS people, ${ROOMS_OF_TAB} AS rooms, ${places('r.id = ANY($3::uuid[])')} AS places
     FROM tab_configurations t WHERE t.org_id = $1 AND t.id = $2`,
)

export const loadTab = (tx: OrgTx, id: string, roomIds: readonly RoomId[]) =>
  tx.row<TabRow>(LOAD, [tx.orgId, id, roomIds])

const LOAD_ROOMS = statement(
  'load-rooms-of-tab',
  `SELECT ${ROOMS_OF_TAB} AS rooms, ${places("t.rooms_by <> 'all'")} AS places
     FROM tab_configurations t WHERE t.org_id = $1 AND t.id = $2`,
)

/** Where every room is, unless the tab chooses none of them. */
export const loadRoomsOfTab = (tx: OrgTx, id: string) => tx.row<RoomsOfTabRow>(LOAD_ROOMS, [tx.orgId, id])
