import type { Actor } from '#domain/people/person.ts'
import type { OrgTx } from '../db/in-organization.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { requireAdministrator } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'

/** Runs a change that only administrators make; `at` is the instant it is written with. */
export const asAdministrator = <T>(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  what: string,
  work: (tx: OrgTx, at: string, actor: Actor) => Promise<T>,
): Promise<T> =>
  explaining(what, () =>
    db.inOrganization(session.orgId, async (tx) => {
      const actor = await requireAdministrator(tx, session)
      return await work(tx, clock().toString(), actor)
    }),
  )

/** The database has the last word on names and on what needs what; this says it in ours. */
export async function explaining<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === '23505') throw nameTaken(what)
    if (code === '23503') throw new Problem(409, 'in_use', `Something needs this ${what}, or what it names just went.`)
    throw error
  }
}

export const nameTaken = (what: string, field = 'name') =>
  new Problem(409, 'conflict', `There is another ${what} of this ${field}.`, {
    errors: [{ field, code: 'taken', message: `is the ${field} of another ${what}` }],
  })
