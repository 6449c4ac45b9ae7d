import { type Static, Type } from 'typebox'
import { InstantSchema, Nullable, OneOf } from '../http/schema.ts'

const Event = Type.Object({
  line: Type.Integer({ description: 'Line of the file where the event begins; the first is 1.' }),
  title: Type.String(),
  outcome: OneOf(['book', 'same', 'refuse'], 'To be booked, or booked; imported before; or not imported.'),
  roomId: Nullable(Type.String({ format: 'uuid' }), 'The room it is in; `null` when none was found.'),
  start: Nullable(InstantSchema),
  end: Nullable(InstantSchema),
  hostId: Nullable(Type.String({ format: 'uuid' }), 'Who called the meeting, or else who imports it.'),
  reservationId: Nullable(Type.String({ format: 'uuid' }), 'Of what was booked, now or by an import before.'),
  reason: Nullable(
    Type.Object(
      { code: Type.String(), message: Type.String() },
      {
        additionalProperties: true,
        description:
          'Why it is not imported: the `code` and values of a refused booking, or `series`, `cancelled`, `shown_as_free`, `room_unknown`, `room_ambiguous`, `unreadable_time`, `unknown_zone`; with `line`, that of the event of the file which has the room, or `text`, the place, time or zone that cannot be taken.',
      },
    ),
  ),
  warnings: Type.Array(Type.Object({ code: Type.String() }, { additionalProperties: true })),
})
export type ImportedEvent = Static<typeof Event>

export const ReservationImportSchema = Type.Object(
  {
    applied: Type.Boolean({ description: 'False for a preview.' }),
    counts: Type.Object({ book: Type.Integer(), same: Type.Integer(), refuse: Type.Integer() }),
    events: Type.Array(Event, { description: 'Every event of the file, in its order.' }),
  },
  {
    $id: 'ReservationImport',
    examples: [
      {
        applied: false,
        counts: { book: 1, same: 0, refuse: 1 },
        events: [
          {
            line: 20,
            title: 'Weekly planning',
            outcome: 'book',
            roomId: '019a6b1e-7c00-7000-8000-000000000002',
            start: '2026-11-24T09:00:00Z',
            end: '2026-11-24T10:00:00Z',
            hostId: '019a6b1e-7c00-7000-8000-000000000003',
            reservationId: null,
            reason: null,
            warnings: [],
          },
          {
            line: 34,
            title: 'Stand-up',
            outcome: 'refuse',
            roomId: '019a6b1e-7c00-7000-8000-000000000002',
            start: null,
            end: null,
            hostId: null,
            reservationId: null,
            reason: { code: 'series', message: 'Series are not imported yet.' },
            warnings: [],
          },
        ],
      },
    ],
  },
)
export type ReservationImport = Static<typeof ReservationImportSchema>
