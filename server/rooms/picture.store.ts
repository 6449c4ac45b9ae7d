import type { RoomId } from '#domain/rooms/room.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'

// The number of a picture is the version of the room it came with, and so never one that a browser has kept before.
const PUT = statement(
  'put-room-picture',
  `WITH put AS (
     INSERT INTO room_pictures (org_id, room_id, content_type, bytes) VALUES ($1, $2, 'image/webp', $3)
     ON CONFLICT (org_id, room_id) DO UPDATE SET content_type = excluded.content_type, bytes = excluded.bytes
   )
   UPDATE rooms SET picture_version = version + 1, version = version + 1, updated_at = $4 WHERE org_id = $1 AND id = $2`,
)

export const putPicture = (tx: OrgTx, roomId: RoomId, bytes: Uint8Array, at: string) =>
  tx.rows(PUT, [tx.orgId, roomId, bytes, at])

const REMOVE = statement(
  'remove-room-picture',
  `WITH removed AS (
     DELETE FROM room_pictures WHERE org_id = $1 AND room_id = $2
   )
   UPDATE rooms SET picture_version = NULL, version = version + 1, updated_at = $3 WHERE org_id = $1 AND id = $2`,
)

export const removePictureOf = (tx: OrgTx, roomId: RoomId, at: string) => tx.rows(REMOVE, [tx.orgId, roomId, at])

const FIND = statement(
  'find-room-picture',
  `SELECT r.picture_version AS version, p.content_type AS "contentType", p.bytes
     FROM rooms r JOIN room_pictures p ON p.org_id = r.org_id AND p.room_id = r.id
    WHERE r.org_id = $1 AND r.id = $2`,
)

export interface Picture {
  readonly version: number
  readonly contentType: string
  readonly bytes: Buffer
}

export const findPicture = (tx: OrgTx, roomId: RoomId) => tx.row<Picture>(FIND, [tx.orgId, roomId])
