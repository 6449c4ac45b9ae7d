import createClient from 'openapi-fetch'
import { isApiProblem, problemOf, unreachable } from './problem.ts'
import type { paths } from './schema.d.ts'
import { send } from './send.ts'

/**
 * The public API as it is described in openapi.json; this app uses no other. `answer(api.GET('/api/v1/rooms'))` gives
 * the body, or throws an ApiProblem.
 */
export const api = createClient<paths>({
  baseUrl: '',
  fetch: send,
})

type Outcome<Data> = { data?: Data; error?: unknown; response: Response }

export async function answer<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  let outcome: Outcome<Data>
  try {
    outcome = await call
  } catch (cause) {
    if (isApiProblem(cause) || (cause instanceof DOMException && cause.name === 'AbortError')) throw cause
    throw unreachable(cause)
  }
  if (!outcome.response.ok) throw problemOf(outcome.response, outcome.error)
  return outcome.data as Data
}

/** Names one wish of a person, so that a repeated request (a lost answer, a double click) books once. */
export function newIdempotencyKey(): string {
  // randomUUID exists only on https and localhost; a server in the house may be reached by plain http.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
