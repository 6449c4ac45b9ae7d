import type { OrgTx } from '../db/in-organization.ts'
import { Problem } from '../http/problem.ts'
import { isAdministered } from './keep-person.store.ts'

/**
 * After a change that took rights away: somebody must be left who can give them. Hold the organization before the
 * change (`holdOrganization`), so that two administrators cannot dismiss each other in one moment.
 */
export async function requireAdministrators(tx: OrgTx, field: string): Promise<void> {
  if (await isAdministered(tx)) return
  throw new Problem(409, 'conflict', 'This is the last active administrator: make somebody else one first.', {
    errors: [{ field, code: 'last_administrator', message: 'would leave the organization without an administrator' }],
  })
}
