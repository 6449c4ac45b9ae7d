import type { Deps } from '../deps.ts'
import { notFound } from '../http/problem.ts'
import type { Session } from '../identity/session.ts'
import { announce } from '../outbox/announce.store.ts'
import { asAdministrator } from './as-administrator.ts'
import type { Catalogue } from './catalogue.ts'

export const reorderEntries = (
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  { what, kind, reorder }: Pick<Catalogue<object>, 'what' | 'kind' | 'reorder'>,
  ids: readonly string[],
): Promise<void> =>
  asAdministrator(deps, session, what, async (tx, at) => {
    const known = await reorder(tx, ids, at)
    if (known < ids.length) throw notFound(what, 'ids')
    await announce(tx, kind, ids, at)
  })
