import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { VISIBLE } from '#domain/text/visible.ts'
import type { MethodsTaken } from './methods-taken.ts'
import { type FieldError, Problem, type ProblemCode, sendProblem } from './problem.ts'

/** Every error becomes a problem; what we did not foresee is logged whole and told as little as possible. */
export function answerWithProblems(app: FastifyInstance) {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = error instanceof Problem ? error : translate(error)
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    return sendProblem(reply, problem.body(request.id), problem.headers)
  })
}

/** What fails before any route is found: an address that cannot be decoded. */
export const answerUnroutable = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
  sendProblem(reply, translate(error).body(request.id))

export function noSuchAddress(request: FastifyRequest, reply: FastifyReply) {
  const problem = new Problem(404, 'not_found', 'There is nothing at this address.')
  return sendProblem(reply, problem.body(request.id))
}

/** Of an address that is there, but not for this method, what it takes (RFC 9110, 15.5.6). */
export const noSuchRoute = (methodsTaken: MethodsTaken) => (request: FastifyRequest, reply: FastifyReply) => {
  const allow = methodsTaken(request.url).join(', ')
  if (allow === '') return noSuchAddress(request, reply)
  const problem = new Problem(405, 'method_not_allowed', `This address takes ${allow}.`, { headers: { allow } })
  return sendProblem(reply, problem.body(request.id), problem.headers)
}

const BY_STATUS: Record<number, ProblemCode> = {
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  503: 'unavailable',
}

function translate(error: FastifyError): Problem {
  if (error.validation) {
    const errors = tellable(error.validation).map((fault) => fieldError(fault, error.validationContext ?? 'body'))
    return new Problem(400, 'invalid_request', errors.map(({ field, message }) => `${field}: ${message}`).join('; '), {
      errors,
    })
  }
  const status = error.statusCode ?? 500
  const code = BY_STATUS[status]
  if (code) return new Problem(status, code, error.message, unreadable(error, status))
  if (status >= 400 && status < 500)
    return new Problem(status, 'invalid_request', error.message, unreadable(error, status))
  if (isUnwritable(error))
    return new Problem(400, 'invalid_request', 'A text holds the character U+0000, which no text can be kept with.')
  return databaseIsAway(error)
    ? new Problem(503, 'unavailable', 'The database does not answer. Nothing was changed unless you were told so.', {
        headers: { 'retry-after': '2' },
      })
    : new Problem(500, 'internal', 'This was not your fault. The request is in our log under the id in "instance".')
}

/** What of a request could not even be read. */
const UNREADABLE: Record<number, string> = { 400: 'body', 413: 'body', 415: 'Content-Type' }

function unreadable({ code, message }: FastifyError, status: number): { errors?: FieldError[] } {
  const field = code === 'FST_ERR_BAD_URL' ? 'path' : UNREADABLE[status]
  return field ? { errors: [{ field, code: 'unreadable', message }] } : {}
}

/** Connection failures of PostgreSQL (class 08, shutdown 57P0x, too many 53300) and of the socket under it. */
const databaseIsAway = ({ code = '' }: { code?: string }) =>
  /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/.test(code)

/** U+0000 (22021, 22P05) in what no schema reads: a file, a cursor. */
const isUnwritable = ({ code = '' }: { code?: string }) => code === '22021' || code === '22P05'

type Fault = NonNullable<FastifyError['validation']>[number]

/** Where something may also be `null`, that it is not `null` says nothing beside what else is wrong with it. */
function tellable(faults: readonly Fault[]): readonly Fault[] {
  const telling = faults.filter(
    ({ keyword, params }) => keyword !== 'anyOf' && !(keyword === 'type' && params.type === 'null'),
  )
  return telling.length > 0 ? telling : faults
}

function fieldError({ instancePath, keyword, message = 'is not valid', params }: Fault, context: string): FieldError {
  const named = (params.missingProperty ?? params.additionalProperty) as string | undefined
  const pointer = [instancePath, named].filter(Boolean).join('/').replace(/^\/+/, '').replaceAll('//', '/')
  // A parameter that may be repeated is still one parameter.
  const path = context === 'body' ? pointer : pointer.split('/')[0]
  const accepted =
    params.allowedValues ?? params.allowedValue ?? params.format ?? params.pattern ?? params.limit ?? params.type
  return {
    field: path || context,
    code: keyword,
    message: params.pattern === VISIBLE ? 'shows nothing' : message,
    ...(accepted === undefined ? {} : { accepted }),
  }
}
