import type { Deps } from '../deps.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { OrganizationView } from './organization.schema.ts'
import { loadOrganization } from './organization.store.ts'

export const readOrganization = ({ db }: Pick<Deps, 'db'>, session: Session): Promise<OrganizationView> =>
  db.inOrganization(session.orgId, async (tx) => {
    const [, organization] = await Promise.all([requireActor(tx, session, 'awake or not'), loadOrganization(tx)])
    return organization
  })
