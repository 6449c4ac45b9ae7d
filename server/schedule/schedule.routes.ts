import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { jsonText, problems } from '../http/schema.ts'
import { ScheduledReservationSchema } from '../reservations/reservation.schema.ts'
import { askerOf, ThroughTab } from '../tab-configurations/asked-through.ts'
import { readSchedule } from './read-schedule.ts'
import { ScheduleFilter, ScheduleSchema } from './schedule.schema.ts'

const tags = ['schedule']

export function scheduleRoutes(app: App, deps: Pick<Deps, 'db'>) {
  app.addSchema(ScheduledReservationSchema)
  app.addSchema(ScheduleSchema)

  app.get(
    '/schedule',
    {
      schema: {
        tags,
        operationId: 'readSchedule',
        summary: 'See which rooms are held by what',
        description:
          'Every room and the reservations that hold it at some moment from `from` until before `to`, in the order of their start. Through a tab: its rooms.',
        headers: ThroughTab,
        querystring: ScheduleFilter,
        response: { 200: jsonText(ScheduleSchema), ...problems() },
      },
    },
    async (request, reply) => {
      reply.type('application/json; charset=utf-8')
      return await readSchedule(deps, askerOf(request), request.query)
    },
  )
}
