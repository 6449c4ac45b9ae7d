import { isAdministrator } from '#domain/people/may.ts'
import type { Deps } from '../deps.ts'
import { readCursor, UUID, writeCursor } from '../http/cursor.ts'
import { Problem } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { PeopleFilter, PersonView } from './person.schema.ts'
import { listPersonRows, type PersonPlace } from './person.store.ts'

export interface People {
  readonly items: PersonView[]
  readonly nextCursor: string | null
}

/** A page of people by name. One row more than asked for tells whether there is another page. */
export const listPeople = ({ db }: Pick<Deps, 'db'>, session: Session, filter: PeopleFilter): Promise<People> => {
  const { q = '', active = true, limit, cursor } = filter
  const after = cursor === undefined ? undefined : placeOf(cursor)
  return db.inOrganization(session.orgId, async (tx) => {
    const administrator = isAdministrator(await requireActor(tx, session))
    if (!active && !administrator) throw new Problem(403, 'not_allowed', 'Only administrators see the people who left.')
    const rows = await listPersonRows(tx, { administrator, active, words: wordsOf(q), after, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      items: page.map(({ sortedBy: _, ...person }) => person),
      nextCursor: last && rows.length > limit ? writeCursor([last.sortedBy, last.id]) : null,
    }
  })
}

/** Every word must be found; what LIKE would take for a wildcard is meant as it stands. */
const wordsOf = (q: string) =>
  q
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replaceAll(/[\\%_]/g, '\\$&'))

function placeOf(cursor: string): PersonPlace {
  const [sortedBy = '', id = ''] = readCursor(cursor, /^[^\0]*$/, UUID)
  return { sortedBy, id }
}
