import { DatePicker } from '@fluentui/react-datepicker-compat'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../messages/text.tsx'
import { parseDay, writeDay } from './date-text.ts'

type Props = {
  /** A calendar day, "2026-11-23"; it belongs to no zone. */
  value: string
  onChange: (day: string) => void
  /** 1 is Monday, 7 is Sunday. */
  firstDayOfWeek: number
  /** The day to mark in the calendar; the caller knows in which zone it is today. */
  today?: string
  min?: string
  max?: string
  disabled?: boolean
  'aria-label'?: string
}

/** A date: typed as the locale writes it, or taken from the calendar. */
export function DateField({ value, onChange, firstDayOfWeek, today, min, max, disabled = false, ...rest }: Props) {
  const { locale } = useIntl()
  const strings = useCalendarStrings(locale)
  const now = today ? toDate(today) : new Date()
  return (
    <DatePicker
      {...rest}
      allowTextInput
      disabled={disabled}
      value={toDate(value)}
      today={now}
      initialPickerDate={toDate(value)}
      {...(min && { minDate: toDate(min) })}
      {...(max && { maxDate: toDate(max) })}
      firstDayOfWeek={(firstDayOfWeek % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6}
      showMonthPickerAsOverlay
      strings={strings}
      calendar={{ dateTimeFormatter: formatting(locale) }}
      formatDate={(date) => (date ? writeDay(toDay(date), locale) : '')}
      parseDateFromString={(typed) => {
        const day = parseDay(typed, locale, toDay(now))
        return day ? toDate(day) : toDate(value)
      }}
      onSelectDate={(date) => {
        const day = date ? toDay(date) : value
        if (day !== value) onChange(day)
      }}
      style={{ minWidth: 0, width: '100%' }}
      input={{ style: { minWidth: 0, width: '100%' } }}
    />
  )
}

/** The calendar of Fluent counts in local dates: a day is its local noon, which exists in every zone. */
function toDate(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}

const two = (value: number): string => String(value).padStart(2, '0')
const toDay = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`

function formatting(locale: string) {
  const write = (options: Intl.DateTimeFormatOptions) => (date: Date) =>
    new Intl.DateTimeFormat(locale, options).format(date)
  return {
    formatDay: (date: Date) => String(date.getDate()),
    formatMonth: write({ month: 'long' }),
    formatYear: (date: Date) => String(date.getFullYear()),
    formatMonthDayYear: write({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    formatMonthYear: write({ month: 'long', year: 'numeric' }),
  }
}

function useCalendarStrings(locale: string) {
  const t = useText()
  return useMemo(() => {
    const names = (options: Intl.DateTimeFormatOptions, count: number, at: (index: number) => Date) =>
      Array.from({ length: count }, (_, index) => new Intl.DateTimeFormat(locale, options).format(at(index)))
    const month = (index: number) => new Date(2026, index, 15)
    // 1 March 2026 is a Sunday, with which the calendar begins its list.
    const weekday = (index: number) => new Date(2026, 2, 1 + index)
    return {
      months: names({ month: 'long' }, 12, month),
      shortMonths: names({ month: 'short' }, 12, month),
      days: names({ weekday: 'long' }, 7, weekday),
      shortDays: names({ weekday: 'narrow' }, 7, weekday),
      goToToday: t('ui.today'),
      prevMonthAriaLabel: t('ui.previousMonth'),
      nextMonthAriaLabel: t('ui.nextMonth'),
      prevYearAriaLabel: t('ui.previousYear'),
      nextYearAriaLabel: t('ui.nextYear'),
      prevYearRangeAriaLabel: t('ui.previousYears'),
      nextYearRangeAriaLabel: t('ui.nextYears'),
      closeButtonAriaLabel: t('ui.close'),
      monthPickerHeaderAriaLabel: `{0}, ${t('ui.chooseYear')}`,
      yearPickerHeaderAriaLabel: `{0}, ${t('ui.chooseMonth')}`,
    }
  }, [locale, t])
}
