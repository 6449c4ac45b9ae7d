import type { Deps } from '../deps.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import { loadOrganization } from '../organizations/organization.store.ts'
import type { RoomFilter, RoomView } from './room.schema.ts'
import { listRoomRows } from './room.store.ts'
import { viewRoom } from './room-view.ts'

export const listRooms = ({ db }: Pick<Deps, 'db'>, session: Session, filter: RoomFilter): Promise<RoomView[]> =>
  db.inOrganization(session.orgId, async (tx) => {
    const [actor, organization, rows] = await Promise.all([
      requireActor(tx, session),
      loadOrganization(tx),
      listRoomRows(tx, filter),
    ])
    return rows.map((row) => viewRoom(row, actor, organization))
  })
