import { type Static, Type } from 'typebox'
import { REASONS_TO_BE_AFFECTED } from '#domain/reservations/why-affected.ts'
import { OneOf, ref } from '../http/schema.ts'
import { ReservationSchema } from '../reservations/reservation.schema.ts'

/** A leaver's reservations: those that are for them, and those they booked for somebody else (rule 32). */
const REASONS_OF_LEAVERS = ['host_leaves', 'organizer_leaves'] as const
export type ReasonOfLeaver = (typeof REASONS_OF_LEAVERS)[number]

/** How many affected reservations an answer lists; `count` tells of all. */
export const LISTED = 100

export const AffectedSchema = Type.Object(
  {
    count: Type.Integer({ description: 'How many reservations that have not begun the change affects.' }),
    items: Type.Array(
      Type.Object({
        reason: OneOf(
          [...REASONS_TO_BE_AFFECTED, ...REASONS_OF_LEAVERS],
          'The rule it would break that it does not break today, or as what somebody leaves it.',
        ),
        reservation: ref(ReservationSchema),
      }),
      { maxItems: LISTED, description: `The first ${LISTED} by their start, as the asker may see them.` },
    ),
  },
  {
    $id: 'Affected',
    description: 'What is booked already and a change would touch (rules 29 and 32 of the booking semantics).',
    examples: [{ count: 0, items: [] }],
  },
)
export type AffectedView = Static<typeof AffectedSchema>

export const WhatOfAffected = OneOf(
  ['keep', 'cancel'],
  'What becomes of the reservations it affects and that have not begun; a preview lists them. `keep` unless said.',
)
