import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { useText } from '../../messages/text.tsx'
import { weekOf } from '../../rooms/week.ts'
import { useTimeText } from '../../time/use-time-text.ts'

const useStyles = makeStyles({
  strip: { display: 'flex', alignItems: 'center', flexShrink: 0, padding: '0 4px 8px' },
  step: { minWidth: '36px', height: '48px' },
  days: { display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))', flex: '1 1 auto', gap: '2px' },
  day: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '1px',
    minHeight: '48px',
    padding: 0,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  today: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  shown: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  weekday: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightRegular,
  },
})

type Props = {
  date: Temporal.PlainDate
  today: Temporal.PlainDate
  firstDayOfWeek: number
  onChange: (date: Temporal.PlainDate) => void
}

/** The days of the week around the shown one, in reach of the thumb. */
export function DayStrip({ date, today, firstDayOfWeek, onChange }: Props) {
  const styles = useStyles()
  const t = useText()
  const { locale, longDay } = useTimeText()
  const weekday = useMemo(() => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }), [locale])
  return (
    <div className={styles.strip}>
      <Button
        appearance="subtle"
        className={styles.step}
        icon={<ChevronLeftRegular />}
        aria-label={t('schedule.back.week')}
        onClick={() => onChange(date.subtract({ weeks: 1 }))}
      />
      <div className={styles.days}>
        {weekOf(date, firstDayOfWeek).map((day) => (
          <button
            key={day.toString()}
            type="button"
            aria-pressed={day.equals(date)}
            className={mergeClasses(styles.day, day.equals(today) && styles.today, day.equals(date) && styles.shown)}
            onClick={() => onChange(day)}
          >
            <span className="visually-hidden">{longDay(day)}</span>
            <span aria-hidden className={styles.weekday}>
              {weekday.format(Date.UTC(day.year, day.month - 1, day.day))}
            </span>
            <span aria-hidden>{day.day}</span>
          </button>
        ))}
      </div>
      <Button
        appearance="subtle"
        className={styles.step}
        icon={<ChevronRightRegular />}
        aria-label={t('schedule.forward.week')}
        onClick={() => onChange(date.add({ weeks: 1 }))}
      />
    </div>
  )
}
