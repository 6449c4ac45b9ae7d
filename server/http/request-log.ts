import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'

/** By programs that watch: of no interest while all is well. */
const ASKED_ALL_THE_TIME = /^\/(health|metrics)\b/

/**
 * One line a request, when it was answered. Its address is told without the query, which holds what people look for; of
 * the person, their address on the network and their headers nothing is told.
 */
export class RequestLog extends LogController {
  override incomingRequest() {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply) {
    const told = {
      method: request.method,
      path: request.url.split('?', 1)[0],
      status: reply.statusCode,
      ...(reply.problemCode === undefined ? {} : { code: reply.problemCode }),
      ms: Math.round(reply.elapsedTime * 10) / 10,
    }
    if (ASKED_ALL_THE_TIME.test(request.url)) request.log.debug(told, 'answered')
    else if (error) request.log.error({ ...told, err: error }, 'not answered')
    else request.log.info(told, 'answered')
  }

  override routeNotFound() {}
}
