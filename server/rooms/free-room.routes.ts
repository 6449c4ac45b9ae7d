import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { problems, ref } from '../http/schema.ts'
import { askerOf, ThroughTab } from '../tab-configurations/asked-through.ts'
import { findFreeRooms } from './find-free-rooms.ts'
import { FreeRoomFilter, FreeRoomSchema } from './free-room.schema.ts'

const tags = ['schedule']

export function freeRoomRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  app.addSchema(FreeRoomSchema)

  app.get(
    '/free-rooms',
    {
      schema: {
        tags,
        operationId: 'findFreeRooms',
        summary: 'Find the best rooms that are free',
        description:
          'Rooms that the asker could book from `start` to `end`, best first: near the floor or building asked for, a tight fit, nothing it does not need, and time to overrun. Through a tab: those of its rooms that could be booked through it.',
        headers: ThroughTab,
        querystring: FreeRoomFilter,
        response: { 200: Type.Object({ rooms: Type.Array(ref(FreeRoomSchema)) }), ...problems(404) },
      },
    },
    async (request) => ({ rooms: await findFreeRooms(deps, askerOf(request), request.query) }),
  )
}
