import { v7 as uuid } from 'uuid'
import { maySetUpTabs } from '#domain/tab-configurations/may-in-tab.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import { announce } from '../outbox/announce.store.ts'
import { requireValidTab } from './require-valid-tab.ts'
import type { TabConfigurationBody, TabConfigurationView } from './tab-configuration.schema.ts'
import { findTabConfiguration, insertTabConfiguration, setPeopleOfTab } from './tab-configuration.store.ts'
import { viewTabConfiguration } from './view-tab-configuration.ts'

const PLAIN = {
  rooms: { by: 'all' as const, ids: [] },
  view: 'day' as const,
  firstDayOfWeek: null,
  zone: null,
  filter: { buildingId: null, seats: null, equipmentIds: [], tagIds: [] },
  permissions: 'everybody' as const,
}

/** Sets up a tab; whoever does owns it. */
export const addTabConfiguration = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  { people = [], ...body }: TabConfigurationBody,
): Promise<TabConfigurationView> =>
  db.inOrganization(session.orgId, async (tx) => {
    const actor = await requireActor(tx, session)
    if (!maySetUpTabs(actor)) throw new Problem(403, 'not_allowed', 'Only people who may book set up tabs.')
    const owner = { personId: actor.id, owner: true, add: true, change: true, delete: true }
    const others = people.filter(({ personId }) => personId !== actor.id)
    await requireValidTab(tx, { ...body, people: [owner, ...others] })
    const id = uuid()
    const at = clock().toString()
    await insertTabConfiguration(tx, { ...PLAIN, ...body, id }, actor.id, at)
    await setPeopleOfTab(tx, id, [owner, ...others])
    await announce(tx, 'tab-configurations', [id], at)
    const row = await findTabConfiguration(tx, id)
    if (!row) throw new Error('a tab went while it was made')
    return viewTabConfiguration(row, actor)
  })
