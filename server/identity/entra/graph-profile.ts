import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import type { EntraSettings } from './entra-settings.ts'

const PATIENCE_MS = 5_000
const FIELDS = ['displayName', 'mail', 'jobTitle', 'officeLocation', 'preferredLanguage', 'userType']

const Text = Type.Optional(Type.Union([Type.String(), Type.Null()]))
const Answer = Type.Object({
  displayName: Text,
  mail: Text,
  jobTitle: Text,
  officeLocation: Text,
  preferredLanguage: Text,
  userType: Text,
})
export type GraphProfile = Static<typeof Answer>

/** What Microsoft Graph does not tell, and why. */
export class GraphError extends Error {
  readonly status: number | undefined

  constructor(message: string, status?: number) {
    super(message)
    this.status = status
  }
}

/** Reads the profile of whom the token is of; `User.Read` is all it needs. */
export async function readGraphProfile({ graphUrl }: EntraSettings, accessToken: string): Promise<GraphProfile> {
  const response = await fetch(`${graphUrl}/v1.0/me?$select=${FIELDS.join(',')}`, {
    headers: { authorization: `Bearer ${accessToken}`, accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((error: unknown) => {
    throw new GraphError(`Graph does not answer: ${(error as Error).name}`)
  })
  if (!response.ok) throw new GraphError('Graph refuses', response.status)
  const answer: unknown = await response.json().catch(() => undefined)
  if (!Value.Check(Answer, answer)) throw new GraphError('Graph answers with something else than a profile')
  return answer
}
