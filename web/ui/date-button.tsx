import { Calendar } from '@fluentui/react-calendar-compat'
import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { CalendarLtrRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { formatting, toDate, toDay, toFirstDay, useCalendarStrings } from './calendar-words.ts'

type Props = {
  /** Says what the button is for; the day itself stands beside it. */
  label: string
  value: string
  today: string
  /** 1 is Monday, 7 is Sunday. */
  firstDayOfWeek: number
  onChange: (day: string) => void
}

/** Opens a calendar to take a day from, where there is no room for a field. */
export function DateButton({ label, value, today, firstDayOfWeek, onChange }: Props) {
  const { locale } = useIntl()
  const strings = useCalendarStrings(locale)
  const [open, setOpen] = useState(false)
  return (
    <Popover open={open} trapFocus positioning="below-start" onOpenChange={(_, data) => setOpen(data.open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<CalendarLtrRegular />} aria-label={label} title={label} />
      </PopoverTrigger>
      <PopoverSurface aria-label={label} style={{ padding: '4px' }}>
        <Calendar
          value={toDate(value)}
          today={toDate(today)}
          firstDayOfWeek={toFirstDay(firstDayOfWeek)}
          strings={strings}
          dateTimeFormatter={formatting(locale)}
          showMonthPickerAsOverlay
          highlightSelectedMonth
          onSelectDate={(date) => {
            setOpen(false)
            onChange(toDay(date))
          }}
        />
      </PopoverSurface>
    </Popover>
  )
}
