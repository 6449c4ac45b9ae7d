import { nameTaken } from '../catalogue/as-administrator.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { namesOfOthers } from './keep-person.store.ts'
import type { PersonView } from './person.schema.ts'

/** Asked before writing: which of two unique keys a write broke is not told on every database. */
export async function requireOwnNames(
  tx: OrgTx,
  person: Pick<PersonView, 'id' | 'upn' | 'entraObjectId'>,
): Promise<void> {
  const taken = await namesOfOthers(tx, person)
  if (taken.upn) throw nameTaken('person', 'upn')
  if (taken.entraObjectId) throw nameTaken('person', 'entraObjectId')
}
