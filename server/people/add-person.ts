import { v7 as uuid } from 'uuid'
import { asAdministrator } from '../catalogue/as-administrator.ts'
import type { Deps } from '../deps.ts'
import type { Session } from '../identity/session.ts'
import { requireLocale, requireZone } from '../organizations/require-zone-and-locale.ts'
import { announce } from '../outbox/announce.store.ts'
import type { PersonBody } from './keep-person.schema.ts'
import { insertPerson } from './keep-person.store.ts'
import type { PersonView } from './person.schema.ts'
import { requireOwnNames } from './require-own-names.ts'

const PLAIN = { mail: null, roles: ['booker' as const], locale: null, zone: null, entraObjectId: null, active: true }

export const addPerson = (
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  body: PersonBody,
): Promise<PersonView> => {
  requireZone(body.zone)
  requireLocale(body.locale)
  return asAdministrator(deps, session, 'person', async (tx, at) => {
    const person = { ...PLAIN, ...body, id: uuid() }
    await requireOwnNames(tx, person)
    await insertPerson(tx, person, at)
    await announce(tx, 'people', [person.id], at)
    return { ...person, picture: null, guest: false, managedRoomIds: [], version: 1 }
  })
}
