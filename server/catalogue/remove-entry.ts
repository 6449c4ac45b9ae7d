import type { Deps } from '../deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { type AskedVersions, requireVersion } from '../http/versions.ts'
import type { Session } from '../identity/session.ts'
import { announce } from '../outbox/announce.store.ts'
import { asAdministrator } from './as-administrator.ts'
import type { Catalogue } from './catalogue.ts'

/** Nothing goes that something else still needs. */
export const removeEntry = <Fields extends object>(
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  { what, kind, hold, needed, remove }: Pick<Catalogue<Fields>, 'what' | 'kind' | 'hold' | 'needed' | 'remove'>,
  id: string,
  version: AskedVersions,
): Promise<void> =>
  asAdministrator(deps, session, what, async (tx, at) => {
    const present = await hold(tx, id)
    if (!present) throw notFound(what)
    requireVersion(present, version)
    const { by, count } = await needed(tx, id)
    if (count > 0)
      throw new Problem(409, 'in_use', `This ${what} is still needed: ${by}, ${count}.`, { neededBy: { [by]: count } })
    await remove(tx, id)
    await announce(tx, kind, [id], at)
  })
