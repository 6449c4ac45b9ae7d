import { useMemo } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { useText } from '../../messages/text.tsx'
import { useTimeText } from '../../time/use-time-text.ts'
import gridStyles from '../grid/grid.module.css'
import styles from './month.module.css'

interface Props {
  readonly dates: readonly Temporal.PlainDate[]
  readonly weeks: ReadonlySet<number>
  readonly today: Temporal.PlainDate
  readonly onOpen: (date: Temporal.PlainDate) => void
}

/** The days of a month; each opens. */
export function MonthHeader({ dates, weeks, today, onOpen }: Props) {
  const t = useText()
  const { locale, longDay } = useTimeText()
  const weekday = useMemo(() => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }), [locale])
  return (
    <div role="row" aria-rowindex={1} className={gridStyles.header}>
      <div role="columnheader" aria-colindex={1} className={gridStyles.corner}>
        {t('schedule.room')}
      </div>
      {dates.map((date, index) => (
        <div
          key={date.toString()}
          role="columnheader"
          aria-colindex={index + 2}
          className={styles.day}
          data-week={weeks.has(index) || undefined}
          data-today={date.equals(today) || undefined}
          style={{ insetInlineStart: `calc(var(--head) + ${index} * var(--day))` }}
        >
          <button
            type="button"
            tabIndex={-1}
            title={longDay(date)}
            className={styles.dayButton}
            onClick={() => onOpen(date)}
          >
            <span className="visually-hidden">{longDay(date)}</span>
            <span aria-hidden>{weekday.format(Date.UTC(date.year, date.month - 1, date.day))}</span>
            <span aria-hidden className={styles.number}>
              {date.day}
            </span>
          </button>
        </div>
      ))}
    </div>
  )
}
