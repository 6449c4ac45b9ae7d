import type { FastifyReply, FastifyRequest } from 'fastify'
import { type DestinationStream, pino, stdSerializers } from 'pino'
import type { Config } from './config.ts'

/**
 * What happened, for whoever runs the app: never what people typed or who they are. Requests are told by
 * `http/request-log.ts`; nobody else writes down a request, a header or a body.
 */
export const createLog = ({ logLevel, version }: Pick<Config, 'logLevel' | 'version'>, to?: DestinationStream) =>
  pino({ level: logLevel, base: { app: 'booking-room-pro', version }, serializers }, to)

const serializers = {
  err: errorForLog,
  req: ({ method, url }: FastifyRequest) => ({ method, path: url.split('?', 1)[0] }),
  res: ({ statusCode }: FastifyReply) => ({ status: statusCode }),
}

/**
 * PostgreSQL quotes values in the details of an error ("Key (upn)=(…) already exists"), and for malformed ones (class
 * 22) in the message too.
 */
function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { message: 'something was thrown that is no error' }
  const { code, severity, schema, table, column, constraint, routine } = error as Error & Record<string, unknown>
  if (severity === undefined) return stdSerializers.err(error)
  const quotes = String(code).startsWith('22')
  return {
    type: error.constructor.name,
    message: quotes ? `(a value that PostgreSQL does not take: ${code})` : error.message,
    stack: error.stack?.slice(error.stack.indexOf('\n    at ') + 1),
    ...{ code, severity, schema, table, column, constraint, routine },
  }
}
