import { type Static, Type } from 'typebox'
import { Id, InstantSchema, Name, Nullable, OneOf } from '../http/schema.ts'

const PersonRef = Type.Object({ id: Id('person'), displayName: Type.String() })

/** What a schedule says of a reservation, as the asker may see it: what is hidden is `null`, and `hidden` says so. */
const scheduled = {
  id: Id('reservation'),
  roomId: Id('room'),
  start: InstantSchema,
  end: InstantSchema,
  status: OneOf(['pending', 'confirmed', 'cancelled']),
  private: Type.Boolean(),
  title: Nullable(Type.String()),
  organizer: Nullable(PersonRef),
  host: Nullable(PersonRef),
  tagId: Nullable(Id('tag')),
  hidden: Type.Boolean({ description: 'True when details were removed because the asker may not see them.' }),
  mayChange: Type.Boolean({ description: 'Whether the asker may change or cancel it.' }),
  version: Type.Integer({ description: 'Also the ETag, for If-Match.' }),
}

const SCHEDULED = {
  id: '019a6b1e-7c00-7000-8000-000000000001',
  roomId: '019a6b1e-7c00-7000-8000-000000000002',
  start: '2026-11-24T09:00:00Z',
  end: '2026-11-24T10:00:00Z',
  status: 'confirmed',
  private: false,
  title: 'Weekly planning',
  organizer: { id: '019a6b1e-7c00-7000-8000-000000000003', displayName: 'Camille Laurent' },
  host: { id: '019a6b1e-7c00-7000-8000-000000000003', displayName: 'Camille Laurent' },
  tagId: null,
  hidden: false,
  mayChange: true,
  version: 1,
}

export const ScheduledReservationSchema = Type.Object(scheduled, {
  $id: 'ScheduledReservation',
  examples: [SCHEDULED],
})

export const ReservationSchema = Type.Object(
  {
    ...scheduled,
    zone: Type.String({
      description: 'IANA zone of the room, which is the truth for days and opening hours.',
      examples: ['Europe/Paris'],
    }),
    notes: Nullable(Type.String()),
    attendeeCount: Nullable(Type.Integer()),
    createdAt: InstantSchema,
    updatedAt: InstantSchema,
  },
  {
    $id: 'Reservation',
    examples: [
      {
        ...SCHEDULED,
        zone: 'Europe/Paris',
        notes: '',
        attendeeCount: 6,
        createdAt: '2026-11-23T15:04:05Z',
        updatedAt: '2026-11-23T15:04:05Z',
      },
    ],
  },
)
export type ReservationView = Static<typeof ReservationSchema>

const Title = Name(200)
const Notes = Type.String({ maxLength: 5000 })
const AttendeeCount = Type.Integer({ minimum: 1, maximum: 10_000 })

export const BookingBody = Type.Object(
  {
    roomId: Id('room'),
    start: InstantSchema,
    end: InstantSchema,
    title: Title,
    notes: Type.Optional(Notes),
    hostId: Type.Optional(Id('person', 'For whom it is; the asker unless said.')),
    tagId: Type.Optional(Nullable(Id('tag'))),
    attendeeCount: Type.Optional(Nullable(AttendeeCount)),
    private: Type.Optional(Type.Boolean()),
  },
  {
    additionalProperties: false,
    examples: [
      {
        roomId: '019a6b1e-7c00-7000-8000-000000000002',
        start: '2026-11-24T09:00:00Z',
        end: '2026-11-24T10:00:00Z',
        title: 'Weekly planning',
        attendeeCount: 6,
      },
    ],
  },
)
export type BookingBody = Static<typeof BookingBody>

export const ChangeBody = Type.Object(
  {
    roomId: Type.Optional(Id('room')),
    start: Type.Optional(InstantSchema),
    end: Type.Optional(InstantSchema),
    title: Type.Optional(Title),
    notes: Type.Optional(Notes),
    hostId: Type.Optional(Id('person')),
    tagId: Type.Optional(Nullable(Id('tag'))),
    attendeeCount: Type.Optional(Nullable(AttendeeCount)),
    private: Type.Optional(Type.Boolean()),
  },
  {
    additionalProperties: false,
    minProperties: 1,
    examples: [{ start: '2026-11-24T10:00:00Z', end: '2026-11-24T11:00:00Z' }],
  },
)
export type ChangeBody = Static<typeof ChangeBody>

/** A refusal of the domain as JSON: its `code` and that code's own values; instants are RFC 3339. */
const RefusalSchema = Type.Object({ code: Type.String() }, { additionalProperties: true })

const FreeTime = Type.Object({ start: InstantSchema, end: InstantSchema })

export const AlternativesSchema = Type.Object(
  {
    times: Type.Array(FreeTime, { description: 'Nearest times at which the room is free as long.' }),
    rooms: Type.Array(
      Type.Object(
        {
          roomId: Id('room'),
          name: Type.String(),
          buildingName: Type.String(),
          floorName: Type.String(),
          capacity: Type.Integer(),
        },
        { additionalProperties: true },
      ),
      { description: 'Best rooms that are free at the wished time.' },
    ),
  },
  { description: 'What could be booked instead (rule 8).' },
)

export const PreviewSchema = Type.Object(
  {
    outcome: OneOf(['bookable', 'refused']),
    refusal: Type.Optional(RefusalSchema),
    inTheWay: Type.Array(Type.Unsafe<ReservationView>({ $ref: 'Reservation#' })),
    warnings: Type.Array(RefusalSchema),
    alternatives: AlternativesSchema,
  },
  { $id: 'Preview' },
)
export type Preview = Static<typeof PreviewSchema>
export type Alternatives = Static<typeof AlternativesSchema>
