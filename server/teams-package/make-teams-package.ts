import { packageFiles, packageName, zip } from '../../teams/package.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { requireAdministrator } from '../identity/require-actor.ts'
import type { Session } from '../identity/session.ts'
import { sayMissing, teamsAppSettings } from './teams-app-settings.ts'

/** The file an administrator uploads to Teams so that people have the app there. */
export async function makeTeamsPackage({ db, config }: Pick<Deps, 'db' | 'config'>, session: Session) {
  await db.inOrganization(session.orgId, (tx) => requireAdministrator(tx, session))
  const configured = teamsAppSettings(config)
  if (!configured.ready)
    throw new Problem(409, 'not_configured', sayMissing(configured.missing), { errors: [...configured.missing] })
  const { settings } = configured
  return { name: packageName(settings), content: zip(await packageFiles(settings)) }
}
