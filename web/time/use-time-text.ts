import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { Temporal } from 'temporal-polyfill'
import { useText } from '../messages/text.tsx'
import { useViewerZone } from '../session/me.ts'
import {
  cityOf,
  dayOf,
  formatDay,
  formatDuration,
  formatNearDay,
  formatOffset,
  formatSpan,
  formatTime,
  formatTimeRange,
  formatWeekday,
  formatWholeDays,
  isWholeDay,
  isWholeDays,
  type Moment,
} from './format.ts'

type Span = { start: Moment; end: Moment }

/** The person's way of writing dates and times. Wherever a zone is not the viewer's own, the text names it (rule 2). */
export function useTimeText() {
  const { locale } = useIntl()
  const viewerZone = useViewerZone()
  const t = useText()
  return useMemo(() => {
    const named = (when: string, zone: string, at: Moment): string =>
      zone === viewerZone ? when : t('time.inZone', { when, zone: zoneText(zone, at) })
    const zoneText = (zone: string, at: Moment): string =>
      `${t('time.zone', { city: cityOf(zone) })}, ${formatOffset(zone, at, locale)}`
    const day = (date: Temporal.PlainDate, zone: string): string => {
      const today = Temporal.Now.plainDateISO(zone)
      return formatNearDay(date, today, locale) ?? formatDay(date, locale, 'short', today)
    }
    const range = ({ start, end }: Span, zone: string): string =>
      isWholeDay(start, end, zone) ? t('time.allDay') : formatTimeRange(start, end, zone, locale)
    const span = ({ start, end }: Span, zone: string): string =>
      isWholeDays(start, end, zone)
        ? t('time.allDayOn', { days: formatWholeDays(start, end, zone, locale) })
        : formatSpan(start, end, zone, locale)
    return {
      locale,
      viewerZone,
      /** "9:30 AM", with the zone when it is not the viewer's. */
      time: (moment: Moment, zone: string) => named(formatTime(moment, zone, locale), zone, moment),
      /** "9:30 – 10:00 AM", or "All day" */
      timeRange: (times: Span, zone: string) => named(range(times, zone), zone, times.start),
      /** "9:30 AM" of a clock on a wall, told in minutes from midnight. */
      wallTime: (minute: number) => formatTime(Temporal.Instant.fromEpochMilliseconds(minute * 60_000), 'UTC', locale),
      /** "9:30 AM" where the zone stands beside it already. */
      plainTime: (moment: Moment, zone: string) => formatTime(moment, zone, locale),
      /** "9:30 – 10:00 AM" where the zone stands beside it already, for all times of a drawing. */
      plainRange: range,
      /** "Mon, Nov 23, 9:30 – 10:00 AM", or "Mon, Nov 23, all day" */
      span: (times: Span, zone: string) => named(span(times, zone), zone, times.start),
      /** "Today", "Tomorrow" or "Wed, Nov 25" */
      day,
      dayOf: (moment: Moment, zone: string) => day(dayOf(moment, zone), zone),
      /** "Monday, November 23, 2026" */
      longDay: (date: Temporal.PlainDate) => formatDay(date, locale, 'long'),
      /** "Monday" for 1 */
      weekday: (weekday: number) => formatWeekday(weekday, locale),
      duration: (minutes: number, width: 'short' | 'long' = 'short') => formatDuration(minutes, locale, width),
      /** "Paris time, GMT+1" */
      zone: zoneText,
    }
  }, [locale, viewerZone, t])
}

export type TimeText = ReturnType<typeof useTimeText>
