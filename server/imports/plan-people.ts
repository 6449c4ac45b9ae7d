import { v7 as uuid } from 'uuid'
import type { FaultFound, ImportLine } from './import.schema.ts'
import { PERSON_COLUMNS, type PersonLine } from './person-columns.ts'
import { differences, fault, type Table, type TableRow } from './table.ts'

export type PersonRow = PersonLine & { readonly id: string }

export interface PlannedPerson {
  readonly line: number
  readonly present: PersonRow | undefined
  readonly next: PersonRow
}

/** What a file of people would do: nothing of it is done while there are faults. */
export interface PeoplePlan {
  readonly lines: readonly ImportLine[]
  readonly faults: readonly FaultFound[]
  readonly added: readonly PlannedPerson[]
  readonly changed: readonly PlannedPerson[]
}

const NEW_PERSON = {
  mail: null,
  roles: ['booker'],
  locale: null,
  zone: null,
  active: true,
  entraObjectId: null,
} as const

/** `fold` makes two names one as the database compares them. */
export function planPeople(
  table: Table<PersonLine>,
  people: readonly PersonRow[],
  fold: (name: string) => string,
): PeoplePlan {
  const faults = [...table.faults]
  const faulty = new Set(faults.map(({ line }) => line))
  const byUpn = new Map(people.map((person) => [fold(person.upn), person]))
  const lineOf = new Map<string, number>()

  const planned: PlannedPerson[] = []
  for (const row of table.rows) {
    if (faulty.has(row.line)) continue
    const person = planRow(row)
    if ('code' in person) faults.push(person)
    else planned.push(person)
  }
  faults.push(...sharedObjectIds(planned, people), ...lastAdministrator(planned, people))

  const lines = planned.map(({ line, present, next }): ImportLine => {
    if (!present) return { line, outcome: 'add', id: null, name: next.displayName, changes: [] }
    const changes = differences(table.columns, present, next)
    return { line, outcome: changes.length > 0 ? 'change' : 'same', id: next.id, name: next.displayName, changes }
  })
  const outcomeOf = new Map(lines.map(({ line, outcome }) => [line, outcome]))
  const having = (outcome: ImportLine['outcome']) => planned.filter(({ line }) => outcomeOf.get(line) === outcome)
  return { lines, faults: faults.sort((a, b) => a.line - b.line), added: having('add'), changed: having('change') }

  function planRow({ line, says }: TableRow<PersonLine>): PlannedPerson | FaultFound {
    const { upn } = says
    if (upn === undefined) return fault(line, headerOf('upn'), 'required', 'is empty', 'user@example.com')
    const before = lineOf.get(fold(upn))
    if (before !== undefined)
      return fault(line, headerOf('upn'), 'twice', `is the person of line ${before}`, 'one line for each person')
    lineOf.set(fold(upn), line)
    const present = byUpn.get(fold(upn))
    const displayName = says.displayName ?? present?.displayName
    if (displayName === undefined) return fault(line, headerOf('displayName'), 'required', 'is empty', 'a name')
    return { line, present, next: { ...NEW_PERSON, id: uuid(), ...present, ...says, upn, displayName } }
  }
}

const headerOf = (key: keyof PersonLine) => PERSON_COLUMNS.find((column) => column.key === key)?.header ?? key

function sharedObjectIds(planned: readonly PlannedPerson[], people: readonly PersonRow[]): FaultFound[] {
  const found: FaultFound[] = []
  const inFile = new Set(planned.map(({ next }) => next.id))
  const taken = new Set(people.filter(({ id }) => !inFile.has(id)).map(({ entraObjectId }) => entraObjectId))
  for (const { line, next } of planned) {
    if (next.entraObjectId === null) continue
    if (taken.has(next.entraObjectId))
      found.push(
        fault(line, headerOf('entraObjectId'), 'taken', 'is somebody else’s', 'an id of their own, or nothing'),
      )
    taken.add(next.entraObjectId)
  }
  return found
}

const administers = ({ active, roles }: PersonRow) => active && roles.includes('administrator')

/** Somebody must be left who can undo what an import did. */
function lastAdministrator(planned: readonly PlannedPerson[], people: readonly PersonRow[]): FaultFound[] {
  const after = new Map([...people, ...planned.map(({ next }) => next)].map((person) => [person.id, person]))
  if ([...after.values()].some(administers)) return []
  return planned
    .filter(({ present }) => present && administers(present))
    .slice(-1)
    .map(({ line, next }) => {
      const header = headerOf(next.active ? 'roles' : 'active')
      return fault(line, header, 'last_administrator', 'would leave nobody to administer', 'an administrator who stays')
    })
}
