import { isAdministrator } from '#domain/people/may.ts'
import type { TabConfigurationId } from '#domain/tab-configurations/tab-configuration.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { TabConfigurationView } from './tab-configuration.schema.ts'
import { findTabConfiguration, listTabConfigurationRows } from './tab-configuration.store.ts'
import { viewTabConfiguration } from './view-tab-configuration.ts'

/** Those that the asker keeps. */
export const listTabConfigurations = ({ db }: Pick<Deps, 'db'>, session: Session): Promise<TabConfigurationView[]> =>
  db.inOrganization(session.orgId, async (tx) => {
    const actor = await requireActor(tx, session)
    const rows = await listTabConfigurationRows(tx, isAdministrator(actor) ? null : actor.id)
    return rows.map((row) => viewTabConfiguration(row, actor))
  })

/** A tab is open to everybody in the organization: who sees it in Teams is for the channel to say. */
export const readTabConfiguration = (
  { db }: Pick<Deps, 'db'>,
  session: Session,
  id: TabConfigurationId,
): Promise<TabConfigurationView> =>
  db.inOrganization(session.orgId, async (tx) => {
    const [actor, row] = await Promise.all([requireActor(tx, session), findTabConfiguration(tx, id)])
    if (!row) throw notFound('tab configuration')
    return viewTabConfiguration(row, actor)
  })
