import type { Temporal } from 'temporal-polyfill'
import { mayChange } from '../people/may.ts'
import type { Actor } from '../people/person.ts'
import { refuseTouchingInTab } from '../tab-configurations/may-in-tab.ts'
import type { Tab, TabAction } from '../tab-configurations/tab-configuration.ts'
import { isAfter } from '../time/interval.ts'
import type { Refusal } from './refusal.ts'
import type { Reservation } from './reservation.ts'

/** What a decision about giving time back looks at. */
export type Kept = Pick<Reservation, 'roomId' | 'organizerId' | 'hostId' | 'status' | 'start' | 'end'>

interface Asking {
  readonly actor: Actor
  readonly now: Temporal.Instant
  /** The tab through which it is asked, where it is one. */
  readonly tab?: Tab | undefined
}

export type CancelDecision =
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

/** A reservation can be cancelled until it starts; one that runs is ended, so that its history stays true. */
export function decideCancel(reservation: Kept, asking: Asking): CancelDecision {
  const { now } = asking
  const refusal = refuseOver(reservation, asking, 'delete')
  if (refusal) return { outcome: 'refused', refusal }
  if (isAfter(now, reservation.start))
    return { outcome: 'refused', refusal: { code: 'already_started', startedAt: reservation.start } }
  return { outcome: 'cancelled' }
}

export type EndDecision =
  | { readonly outcome: 'ended'; readonly end: Temporal.Instant }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

/** "End now" frees the rest of the room's time (rule 28): the reservation is cut at this very moment, a change of it. */
export function decideEnd(reservation: Kept, asking: Asking): EndDecision {
  const { now } = asking
  const refusal = refuseOver(reservation, asking, 'change')
  if (refusal) return { outcome: 'refused', refusal }
  if (!isAfter(now, reservation.start))
    return { outcome: 'refused', refusal: { code: 'not_started', startsAt: reservation.start } }
  return { outcome: 'ended', end: now }
}

function refuseOver(
  reservation: Kept,
  { actor, now, tab }: Asking,
  action: Exclude<TabAction, 'add'>,
): Refusal | undefined {
  if (!mayChange(actor, reservation)) return { code: 'not_allowed' }
  const inTab = refuseTouchingInTab(actor, tab, action, reservation)
  if (inTab) return inTab
  if (reservation.status === 'cancelled') return { code: 'already_cancelled' }
  if (!isAfter(reservation.end, now)) return { code: 'already_ended', endedAt: reservation.end }
}
