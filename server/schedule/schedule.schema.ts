import { type Static, Type } from 'typebox'
import { Id, InstantSchema, NONE_THERE, ref } from '../http/schema.ts'
import { ScheduledReservationSchema } from '../reservations/reservation.schema.ts'

/** Two months, so that every view of a calendar fits. */
export const LONGEST_DAYS = 62

export const ScheduleFilter = Type.Object(
  {
    from: InstantSchema,
    to: Type.Unsafe<string>({
      ...InstantSchema,
      description: `After \`from\`, by ${LONGEST_DAYS} days at most. RFC 3339, with an offset.`,
    }),
    buildingId: Type.Optional(Id('building', NONE_THERE)),
    floorId: Type.Optional(Id('floor', NONE_THERE)),
    roomId: Type.Optional(Id('room', NONE_THERE)),
    tagId: Type.Optional(
      Id('tag', 'Only reservations that carry it, as far as the asker may see that they do; all rooms stay.'),
    ),
  },
  { additionalProperties: false },
)
export type ScheduleFilter = Static<typeof ScheduleFilter>

export const ScheduleSchema = Type.Object(
  {
    rooms: Type.Array(Type.Object({ id: Id('room'), reservations: Type.Array(ref(ScheduledReservationSchema)) }), {
      description: 'In the order of the list of rooms. A room out of use is here only while something holds it.',
    }),
  },
  { $id: 'Schedule' },
)
