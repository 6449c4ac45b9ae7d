import type { Actor } from '#domain/people/person.ts'
import { mayKeepTab } from '#domain/tab-configurations/may-in-tab.ts'
import type { TabConfigurationId } from '#domain/tab-configurations/tab-configuration.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { type AskedVersions, requireVersion } from '../http/versions.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import { announce } from '../outbox/announce.store.ts'
import { requireValidTab } from './require-valid-tab.ts'
import type { TabConfigurationChange, TabConfigurationView } from './tab-configuration.schema.ts'
import {
  holdTabConfiguration,
  removeTabConfigurationRow,
  setPeopleOfTab,
  type TabConfigurationRow,
  updateTabConfiguration,
} from './tab-configuration.store.ts'
import { viewTabConfiguration } from './view-tab-configuration.ts'

/** Changes a tab. An owner who is the last one cannot stop being one. */
export const changeTabConfiguration = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  id: TabConfigurationId,
  { people, ...changes }: TabConfigurationChange,
  version: AskedVersions,
): Promise<TabConfigurationView> =>
  db.inOrganization(session.orgId, async (tx) => {
    const { actor, present } = await holdKept(tx, session, id, version)
    await requireValidTab(tx, { ...changes, ...(people && { people }) })
    const at = clock().toString()
    await updateTabConfiguration(tx, { ...present, ...changes }, at)
    if (people) await setPeopleOfTab(tx, id, people)
    await announce(tx, 'tab-configurations', [id], at)
    const changed = await holdTabConfiguration(tx, id)
    if (!changed) throw new Error('a tab went while it was held')
    return viewTabConfiguration(changed, actor)
  })

/** Removes a tab. What was booked through it is booked, as it is the rooms' and not the tab's. */
export const removeTabConfiguration = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  id: TabConfigurationId,
  version: AskedVersions,
): Promise<void> =>
  db.inOrganization(session.orgId, async (tx) => {
    await holdKept(tx, session, id, version)
    await removeTabConfigurationRow(tx, id)
    await announce(tx, 'tab-configurations', [id], clock().toString())
  })

async function holdKept(
  tx: OrgTx,
  session: Session,
  id: TabConfigurationId,
  version: AskedVersions,
): Promise<{ actor: Actor; present: TabConfigurationRow }> {
  const [actor, present] = await Promise.all([requireActor(tx, session), holdTabConfiguration(tx, id)])
  if (!present) throw notFound('tab configuration')
  if (!mayKeepTab(actor, present))
    throw new Problem(403, 'not_allowed', 'Only the owners of this tab and administrators may do this.')
  requireVersion(viewTabConfiguration(present, actor), version)
  return { actor, present }
}
