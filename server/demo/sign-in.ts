import type { Deps } from '../deps.ts'
import { invalidField } from '../http/problem.ts'
import { DEMO_ORGANIZATION } from './demo-organization.ts'
import { findDemoPerson, listDemoPeople } from './demo-people.store.ts'

export const demoPeople = ({ db }: Pick<Deps, 'db'>) => db.inOrganization(DEMO_ORGANIZATION, listDemoPeople)

/** Answers the sealed session of the person who was chosen. */
export async function signInToDemo({ db, seal }: Pick<Deps, 'db' | 'seal'>, upn: string): Promise<string> {
  const personId = await db.inOrganization(DEMO_ORGANIZATION, (tx) => findDemoPerson(tx, upn))
  if (!personId)
    throw invalidField(
      'upn',
      'unknown',
      'Nobody in the demo organization has this user principal name.',
      'GET /auth/demo lists them',
    )
  return await seal.seal({ orgId: DEMO_ORGANIZATION, personId })
}
