import { v7 as uuid } from 'uuid'
import type { Deps } from '../deps.ts'
import type { Session } from '../identity/session.ts'
import { announce } from '../outbox/announce.store.ts'
import { asAdministrator } from './as-administrator.ts'
import type { Catalogue, Identified } from './catalogue.ts'

export const addEntry = <Fields extends object>(
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
  catalogue: Catalogue<Fields>,
  fields: Fields,
): Promise<Fields & Identified> =>
  asAdministrator(deps, session, catalogue.what, async (tx, at) => {
    await catalogue.check?.(tx, fields)
    const id = uuid()
    await catalogue.insert(tx, { ...fields, id }, at)
    await announce(tx, catalogue.kind, [id], at)
    return { ...fields, id, version: 1 }
  })
