import type { Deps } from '../deps.ts'
import { notFound } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { Catalogue, Identified } from './catalogue.ts'

export const listEntries = <Fields extends object>(
  { db }: Pick<Deps, 'db'>,
  session: Session,
  { list }: Pick<Catalogue<Fields>, 'list'>,
): Promise<(Fields & Identified)[]> =>
  db.inOrganization(session.orgId, async (tx) => {
    const [, entries] = await Promise.all([requireActor(tx, session), list(tx)])
    return entries
  })

export const readEntry = <Fields extends object>(
  { db }: Pick<Deps, 'db'>,
  session: Session,
  { what, find }: Pick<Catalogue<Fields>, 'what' | 'find'>,
  id: string,
): Promise<Fields & Identified> =>
  db.inOrganization(session.orgId, async (tx) => {
    const [, entry] = await Promise.all([requireActor(tx, session), find(tx, id)])
    if (!entry) throw notFound(what)
    return entry
  })
