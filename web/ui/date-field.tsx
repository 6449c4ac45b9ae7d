import { DatePicker } from '@fluentui/react-datepicker-compat'
import { useIntl } from 'react-intl'
import { formatting, toDate, toDay, toFirstDay, useCalendarStrings } from './calendar-words.ts'
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
      firstDayOfWeek={toFirstDay(firstDayOfWeek)}
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
