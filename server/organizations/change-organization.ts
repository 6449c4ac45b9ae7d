import { sightOf } from '#domain/people/may.ts'
import type { AffectedView } from '../affected/affected.schema.ts'
import { type Affected, findAffected, viewAffected } from '../affected/find-affected.ts'
import { giveBack } from '../affected/give-back.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { type AskedVersions, requireVersion } from '../http/versions.ts'
import { requireAdministrator } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import { announce } from '../outbox/announce.store.ts'
import { listRoomRows } from '../rooms/room.store.ts'
import { roomToDecide } from '../rooms/room-to-decide.ts'
import type { OrganizationChange, OrganizationView } from './organization.schema.ts'
import { holdOrganization, loadOrganization, updateOrganization } from './organization.store.ts'
import { requireOpeningHours } from './require-opening-hours.ts'
import { requireLocale, requireZone } from './require-zone-and-locale.ts'

type Policy = OrganizationView['policy']

/** Changes the organization and its booking policy. What is booked stays booked unless `affected` says otherwise. */
export async function changeOrganization(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  { affected = 'keep', ...changes }: OrganizationChange,
  version: AskedVersions,
): Promise<OrganizationView> {
  requireValid(changes)
  return await db.inOrganization(session.orgId, async (tx) => {
    const [actor, present] = await Promise.all([
      requireAdministrator(tx, session, 'awake or not'),
      holdOrganization(tx),
    ])
    requireVersion(present, version)
    const now = clock()
    const next = {
      ...present,
      ...changes,
      policy: { ...present.policy, ...changes.policy },
      version: present.version + 1,
    }
    if (affected === 'cancel') {
      const found = await affectedByPolicy(tx, present.policy, next.policy, now)
      await giveBack(
        tx,
        actor,
        found.map(({ reservation }) => reservation),
        now,
      )
    }
    await updateOrganization(tx, next, now.toString())
    await announce(tx, 'organization', [present.id], now.toString())
    // Every room shows what the policy makes of it.
    if (changes.policy) await announce(tx, 'rooms', [], now.toString())
    return next
  })
}

/** What is booked already and would break the policy as it is to be (rule 29). Nothing is written. */
export async function previewOrganization(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  changes: OrganizationChange,
): Promise<AffectedView> {
  requireValid(changes)
  return await db.inOrganization(session.orgId, async (tx) => {
    const [actor, { policy }] = await Promise.all([requireAdministrator(tx, session), loadOrganization(tx)])
    const affected = await affectedByPolicy(tx, policy, { ...policy, ...changes.policy }, clock())
    return await viewAffected(tx, sightOf(actor), affected)
  })
}

function requireValid({ zone, locale, policy }: OrganizationChange): void {
  requireZone(zone)
  requireLocale(locale)
  requireOpeningHours(policy?.openingHours, 'policy/openingHours')
}

async function affectedByPolicy(
  tx: OrgTx,
  present: Policy,
  next: Policy,
  now: ReturnType<Deps['clock']>,
): Promise<Affected[]> {
  const changes = (await listRoomRows(tx, {})).map((row) => ({
    before: roomToDecide(row, present),
    after: roomToDecide(row, next),
  }))
  const touched = changes.filter(({ before, after }) => JSON.stringify(before.policy) !== JSON.stringify(after.policy))
  return await findAffected(tx, touched, now)
}
