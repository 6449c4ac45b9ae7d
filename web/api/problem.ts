import type { components } from './schema.d.ts'

export type ProblemBody = components['schemas']['Problem']
export type FieldError = NonNullable<ProblemBody['errors']>[number]

/**
 * What the server refused or failed to do, as RFC 9457 tells it; or that it could not be reached (`unreachable`, status 0).
 * `code` is stable and chooses the words (web/messages/en/problem.ts); the rest of the body is in `body`.
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly code: string
  readonly status: number
  readonly body: ProblemBody
  readonly requestId: string | undefined
  /** Seconds after which it makes sense to try again, when the server says so. */
  readonly retryAfter: number | undefined

  constructor(body: ProblemBody, answer?: { requestId?: string | undefined; retryAfter?: number | undefined }) {
    super(body.detail ?? body.title)
    this.code = body.code
    this.status = body.status
    this.body = body
    this.requestId = body.instance ?? answer?.requestId
    this.retryAfter = answer?.retryAfter
  }

  get errors(): readonly FieldError[] {
    return this.body.errors ?? []
  }

  /** The field's own complaint, to be shown beside it. */
  errorOf(field: string): FieldError | undefined {
    return this.errors.find((error) => error.field === field)
  }
}

/** A proxy or a crash answers with something else than a problem: then the status is all there is to know. */
export function problemOf(response: Response, body: unknown): ApiProblem {
  const about = {
    requestId: response.headers.get('x-request-id') ?? undefined,
    retryAfter: Number(response.headers.get('retry-after')) || undefined,
  }
  if (isProblem(body)) return new ApiProblem(body, about)
  const code = response.status === 502 || response.status === 504 ? 'unreachable' : 'other'
  return new ApiProblem(
    { type: 'about:blank', title: response.statusText || 'Unknown', status: response.status, code },
    about,
  )
}

export const unreachable = (cause: unknown): ApiProblem =>
  Object.assign(new ApiProblem({ type: 'about:blank', title: 'Unreachable', status: 0, code: 'unreachable' }), {
    cause,
  })

export const isApiProblem = (error: unknown): error is ApiProblem => error instanceof ApiProblem

function isProblem(body: unknown): body is ProblemBody {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'status' in body &&
    typeof body.status === 'number'
  )
}
