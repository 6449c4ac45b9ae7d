import { v5 as uuid } from 'uuid'
import type { TeamsAppSettings } from '../../teams/manifest.ts'
import type { Config } from '../config.ts'
import type { FieldError } from '../http/problem.ts'

type Settings =
  | { readonly ready: true; readonly settings: TeamsAppSettings }
  | { readonly ready: false; readonly missing: readonly FieldError[] }

/** What the package is made from, or what the operator must still say for there to be one. */
export function teamsAppSettings(
  config: Pick<Config, 'publicUrl' | 'entraClientId' | 'teams' | 'operator' | 'version'>,
): Settings {
  const { publicUrl, entraClientId, teams, operator, version } = config
  const missing: FieldError[] = []
  if (!publicUrl?.startsWith('https://'))
    missing.push({
      field: 'PUBLIC_URL',
      code: publicUrl ? 'not_https' : 'required',
      message: publicUrl ? 'is not https, and Teams opens nothing else' : 'is not set',
      accepted: 'https://rooms.example.com',
    })
  if (!entraClientId)
    missing.push({
      field: 'ENTRA_CLIENT_ID',
      code: 'required',
      message: 'is not set',
      accepted: 'the application (client) id of the registration in Entra ID, a GUID',
    })
  if (!publicUrl || !entraClientId || missing.length > 0) return { ready: false, missing }
  return {
    ready: true,
    settings: {
      publicUrl,
      clientId: entraClientId,
      // Made from the address, so that it is the same from every machine and at every time.
      appId: teams.appId ?? uuid(publicUrl, uuid.URL),
      version: teams.version ?? version,
      operatorName: operator.name ?? 'Booking Room Pro',
      operatorUrl: operator.url ?? publicUrl,
    },
  }
}

export const sayMissing = (missing: readonly FieldError[]): string =>
  `The package for Teams needs settings of the server: ${missing.map(({ field, message }) => `${field} ${message}`).join('; ')}.`
