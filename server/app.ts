import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import fastify from 'fastify'
import { aboutRoutes } from './about/about.routes.ts'
import { accessTokenRoutes } from './access-tokens/access-token.routes.ts'
import { buildingRoutes } from './buildings/building.routes.ts'
import { demoIdentityRoutes } from './demo/demo-identity.routes.ts'
import type { Deps } from './deps.ts'
import { equipmentRoutes } from './equipment/equipment.routes.ts'
import { gatherAudience } from './events/audience.ts'
import { eventRoutes } from './events/event.routes.ts'
import { healthRoutes } from './health/health.routes.ts'
import type { App } from './http/app.ts'
import { compressAnswers } from './http/compress-answers.ts'
import { answerUnroutable, answerWithProblems, noSuchRoute } from './http/error-handler.ts'
import { limitRates } from './http/limit-rates.ts'
import { rememberMethods } from './http/methods-taken.ts'
import { writeOpenApi } from './http/open-api.ts'
import { ProblemSchema } from './http/problem.ts'
import { RequestLog } from './http/request-log.ts'
import { protectWithHeaders } from './http/security-headers.ts'
import { strictValidation } from './http/validator.ts'
import { webRoutes } from './http/web.routes.ts'
import { entraRoutes } from './identity/entra/entra.routes.ts'
import { identityRoutes } from './identity/identity.routes.ts'
import { limitRefusals } from './identity/limit-refusals.ts'
import { isSafe, requireSession } from './identity/require-session.ts'
import { importRoutes } from './imports/import.routes.ts'
import { reservationImportRoutes } from './imports/reservation-import.routes.ts'
import { meRoutes } from './me/me.routes.ts'
import { metricsRoutes } from './metrics/metrics.routes.ts'
import { measure } from './metrics/metrics.ts'
import { organizationRoutes } from './organizations/organization.routes.ts'
import { keepPersonRoutes } from './people/keep-person.routes.ts'
import { peopleRoutes } from './people/person.routes.ts'
import { myReservationRoutes } from './reservations/my-reservations.routes.ts'
import { reservationRoutes } from './reservations/reservation.routes.ts'
import { changeRoomRoutes } from './rooms/change-room.routes.ts'
import { freeRoomRoutes } from './rooms/free-room.routes.ts'
import { pictureRoutes } from './rooms/picture.routes.ts'
import { roomRoutes } from './rooms/room.routes.ts'
import { scheduleRoutes } from './schedule/schedule.routes.ts'
import { tabConfigurationRoutes } from './tab-configurations/tab-configuration.routes.ts'
import { tagRoutes } from './tags/tag.routes.ts'
import { teamsPackageRoutes } from './teams-package/teams-package.routes.ts'

const BODY_LIMIT_BYTES = 256 * 1024

/** The composition root: everything the server does hangs on this tree, by hand. */
export async function createApp(deps: Deps): Promise<App> {
  const app: App = fastify({
    loggerInstance: deps.log,
    logController: new RequestLog(),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 30_000,
    trustProxy: deps.config.trustProxy,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    schemaController: strictValidation,
    frameworkErrors: answerUnroutable,
  })
  // JSON, or what a route asks for: plain text is what a form of another site could send.
  app.removeContentTypeParser('text/plain')
  answerWithProblems(app)
  const refuse = noSuchRoute(rememberMethods(app))
  app.addSchema(ProblemSchema)

  metricsRoutes(app, measure(app, deps), deps.config)
  await protectWithHeaders(app, deps.config)
  await compressAnswers(app)
  await app.register(cookie)
  await writeOpenApi(app, deps.config, refuse)

  healthRoutes(app, deps)
  aboutRoutes(app, deps)
  await app.register(async (doors: App) => {
    await limitRates(doors, deps.config.signInsPerMinute, ({ ip }) => ip)
    doors.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'))
    identityRoutes(doors, deps)
    if (deps.entra) entraRoutes(doors, deps, deps.entra)
    else demoIdentityRoutes(doors, deps)
  })
  const audience = gatherAudience(deps.db, deps.log)
  // Before the server waits for open answers to end, for these never do by themselves.
  app.addHook('preClose', () => audience.close())
  await app.register(
    async (api: App) => {
      const refused = await limitRefusals(api, deps.config.refusedTokensPerMinute)
      requireSession(api, { identity: deps.identity, publicUrl: deps.config.publicUrl, refuse: refused })
      await limitRates(api, deps.config.requestsPerMinute, ({ session }) => session.personId)
      // Whatever changed something left word of it, and has committed by now.
      api.addHook('onResponse', async ({ method }) => {
        if (!isSafe(method)) deps.notifier.wake()
      })
      meRoutes(api, deps)
      accessTokenRoutes(api, deps)
      organizationRoutes(api, deps)
      peopleRoutes(api, deps)
      keepPersonRoutes(api, deps)
      buildingRoutes(api, deps)
      equipmentRoutes(api, deps)
      roomRoutes(api, deps)
      changeRoomRoutes(api, deps)
      await api.register((scope: App) => pictureRoutes(scope, deps))
      tagRoutes(api, deps)
      await api.register((scope: App) => importRoutes(scope, deps))
      await api.register((scope: App) => reservationImportRoutes(scope, deps))
      reservationRoutes(api, deps)
      myReservationRoutes(api, deps)
      scheduleRoutes(api, deps)
      freeRoomRoutes(api, deps)
      tabConfigurationRoutes(api, deps)
      teamsPackageRoutes(api, deps)
      eventRoutes(api, deps, audience)
    },
    { prefix: '/api/v1' },
  )
  await webRoutes(app, deps.config, refuse)
  return app
}
