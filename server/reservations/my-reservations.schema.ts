import { type Static, Type } from 'typebox'
import { OneOf } from '../http/schema.ts'

export const MyReservationsFilter = Type.Object(
  {
    period: Type.Unsafe<'upcoming' | 'past'>({
      ...OneOf(
        ['upcoming', 'past'],
        '`upcoming`: not over and not cancelled, the next first. `past`: over or cancelled, the latest first.',
      ),
      default: 'upcoming',
    }),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
    cursor: Type.Optional(Type.String({ maxLength: 1000, description: '`nextCursor` of the page before.' })),
  },
  { additionalProperties: false },
)
export type MyReservationsFilter = Static<typeof MyReservationsFilter>
