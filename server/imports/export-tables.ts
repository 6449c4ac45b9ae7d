import { asAdministrator } from '../catalogue/as-administrator.ts'
import type { Deps } from '../deps.ts'
import type { Session } from '../identity/session.ts'
import { loadOrganization } from '../organizations/organization.store.ts'
import { writeCsv } from './csv-text.ts'
import { Directory } from './directory.ts'
import { listAllPeople } from './import-people.store.ts'
import { loadKnown } from './load-known.ts'
import { PERSON_COLUMNS } from './person-columns.ts'
import { ROOM_COLUMNS } from './room-columns.ts'
import { writeTable } from './table.ts'

export type Separator = ',' | ';'

/** Every room, in their order, as an import takes it again. */
export const exportRooms = (
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  separator: Separator,
): Promise<string> =>
  asAdministrator(deps, session, 'room', async (tx) => {
    const known = await loadKnown(tx, await loadOrganization(tx), { rows: [] })
    const directory = new Directory(known)
    const lines = known.rooms.map((room) => directory.lineOf(room))
    return writeCsv(writeTable(ROOM_COLUMNS, lines), separator)
  })

/** Everybody by name, also those who left. */
export const exportPeople = (
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  separator: Separator,
): Promise<string> =>
  asAdministrator(deps, session, 'person', async (tx) =>
    writeCsv(writeTable(PERSON_COLUMNS, await listAllPeople(tx)), separator),
  )
