import type { Deps } from '../deps.ts'
import { notFound } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import { loadOrganization } from '../organizations/organization.store.ts'
import type { RoomView } from './room.schema.ts'
import { findRoomRow } from './room.store.ts'
import { viewRoom } from './room-view.ts'

export const readRoom = ({ db }: Pick<Deps, 'db'>, session: Session, id: string): Promise<RoomView> =>
  db.inOrganization(session.orgId, async (tx) => {
    const [actor, organization, row] = await Promise.all([
      requireActor(tx, session),
      loadOrganization(tx),
      findRoomRow(tx, id),
    ])
    if (!row) throw notFound('room')
    return viewRoom(row, actor, organization)
  })
