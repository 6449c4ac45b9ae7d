import { Temporal } from 'temporal-polyfill'
import type { Text } from '../messages/text.tsx'
import { minutesBetween } from '../time/format.ts'
import type { TimeText } from '../time/use-time-text.ts'
import type { RefusalAnswer, Refused, WarningAnswer } from './refused.ts'

type Words<Code> = (refusal: Extract<RefusalAnswer, { code: Code }>, about: About) => string

/** The ways of writing time that a refusal needs. */
export type TimeWords = Pick<TimeText, 'time' | 'timeRange' | 'span' | 'dayOf' | 'duration'>

interface About {
  readonly t: Text
  readonly time: TimeWords
  /** Of the room, whose clock its rules follow (rule 2). */
  readonly zone: string
  readonly inTheWay: Refused['inTheWay']
}

/** Rule, value and nearest allowed choice of each refusal in a sentence (rule 20). The one table for all screens. */
const WORDS: { readonly [Code in RefusalAnswer['code']]: Words<Code> } = {
  taken: (_, { t, time, zone, inTheWay }) => {
    const [first] = inTheWay
    if (!first) return t('reservation.refusal.taken')
    const when = time.timeRange(first, zone)
    const others = inTheWay.length - 1
    if (first.title === null) return t('reservation.refusal.takenHidden', { when, others })
    return t('reservation.refusal.takenBy', { title: first.title, when, others })
  },
  in_the_past: ({ earliest }, { t, time, zone }) =>
    t('reservation.refusal.inThePast', { earliest: time.time(earliest, zone) }),
  end_not_after_start: (_, { t }) => t('reservation.refusal.endNotAfterStart'),
  too_long: ({ maxDurationMinutes, minutes }, { t, time }) =>
    t('reservation.refusal.tooLong', {
      most: time.duration(maxDurationMinutes, 'long'),
      wished: time.duration(minutes, 'long'),
    }),
  beyond_horizon: ({ horizonDays, latestEnd }, { t, time, zone }) =>
    t('reservation.refusal.beyondHorizon', { days: horizonDays, until: lastDay(time, latestEnd, zone) }),
  outside_opening_hours: ({ nearest }, { t, time, zone }) =>
    nearest
      ? t('reservation.refusal.closed', { nearest: time.span(nearest, zone) })
      : t('reservation.refusal.closedForLong'),
  room_inactive: (_, { t }) => t('reservation.refusal.roomInactive'),
  room_not_bookable: (_, { t }) => t('reservation.refusal.roomNotBookable'),
  over_capacity: ({ capacity, attendeeCount }, { t }) =>
    t('reservation.refusal.overCapacity', { capacity, attendees: attendeeCount }),
  not_allowed: (_, { t }) => t('reservation.refusal.notAllowed'),
  not_allowed_in_tab: ({ action, permissions }, { t }) =>
    t('reservation.refusal.notAllowedInTab', { action, permissions }),
  room_not_in_tab: (_, { t }) => t('reservation.refusal.roomNotInTab'),
  already_cancelled: (_, { t }) => t('reservation.refusal.alreadyCancelled'),
  already_started: ({ startedAt }, { t, time, zone }) =>
    t('reservation.refusal.alreadyStarted', { when: time.time(startedAt, zone) }),
  already_ended: ({ endedAt }, { t, time, zone }) =>
    t('reservation.refusal.alreadyEnded', { when: time.time(endedAt, zone) }),
  not_started: ({ startsAt }, { t, time, zone }) =>
    t('reservation.refusal.notStarted', { when: time.time(startsAt, zone) }),
}

/** The end of the horizon is the midnight after its last day. */
const lastDay = (time: TimeWords, end: string, zone: string) =>
  time.dayOf(Temporal.Instant.from(end).subtract({ nanoseconds: 1 }), zone)

export function refusalText(
  t: Text,
  time: TimeWords,
  zone: string,
  { refusal, inTheWay }: Omit<Refused, 'alternatives'>,
) {
  const words = WORDS[refusal.code] as Words<typeof refusal.code> | undefined
  // A server that is newer than this page may refuse for a reason that has no words here yet.
  return words ? words(refusal as never, { t, time, zone, inTheWay }) : t('reservation.refusal.other')
}

export const warningText = (t: Text, { capacity, attendeeCount }: WarningAnswer): string =>
  t('reservation.warning.overCapacity', { capacity, attendees: attendeeCount })

/** How far an alternative is from the wish, as people say it: "30 min earlier"; `null` at the same start. */
export function shiftText(t: Text, time: TimeWords, wish: { start: string }, other: { start: string }): string | null {
  const minutes = minutesBetween(wish.start, other.start)
  if (minutes === 0) return null
  const by = time.duration(Math.abs(minutes))
  return minutes < 0 ? t('reservation.earlier', { by }) : t('reservation.later', { by })
}
