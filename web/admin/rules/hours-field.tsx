import { Button, Caption1, makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { useId } from 'react'
import { type DayHours, type OpeningHours, WEEKDAYS, type Weekday } from '#domain/time/opening-hours.ts'
import { useText } from '../../messages/text.tsx'
import { useMe } from '../../session/me.ts'
import { useTimeText } from '../../time/use-time-text.ts'
import { TimeField } from '../../ui/time-field.tsx'
import { RowMenu } from '../catalogue/row-menu.tsx'
import { copied, faultyDays, minutesOf, nextStretch, wallClockOf, weekFrom, withDay } from './hours.ts'

const useStyles = makeStyles({
  week: { display: 'grid', gap: '2px', minWidth: 0 },
  day: {
    display: 'grid',
    gridTemplateColumns: '104px minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '4px 8px',
    border: 0,
    margin: 0,
    padding: '4px 0',
    minWidth: 0,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  name: {
    lineHeight: '32px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    '@media (max-width: 479px)': { gridColumn: '1 / -1', lineHeight: '20px' },
  },
  stretches: { display: 'grid', gap: '4px', minWidth: 0 },
  stretch: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 120px) 8px minmax(0, 120px) 32px',
    justifyContent: 'start',
    alignItems: 'center',
    gap: '4px',
  },
  closed: { lineHeight: '32px', color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex' },
  fault: { color: tokens.colorStatusDangerForeground1 },
  weekend: { color: tokens.colorNeutralForeground3 },
})

const workdays = WEEKDAYS.slice(0, 5)

type Props = { value: OpeningHours; onChange: (hours: OpeningHours) => void }

/** When rooms are open, by weekday; a day can have several stretches, or none. */
export function HoursField({ value, onChange }: Props) {
  const styles = useStyles()
  const { organization } = useMe()
  const faulty = faultyDays(value)
  return (
    <div className={styles.week}>
      {weekFrom(organization.firstDayOfWeek).map((day) => (
        <Day
          key={day}
          day={day}
          stretches={value[day]}
          isFaulty={faulty.includes(day)}
          onChange={(stretches) => onChange(withDay(value, day, stretches))}
          onCopy={(to) => onChange(copied(value, day, to))}
        />
      ))}
    </div>
  )
}

type DayProps = {
  day: Weekday
  stretches: readonly DayHours[]
  isFaulty: boolean
  onChange: (stretches: readonly DayHours[]) => void
  onCopy: (to: readonly Weekday[]) => void
}

function Day({ day, stretches, isFaulty, onChange, onCopy }: DayProps) {
  const styles = useStyles()
  const t = useText()
  const { weekday } = useTimeText()
  const fault = useId()
  const name = weekday(WEEKDAYS.indexOf(day) + 1)
  const next = nextStretch(stretches)
  // A stretch is its place in the day: it keeps its fields, and the focus in them, while its times change.
  const places = stretches.map((stretch, index) => ({ ...stretch, index, place: `stretch ${index}` }))
  const put = (index: number, change: Partial<DayHours>) =>
    onChange(stretches.map((stretch, at) => (at === index ? { ...stretch, ...change } : stretch)))
  return (
    <fieldset aria-label={name} className={styles.day} aria-describedby={isFaulty ? fault : undefined}>
      <span className={mergeClasses(styles.name, stretches.length === 0 && styles.weekend)} aria-hidden>
        {name}
      </span>
      <div className={styles.stretches}>
        {stretches.length === 0 && <span className={styles.closed}>{t('room.closed')}</span>}
        {places.map(({ place, index, start, end }) => (
          <div key={place} className={styles.stretch}>
            <TimeField
              aria-label={t('rules.opens', { day: name })}
              value={minutesOf(start)}
              step={30}
              onChange={(minutes) => put(index, { start: wallClockOf(Math.min(minutes, 1439)) })}
            />
            <span aria-hidden>–</span>
            <TimeField
              aria-label={t('rules.closes', { day: name })}
              value={minutesOf(end)}
              from={30}
              to={1440}
              step={30}
              onChange={(minutes) => put(index, { end: wallClockOf(minutes) })}
            />
            <Tooltip content={t('rules.removeStretch', { day: name })} relationship="label">
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                onClick={() => onChange(stretches.filter((_, at) => at !== index))}
              />
            </Tooltip>
          </div>
        ))}
        {isFaulty && (
          <Caption1 id={fault} role="alert" className={styles.fault}>
            {t('rules.faulty')}
          </Caption1>
        )}
      </div>
      <div className={styles.actions}>
        <Tooltip content={t('rules.addStretch', { day: name })} relationship="label">
          <Button
            appearance="subtle"
            icon={<AddRegular />}
            disabledFocusable={!next}
            onClick={() => next && onChange([...stretches, next])}
          />
        </Tooltip>
        <RowMenu
          label={t('rules.copy', { day: name })}
          actions={[
            { kind: 'copy', label: t('rules.copyWorkdays'), run: () => onCopy(workdays) },
            { kind: 'copyAll', label: t('rules.copyAll'), run: () => onCopy(WEEKDAYS) },
          ]}
        />
      </div>
    </fieldset>
  )
}
