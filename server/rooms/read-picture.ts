import type { RoomId } from '#domain/rooms/room.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import { findPicture, type Picture } from './picture.store.ts'

export const readPicture = ({ db }: Pick<Deps, 'db'>, session: Session, id: RoomId): Promise<Picture> =>
  db.inOrganization(session.orgId, async (tx) => {
    const [, picture] = await Promise.all([requireActor(tx, session), findPicture(tx, id)])
    if (!picture) throw notFound('picture')
    return picture
  })
