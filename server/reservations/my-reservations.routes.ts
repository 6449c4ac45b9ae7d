import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { Nullable, problems, ref } from '../http/schema.ts'
import { listMyReservations } from './list-my-reservations.ts'
import { MyReservationsFilter } from './my-reservations.schema.ts'
import { ReservationSchema } from './reservation.schema.ts'

const tags = ['me']

export function myReservationRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  app.get(
    '/me/reservations',
    {
      schema: {
        tags,
        operationId: 'listMyReservations',
        summary: 'List what I booked or host',
        description: 'Upcoming ones begin with the next, past ones with the latest.',
        querystring: MyReservationsFilter,
        response: {
          200: Type.Object({
            items: Type.Array(ref(ReservationSchema)),
            nextCursor: Nullable(Type.String(), 'Send it as `cursor` for the next page; `null` on the last.'),
          }),
          ...problems(),
        },
      },
    },
    (request) => listMyReservations(deps, request.session, request.query),
  )
}
