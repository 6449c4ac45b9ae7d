import type { Deps } from '../deps.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'

/** Whoever belongs to the organization may watch it; what they are shown is hidden event by event. */
export const requireWatcher = ({ db }: Pick<Deps, 'db'>, session: Session) =>
  db.inOrganization(session.orgId, (tx) => requireActor(tx, session))
