import { useMemo } from 'react'
import { useText } from '../messages/text.tsx'

/** The calendar of Fluent counts in local dates: a day is its local noon, which exists in every zone. */
export function toDate(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}

const two = (value: number): string => String(value).padStart(2, '0')
export const toDay = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`

/** 1 is Monday and 7 Sunday with us (ISO 8601); the calendar begins with Sunday at 0. */
export const toFirstDay = (firstDayOfWeek: number) => (firstDayOfWeek % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6

export function formatting(locale: string) {
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

export function useCalendarStrings(locale: string) {
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
