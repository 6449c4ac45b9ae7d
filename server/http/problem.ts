import type { FastifyReply } from 'fastify'
import { type Static, Type } from 'typebox'

/** RFC 9457. `code` is stable and for programs, `detail` is for people and may be reworded. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: 'A URI reference that names the kind of problem.' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'Stable name of the problem, for programs.' }),
    detail: Type.Optional(Type.String()),
    instance: Type.Optional(Type.String({ description: 'The request this happened to, to quote to support.' })),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          field: Type.String({ description: 'JSON pointer or parameter name.' }),
          code: Type.String(),
          message: Type.String(),
          accepted: Type.Optional(Type.Unknown({ description: 'What would be accepted.' })),
        }),
      ),
    ),
  },
  {
    $id: 'Problem',
    additionalProperties: true,
    examples: [{ type: '/problems/not_found', title: 'Not found', status: 404, code: 'not_found', instance: 'req-1' }],
  },
)

export type ProblemBody = Static<typeof ProblemSchema>
export type FieldError = NonNullable<ProblemBody['errors']>[number]

/** Titles of the problems that are not refusals of a booking; those are in `refusal-problem.ts`. */
const TITLES = {
  invalid_request: 'The request is not valid',
  not_signed_in: 'Please sign in',
  not_allowed: 'You may not do this',
  insufficient_scope: 'The access token may not do this',
  wrong_origin: 'This request came from another site',
  not_found: 'Not found',
  method_not_allowed: 'This address does not take this method',
  conflict: 'This conflicts with what is there',
  in_use: 'Something still needs this',
  stale: 'Somebody changed this in the meantime',
  precondition_required: 'Say which version you are changing',
  idempotency_key_reused: 'This idempotency key already stands for another request',
  too_large: 'The request is too large',
  unsupported_media_type: 'This type of content is not taken here',
  too_many_requests: 'Too many requests',
  organization_inactive: 'This organization is not active',
  not_configured: 'Whoever runs this server has not set it up for this',
  organization_not_set_up: 'This organization is not set up yet',
  tenant_not_allowed: 'This organization may not sign in here',
  personal_account: 'Personal accounts cannot sign in',
  person_inactive: 'Your account was deactivated here',
  consent_required: 'The app may not read your profile yet',
  interaction_required: 'Microsoft wants to ask you something first',
  unavailable: 'The service is not available right now',
  internal: 'Something went wrong on our side',
} as const

export type ProblemCode = keyof typeof TITLES

/** A fault of the request that is no refusal of the domain. Thrown anywhere under a route. */
export class Problem extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly extra: Record<string, unknown>
  readonly headers: Record<string, string>

  constructor(
    status: number,
    code: ProblemCode,
    detail: string,
    {
      headers = {},
      ...extra
    }: Record<string, unknown> & { headers?: Record<string, string>; errors?: FieldError[] } = {},
  ) {
    super(detail)
    this.status = status
    this.code = code
    this.extra = extra
    this.headers = headers
  }

  body(instance: string): ProblemBody {
    return problemBody(this.status, this.code, TITLES[this.code], this.message, instance, this.extra)
  }
}

export const problemBody = (
  status: number,
  code: string,
  title: string,
  detail: string,
  instance: string,
  extra: Record<string, unknown> = {},
): ProblemBody => ({ type: `/problems/${code}`, title, status, code, detail, instance, ...extra })

/** Another organization's things are no different from things that never were. */
export const notFound = (what: string, field?: string) =>
  new Problem(404, 'not_found', `There is no such ${what} in your organization.`, {
    ...(field === undefined ? {} : { errors: [{ field, code: 'not_found', message: `names no ${what}` }] }),
  })

export const invalidField = (field: string, code: string, message: string, accepted?: unknown) =>
  new Problem(400, 'invalid_request', message, {
    errors: [{ field, code, message, ...(accepted === undefined ? {} : { accepted }) }],
  })

declare module 'fastify' {
  interface FastifyReply {
    /** The code of the problem that was answered: for the log and the metrics. */
    problemCode?: string
  }
}

export function sendProblem(reply: FastifyReply, body: ProblemBody, headers: Record<string, string> = {}) {
  reply.problemCode = body.code
  return reply
    .code(body.status)
    .headers(headers)
    .header('content-type', 'application/problem+json')
    .send(JSON.stringify(body))
}
