import { Calendar, type ICalendar } from '@fluentui/react-calendar-compat'
import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { formatting, toDate, toDay, toFirstDay, useCalendarStrings } from './calendar-words.ts'

type Props = {
  value: string
  today: string
  /** 1 is Monday, 7 is Sunday. */
  firstDayOfWeek: number
  onChange: (day: string) => void
}

/** A month to take a day from. The keyboard begins at the day that is shown. */
export function DayCalendar({ value, today, firstDayOfWeek, onChange }: Props) {
  const { locale } = useIntl()
  const strings = useCalendarStrings(locale)
  const calendar = useRef<ICalendar>(null)
  useEffect(() => calendar.current?.focus(), [])
  return (
    <Calendar
      componentRef={calendar}
      value={toDate(value)}
      today={toDate(today)}
      firstDayOfWeek={toFirstDay(firstDayOfWeek)}
      strings={strings}
      dateTimeFormatter={formatting(locale)}
      showMonthPickerAsOverlay
      highlightSelectedMonth
      onSelectDate={(date) => onChange(toDay(date))}
    />
  )
}
