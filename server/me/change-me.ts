import type { Deps } from '../deps.ts'
import { requireActor } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import type { Me, MyChange } from './me.schema.ts'
import { keepAskForProfile } from './me.store.ts'
import { meOf } from './read-me.ts'

export const changeMe = (
  deps: Pick<Deps, 'db' | 'identity' | 'config'>,
  session: Session,
  { askForProfile }: MyChange,
): Promise<Me> =>
  deps.db.inOrganization(session.orgId, async (tx) => {
    await requireActor(tx, session)
    await keepAskForProfile(tx, session.personId, askForProfile)
    return await meOf(tx, deps, session)
  })
