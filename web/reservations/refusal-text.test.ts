import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import type { Reservation } from '../api/model.ts'
import { messages as en } from '../messages/en.ts'
import { messages as fr } from '../messages/fr.ts'
import type { Text } from '../messages/text.tsx'
import { formatDuration, formatSpan, formatTime, formatTimeRange } from '../time/format.ts'
import { refusalText, shiftText, type TimeWords, warningText } from './refusal-text.ts'
import type { RefusalAnswer } from './refused.ts'

const zone = 'Europe/Paris'

function speaking(locale: 'en' | 'fr') {
  const intl = createIntl({ locale, messages: locale === 'en' ? en : fr })
  const t = ((id: keyof typeof en, values?: Record<string, string | number>) =>
    String(intl.formatMessage({ id }, values))) as Text
  const time: TimeWords = {
    time: (moment, of) => formatTime(moment, of, locale),
    timeRange: ({ start, end }, of) => formatTimeRange(start, end, of, locale),
    span: ({ start, end }, of) => formatSpan(start, end, of, locale),
    dayOf: (moment) => String(moment).slice(0, 10),
    duration: (minutes, width) => formatDuration(minutes, locale, width),
  }
  return {
    t,
    time,
    say: (refusal: RefusalAnswer, inTheWay: Reservation[] = []) => refusalText(t, time, zone, { refusal, inTheWay }),
  }
}

const nearest = { start: '2026-11-23T08:00:00Z', end: '2026-11-23T09:00:00Z' }
const held = (title: string | null) =>
  ({ title, start: '2026-11-23T09:00:00Z', end: '2026-11-23T10:00:00Z' }) as Reservation

const refusals: RefusalAnswer[] = [
  { code: 'taken' },
  { code: 'in_the_past', earliest: '2026-11-23T09:00:00Z' },
  { code: 'end_not_after_start' },
  { code: 'too_long', maxDurationMinutes: 120, minutes: 200, nearest },
  { code: 'beyond_horizon', horizonDays: 180, latestEnd: '2027-05-22T22:00:00Z' },
  { code: 'outside_opening_hours', nearest },
  { code: 'outside_opening_hours', nearest: null },
  { code: 'room_inactive' },
  { code: 'room_not_bookable' },
  { code: 'over_capacity', capacity: 8, attendeeCount: 12 },
  { code: 'not_allowed' },
  { code: 'not_allowed_in_tab', action: 'add', permissions: 'owners' },
  { code: 'room_not_in_tab' },
  { code: 'already_cancelled' },
  { code: 'already_started', startedAt: '2026-11-23T09:00:00Z' },
  { code: 'already_ended', endedAt: '2026-11-23T09:00:00Z' },
  { code: 'not_started', startsAt: '2026-11-23T09:00:00Z' },
]

describe.each(['en', 'fr'] as const)('in %s', (locale) => {
  test.each(refusals.map((refusal) => [refusal.code, refusal] as const))(
    '%s has a whole sentence of its own',
    (_, refusal) => {
      const { say, t } = speaking(locale)
      const said = say(refusal)
      expect(said).toMatch(/\.$/)
      expect(said).not.toMatch(/[{}]|undefined|reservation\./)
      expect(said).not.toBe(t('reservation.refusal.other'))
    },
  )

  test('a reason that is newer than this page is still answered with a sentence', () => {
    const { say, t } = speaking(locale)
    expect(say({ code: 'too_early_in_life' } as never)).toBe(t('reservation.refusal.other'))
  })
})

test('rule, value and nearest choice are in the words', () => {
  const { say } = speaking('en')
  expect(say({ code: 'too_long', maxDurationMinutes: 120, minutes: 200, nearest })).toBe(
    'This room can be booked for 2 hours at most; this is 3 hours 20 minutes.',
  )
  expect(say({ code: 'over_capacity', capacity: 8, attendeeCount: 12 })).toBe(
    '12 people are to come, but the room has 8 seats.',
  )
  expect(say({ code: 'outside_opening_hours', nearest })).toMatch(/Mon, Nov 23, 9:00\s–\s10:00\sAM/)
  expect(say({ code: 'beyond_horizon', horizonDays: 180, latestEnd: '2027-05-22T22:00:00Z' })).toContain('2027-05-22')
})

test('who holds the room is named as far as the viewer may know', () => {
  const { say } = speaking('en')
  expect(say({ code: 'taken' }, [held('Design review')])).toMatch(/^Taken by “Design review”, 10:00\s–\s11:00\sAM\.$/)
  expect(say({ code: 'taken' }, [held(null), held('Other')])).toMatch(/^The room is taken, .*, and once more\.$/)
})

test('an alternative says how far it is from the wish', () => {
  const { t, time } = speaking('en')
  const from = (start: string) => shiftText(t, time, { start: '2026-11-23T09:00:00Z' }, { start })
  expect(from('2026-11-23T08:30:00Z')).toBe('30 min earlier')
  expect(from('2026-11-23T11:00:00Z')).toBe('2 hr later')
  expect(from('2026-11-23T09:00:00Z')).toBeNull()
})

test('a warning is a sentence too', () => {
  expect(warningText(speaking('en').t, { code: 'over_capacity', capacity: 8, attendeeCount: 9 })).toBe(
    '9 people for 8 seats: it will be tight.',
  )
})
