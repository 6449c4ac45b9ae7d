import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { CalendarLtrRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState } from 'react'

const DayCalendar = lazy(() => import('./day-calendar.tsx').then((module) => ({ default: module.DayCalendar })))

const useStyles = makeStyles({
  // As large as the calendar, so that the card does not grow when it comes.
  surface: { boxSizing: 'border-box', minWidth: '232px', minHeight: '292px', padding: '4px' },
})

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
export function DateButton({ label, onChange, ...calendar }: Props) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  return (
    <Popover open={open} trapFocus positioning="below-start" onOpenChange={(_, data) => setOpen(data.open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<CalendarLtrRegular />} aria-label={label} title={label} />
      </PopoverTrigger>
      <PopoverSurface aria-label={label} className={styles.surface}>
        <Suspense>
          <DayCalendar
            {...calendar}
            onChange={(day) => {
              setOpen(false)
              onChange(day)
            }}
          />
        </Suspense>
      </PopoverSurface>
    </Popover>
  )
}
