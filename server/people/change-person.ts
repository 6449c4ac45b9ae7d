import type { PersonId } from '#domain/people/person.ts'
import { asAdministrator } from '../catalogue/as-administrator.ts'
import type { Deps } from '../deps.ts'
import { invalidField, notFound } from '../http/problem.ts'
import { type AskedVersions, requireVersion } from '../http/versions.ts'
import type { Session } from '../identity/session.ts'
import { holdOrganization } from '../organizations/organization.store.ts'
import { requireLocale, requireZone } from '../organizations/require-zone-and-locale.ts'
import { announce } from '../outbox/announce.store.ts'
import type { PersonChange } from './keep-person.schema.ts'
import { holdPerson, updatePerson } from './keep-person.store.ts'
import { leaveReservations } from './leave-reservations.ts'
import type { PersonView } from './person.schema.ts'
import { requireAdministrators } from './require-administrators.ts'
import { requireOwnNames } from './require-own-names.ts'

/** Changes a person. What a leaver booked is kept, given back or handed over (rule 32). */
export const changePerson = (
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  id: PersonId,
  changes: PersonChange,
  version: AskedVersions,
): Promise<PersonView> => {
  requireValid(changes)
  const { affected = 'keep', handOverTo, ...fields } = changes
  return asAdministrator(deps, session, 'person', async (tx, at, actor) => {
    const dismisses = fields.active === false || (fields.roles !== undefined && !fields.roles.includes('administrator'))
    if (dismisses) await holdOrganization(tx)
    const present = await holdPerson(tx, id)
    if (!present) throw notFound('person')
    requireVersion(present, version)
    const changed = { ...present, ...fields, version: present.version + 1 }
    await requireOwnNames(tx, changed)
    await updatePerson(tx, changed, at)
    if (dismisses) await requireAdministrators(tx, fields.active === false ? 'active' : 'roles')
    await leaveReservations(tx, { actor, now: deps.clock() }, id, { affected, handOverTo: handOverTo as PersonId })
    await announce(tx, 'people', [id], at)
    return changed
  })
}

/** What becomes of their reservations is asked when they leave, and only then. */
function requireValid({ zone, locale, active, affected, handOverTo }: PersonChange): void {
  requireZone(zone)
  requireLocale(locale)
  if (affected !== undefined && active !== false)
    throw invalidField('affected', 'only_when_leaving', 'This is said of a person who leaves.', 'with active: false')
  if (affected === 'hand_over' && handOverTo === undefined)
    throw invalidField('handOverTo', 'required', 'Say who takes the reservations over.', 'the id of a person')
  if (affected !== 'hand_over' && handOverTo !== undefined)
    throw invalidField('handOverTo', 'only_when_handing_over', 'Nothing is handed over.', 'with affected: hand_over')
}
