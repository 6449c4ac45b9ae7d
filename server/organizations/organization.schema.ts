import { type Static, Type } from 'typebox'
import { CAPACITY_RULES } from '#domain/rooms/booking-policy.ts'
import { WEEKDAYS } from '#domain/time/opening-hours.ts'
import { WhatOfAffected } from '../affected/affected.schema.ts'
import { Id, Name, Nullable, OneOf, ref } from '../http/schema.ts'

const WallClock = Type.String({
  pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$',
  description: 'Time on the wall of the room, `HH:MM`; `24:00` is the end of the day.',
  examples: ['09:00'],
})
const DayHours = Type.Array(Type.Object({ start: WallClock, end: WallClock }, { additionalProperties: false }), {
  maxItems: 12,
})

const OpeningHoursSchema = Type.Object(
  Object.fromEntries(WEEKDAYS.map((day) => [day, DayHours])) as Record<(typeof WEEKDAYS)[number], typeof DayHours>,
  {
    additionalProperties: false,
    description: 'By weekday of the room’s own zone. A day without hours is a day the room is closed.',
  },
)

const workday = [{ start: '08:00', end: '20:00' }]
export const WORKDAYS = {
  monday: workday,
  tuesday: workday,
  wednesday: workday,
  thursday: workday,
  friday: workday,
  saturday: [],
  sunday: [],
}

const MaxDuration = Type.Integer({ minimum: 1, maximum: 527_040, description: 'Longest reservation in minutes.' })
const Horizon = Type.Integer({ minimum: 1, maximum: 3660, description: 'Days ahead that can be booked.' })
const Crowd = OneOf(CAPACITY_RULES, 'What happens when more people come than fit.')
const Hours = Nullable(OpeningHoursSchema)

export const PolicySchema = Type.Object(
  {
    maxDurationMinutes: MaxDuration,
    horizonDays: Horizon,
    openingHours: Nullable(OpeningHoursSchema),
    capacityRule: Crowd,
  },
  { $id: 'BookingPolicy', description: 'The rules a booking meets. `openingHours: null` is always open.' },
)

/** What a room says of its own; `null` says what the organization says. */
export const PolicyOverridesSchema = Type.Object(
  {
    maxDurationMinutes: Nullable(MaxDuration),
    horizonDays: Nullable(Horizon),
    openingHours: Hours,
    capacityRule: Nullable(Crowd),
  },
  { $id: 'PolicyOverrides', description: 'What a room says of its own; `null` says what the organization says.' },
)

const PolicyChange = Type.Partial(PolicySchema, { additionalProperties: false, minProperties: 1 })
export const PolicyOverridesChange = Type.Partial(PolicyOverridesSchema, { additionalProperties: false })

export const Zone = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'IANA time zone.',
  examples: ['Europe/Paris'],
})
export const Locale = Type.String({
  minLength: 2,
  maxLength: 35,
  description: 'BCP 47 language tag.',
  examples: ['fr-FR'],
})

export const FirstDayOfWeek = Type.Integer({
  minimum: 1,
  maximum: 7,
  description: '1 is Monday, 7 is Sunday (ISO 8601).',
})

export const OrganizationSchema = Type.Object(
  {
    id: Id('organization'),
    name: Type.String(),
    zone: Zone,
    locale: Locale,
    firstDayOfWeek: FirstDayOfWeek,
    active: Type.Boolean(),
    policy: ref(PolicySchema),
    version: Type.Integer({ description: 'Also the ETag, for If-Match.' }),
  },
  {
    $id: 'Organization',
    examples: [
      {
        id: '019a6b1e-7c00-7000-8000-000000000000',
        name: 'Meridian',
        zone: 'Europe/Paris',
        locale: 'en-GB',
        firstDayOfWeek: 1,
        active: true,
        policy: { maxDurationMinutes: 1440, horizonDays: 180, openingHours: WORKDAYS, capacityRule: 'warn' },
        version: 1,
      },
    ],
  },
)
export type OrganizationView = Static<typeof OrganizationSchema>

export const OrganizationChange = Type.Partial(
  Type.Object({
    name: Name(100),
    zone: Zone,
    locale: Locale,
    firstDayOfWeek: FirstDayOfWeek,
    active: Type.Boolean({
      description: 'While it is not active, nobody can do anything in it but its administrators wake it.',
    }),
    policy: PolicyChange,
    affected: WhatOfAffected,
  }),
  {
    additionalProperties: false,
    minProperties: 1,
    examples: [{ policy: { horizonDays: 90, capacityRule: 'refuse' }, affected: 'keep' }],
  },
)
export type OrganizationChange = Static<typeof OrganizationChange>
