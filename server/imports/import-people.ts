import { sightOf } from '#domain/people/may.ts'
import type { PersonId } from '#domain/people/person.ts'
import { findLeft, viewAffected } from '../affected/find-affected.ts'
import { asAdministrator } from '../catalogue/as-administrator.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import type { Session } from '../identity/session.ts'
import { holdOrganization } from '../organizations/organization.store.ts'
import { announce } from '../outbox/announce.store.ts'
import type { ImportReport } from './import.schema.ts'
import { holdAllPeople, insertPeople, listAllPeople, updatePeople, withoutObjectIds } from './import-people.store.ts'
import { foldNames } from './names.store.ts'
import { PERSON_COLUMNS } from './person-columns.ts'
import { type PeoplePlan, planPeople } from './plan-people.ts'
import { type Import, reportOf, requireFaultless, requireLookedAt } from './report.ts'
import { readTable } from './table.ts'

/** Adds and changes people as a file says, all of them or none, or shows what that would do. */
export async function importPeople(
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  { file, apply, ifMatch }: Import,
): Promise<ImportReport> {
  await asAdministrator(deps, session, 'person', async () => {})
  const table = readTable(file, PERSON_COLUMNS)
  return await asAdministrator(deps, session, 'person', async (tx, at, actor) => {
    if (apply) await holdOrganization(tx)
    const people = await (apply ? holdAllPeople(tx) : listAllPeople(tx))
    const upns = [...people.map(({ upn }) => upn), ...table.rows.flatMap(({ says }) => says.upn ?? [])]
    const plan = planPeople(table, people, await foldNames(tx, upns))
    const leavers = plan.changed.filter(({ present, next }) => present?.active && !next.active)
    const left = await findLeft(
      tx,
      leavers.map(({ next }) => next.id as PersonId),
      deps.clock(),
    )
    const told = {
      lines: [...plan.lines],
      creates: { buildings: [], floors: [], equipment: [] },
      ignoredColumns: [...table.ignored],
      affected: await viewAffected(tx, sightOf(actor), left),
      faults: plan.faults,
    }
    const report = reportOf(told, table, false)
    if (!apply && table.readable) return report
    requireFaultless(report)
    requireLookedAt(report, ifMatch)
    await write(tx, plan, at)
    return { ...report, applied: true }
  })
}

async function write(tx: OrgTx, { added, changed }: PeoplePlan, at: string): Promise<void> {
  if (added.length + changed.length === 0) return
  const others = changed.filter(({ present, next }) => present?.entraObjectId !== next.entraObjectId)
  await withoutObjectIds(
    tx,
    others.map(({ next }) => next.id),
  )
  await updatePeople(
    tx,
    changed.map(({ next }) => next),
    at,
  )
  await insertPeople(
    tx,
    added.map(({ next }) => next),
    at,
  )
  await announce(tx, 'people', [], at)
}
