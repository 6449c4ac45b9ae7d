import type { Actor } from '#domain/people/person.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../http/problem.ts'
import { type AskedVersions, requireVersion } from '../http/versions.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import { loadOrganization } from '../organizations/organization.store.ts'
import { announce } from '../outbox/announce.store.ts'
import { holdRoom } from './keep-room.store.ts'
import { putPicture, removePictureOf } from './picture.store.ts'
import { preparePicture } from './prepare-picture.ts'
import { requireAllowed } from './require-allowed.ts'
import type { RoomView } from './room.schema.ts'
import { viewRoom } from './room-view.ts'

/** Gives the room this picture. */
export async function replacePicture(
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  id: RoomId,
  file: Uint8Array,
  version: AskedVersions,
): Promise<RoomView> {
  // Asked before too: nobody makes the server decode pictures that they may not keep.
  await deps.db.inOrganization(session.orgId, (tx) => requireKeeper(tx, session, id))
  const picture = await preparePicture(file)
  return await keep(deps, session, id, version, (tx, at) => putPicture(tx, id, picture, at))
}

export const removePicture = (
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  id: RoomId,
  version: AskedVersions,
): Promise<RoomView> => keep(deps, session, id, version, (tx, at) => removePictureOf(tx, id, at))

const keep = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  id: RoomId,
  version: AskedVersions,
  write: (tx: OrgTx, at: string) => Promise<unknown>,
): Promise<RoomView> =>
  db.inOrganization(session.orgId, async (tx) => {
    const actor = await requireKeeper(tx, session, id)
    requireVersion(await requireView(tx, actor, id), version)
    const at = clock().toString()
    await write(tx, at)
    await announce(tx, 'rooms', [id], at)
    return await requireView(tx, actor, id)
  })

async function requireKeeper(tx: OrgTx, session: Session, id: RoomId): Promise<Actor> {
  const [actor, room] = await Promise.all([requireActor(tx, session), holdRoom(tx, id)])
  if (!room) throw notFound('room')
  requireAllowed(actor, id, ['picture'])
  return actor
}

async function requireView(tx: OrgTx, actor: Actor, id: RoomId): Promise<RoomView> {
  const [room, organization] = await Promise.all([holdRoom(tx, id), loadOrganization(tx)])
  if (!room) throw notFound('room')
  return viewRoom(room, actor, organization)
}
