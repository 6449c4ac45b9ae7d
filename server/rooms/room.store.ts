import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { RoomFilter, RoomView } from './room.schema.ts'

type Own = 'effectivePolicy' | 'policy' | 'picture' | 'mayEdit'
/** A room as its tables hold it. What follows from others (policy, rights) is added by `room-view.ts`. */
export type RoomRow = Omit<RoomView, Own> & RoomView['policy'] & { readonly pictureVersion: number | null }

/** Columns of a room r on floor f in building b; `ROOM_TABLES` are those three. */
export const ROOM_COLUMNS = `r.id, r.floor_id AS "floorId", f.building_id AS "buildingId", b.zone, r.name, r.capacity, r.description,
       r.colour, r.active, r.bookable,
       ARRAY(SELECT equipment_id FROM room_equipment x WHERE x.org_id = $1 AND x.room_id = r.id ORDER BY equipment_id)
         AS "equipmentIds",
       ARRAY(SELECT person_id FROM room_managers x WHERE x.org_id = $1 AND x.room_id = r.id ORDER BY person_id)
         AS "managerIds",
       r.max_duration_minutes AS "maxDurationMinutes", r.horizon_days AS "horizonDays",
       r.opening_hours AS "openingHours", r.capacity_rule AS "capacityRule",
       r.picture_version AS "pictureVersion", r.version`

export const ROOM_TABLES = `rooms r
  JOIN floors f ON f.org_id = r.org_id AND f.id = r.floor_id
  JOIN buildings b ON b.org_id = r.org_id AND b.id = f.building_id`

export const SELECT_ROOM = `SELECT ${ROOM_COLUMNS} FROM ${ROOM_TABLES}`

/** By building and floor, each in the order that administrators gave them. */
export const roomOrder = (room: string) =>
  `b.position, lower(b.name), b.id, f.position, lower(f.name), f.id, ${room}.position, lower(${room}.name), ${room}.id`

const LIST = statement(
  'list-rooms',
  `${SELECT_ROOM}
    WHERE r.org_id = $1
      AND ($2::uuid IS NULL OR f.building_id = $2)
      AND ($3::uuid IS NULL OR r.floor_id = $3)
      AND ($4::boolean IS NULL OR r.active = $4)
    ORDER BY ${roomOrder('r')}`,
)

export const listRoomRows = (tx: OrgTx, { buildingId, floorId, active }: RoomFilter) =>
  tx.rows<RoomRow>(LIST, [tx.orgId, buildingId ?? null, floorId ?? null, active ?? null])

const FIND = statement('find-room', `${SELECT_ROOM} WHERE r.org_id = $1 AND r.id = $2`)

export const findRoomRow = (tx: OrgTx, id: string) => tx.row<RoomRow>(FIND, [tx.orgId, id])
