import type { RoomId } from '#domain/rooms/room.ts'
import { asAdministrator } from '../catalogue/as-administrator.ts'
import type { Deps } from '../deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { type AskedVersions, requireVersion } from '../http/versions.ts'
import type { Session } from '../identity/session.ts'
import { loadOrganization } from '../organizations/organization.store.ts'
import { announce } from '../outbox/announce.store.ts'
import { countReservationsIn, holdRoom, removeRoomRow } from './keep-room.store.ts'
import { viewRoom } from './room-view.ts'

/** A room in which anything was ever booked keeps its history: it is deactivated instead. */
export const removeRoom = (
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  id: RoomId,
  version: AskedVersions,
): Promise<void> =>
  asAdministrator(deps, session, 'room', async (tx, at, actor) => {
    const [present, organization] = await Promise.all([holdRoom(tx, id), loadOrganization(tx)])
    if (!present) throw notFound('room')
    requireVersion(viewRoom(present, actor, organization), version)
    const reservations = await countReservationsIn(tx, id)
    if (reservations > 0)
      throw new Problem(
        409,
        'in_use',
        `This room was booked ${reservations} times. Deactivate it to keep its history.`,
        {
          neededBy: { reservations },
        },
      )
    await removeRoomRow(tx, id)
    await announce(tx, 'rooms', [id], at)
    if (present.managerIds.length > 0) await announce(tx, 'people', present.managerIds, at)
  })
