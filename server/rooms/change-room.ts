import { sightOf } from '#domain/people/may.ts'
import type { Actor } from '#domain/people/person.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import type { AffectedView } from '../affected/affected.schema.ts'
import { type Affected, findAffected, viewAffected } from '../affected/find-affected.ts'
import { giveBack } from '../affected/give-back.ts'
import { explaining } from '../catalogue/as-administrator.ts'
import type { Clock } from '../clock.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../http/problem.ts'
import { type AskedVersions, requireVersion } from '../http/versions.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { OrganizationView } from '../organizations/organization.schema.ts'
import { loadOrganization } from '../organizations/organization.store.ts'
import { announce } from '../outbox/announce.store.ts'
import type { RoomChange } from './change-room.schema.ts'
import { holdRoom, setEquipment, setManagers, updateRoom } from './keep-room.store.ts'
import { requireAllowed } from './require-allowed.ts'
import { requireNamed } from './require-named.ts'
import type { RoomView } from './room.schema.ts'
import type { RoomRow } from './room.store.ts'
import { roomToDecide } from './room-to-decide.ts'
import { viewRoom } from './room-view.ts'

/** Changes a room. What is booked there stays booked unless `affected` says otherwise (rule 29). */
export const changeRoom = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  id: RoomId,
  { affected = 'keep', ...changes }: RoomChange,
  version: AskedVersions,
): Promise<RoomView> =>
  explaining('room', () =>
    db.inOrganization(session.orgId, async (tx) => {
      const plan = await planChange(tx, session, id, changes)
      const { actor, organization, present, next } = plan
      requireVersion(viewRoom(present, actor, organization), version)
      const now = clock()
      if (affected === 'cancel')
        await giveBack(
          tx,
          actor,
          (await affectedBy(tx, plan, now)).map(({ reservation }) => reservation),
          now,
        )
      await write(tx, present, next, changes, now.toString())
      const changed = await holdRoom(tx, id)
      if (!changed) throw new Error('a room went while it was held')
      return viewRoom(changed, actor, organization)
    }),
  )

/** What is booked there already and would break a rule if the room were changed so. Nothing is written. */
export const previewRoom = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  id: RoomId,
  changes: RoomChange,
): Promise<AffectedView> =>
  db.inOrganization(session.orgId, async (tx) => {
    const plan = await planChange(tx, session, id, changes)
    return await viewAffected(tx, sightOf(plan.actor), await affectedBy(tx, plan, clock()))
  })

interface Plan {
  readonly actor: Actor
  readonly organization: OrganizationView
  readonly present: RoomRow
  readonly next: RoomRow
}

async function planChange(tx: OrgTx, session: Session, id: RoomId, changes: RoomChange): Promise<Plan> {
  const [actor, organization, present] = await Promise.all([
    requireActor(tx, session),
    loadOrganization(tx),
    holdRoom(tx, id),
  ])
  if (!present) throw notFound('room')
  requireAllowed(actor, id, Object.keys(changes))
  const zone = (await requireNamed(tx, changes)) ?? present.zone
  const { policy, affected: _, ...fields } = changes
  return {
    actor,
    organization,
    present,
    next: { ...present, ...fields, ...policy, zone, version: present.version + 1 },
  }
}

const affectedBy = (tx: OrgTx, { organization, present, next }: Plan, now: ReturnType<Clock>): Promise<Affected[]> =>
  findAffected(
    tx,
    [{ before: roomToDecide(present, organization.policy), after: roomToDecide(next, organization.policy) }],
    now,
  )

async function write(tx: OrgTx, present: RoomRow, next: RoomRow, changes: RoomChange, at: string): Promise<void> {
  const { id, managerIds } = next
  await updateRoom(tx, next, at)
  if (changes.equipmentIds) await setEquipment(tx, id, changes.equipmentIds)
  if (changes.managerIds) {
    await setManagers(tx, id, managerIds)
    await announce(tx, 'people', [...new Set([...present.managerIds, ...managerIds])], at)
  }
  await announce(tx, 'rooms', [id], at)
}
