import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import { loadOrganization } from '../organizations/organization.store.ts'
import type { Me } from './me.schema.ts'
import { loadMe } from './me.store.ts'

type Needs = Pick<Deps, 'db' | 'identity' | 'config'>

/** Who asks, where they belong, and what the app must know to start. */
export const readMe = (deps: Needs, session: Session): Promise<Me> =>
  deps.db.inOrganization(session.orgId, (tx) => meOf(tx, deps, session))

export async function meOf(tx: OrgTx, { identity, config }: Omit<Needs, 'db'>, session: Session): Promise<Me> {
  const [, person, organization] = await Promise.all([
    requireActor(tx, session, 'awake or not'),
    loadMe(tx, session.personId),
    loadOrganization(tx),
  ])
  if (!person) throw notFound('person')
  return { person, organization, identity: { kind: identity.kind }, version: config.version }
}
