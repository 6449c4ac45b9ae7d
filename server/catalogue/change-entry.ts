import type { Deps } from '../deps.ts'
import { notFound } from '../http/problem.ts'
import { type AskedVersions, requireVersion } from '../http/versions.ts'
import type { Session } from '../identity/session.ts'
import { announce } from '../outbox/announce.store.ts'
import { asAdministrator } from './as-administrator.ts'
import type { Catalogue, Identified } from './catalogue.ts'

/** Changes an entry. `version` is the one the asker looked at; none for "whatever it is". */
export const changeEntry = <Fields extends object>(
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  { what, kind, hold, check, update }: Pick<Catalogue<Fields>, 'what' | 'kind' | 'hold' | 'check' | 'update'>,
  id: string,
  changes: Partial<Fields>,
  version: AskedVersions,
): Promise<Fields & Identified> =>
  asAdministrator(deps, session, what, async (tx, at) => {
    const present = await hold(tx, id)
    if (!present) throw notFound(what)
    requireVersion(present, version)
    await check?.(tx, changes)
    const changed = { ...present, ...changes, version: present.version + 1 }
    await update(tx, changed, at)
    await announce(tx, kind, [id], at)
    return changed
  })
