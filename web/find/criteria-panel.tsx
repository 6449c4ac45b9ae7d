import { Caption1, Field, makeStyles, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { useMe } from '../session/me.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { ChoiceChips } from '../ui/choice-chips.tsx'
import { DateField } from '../ui/date-field.tsx'
import { DurationField } from '../ui/duration-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { type Criteria, filtersIn, withoutFilters } from './criteria.ts'
import { FoldedFilters, PlaceAndEquipment, SeatsField } from './filter-fields.tsx'

const useStyles = makeStyles({
  panel: { display: 'grid', gap: '16px' },
  when: {
    display: 'grid',
    gap: '12px',
    gridTemplateColumns: '1fr 1fr',
    '@media (min-width: 640px) and (max-width: 1023px)': { gridTemplateColumns: '2fr 1fr 1fr' },
  },
  whole: { gridColumn: '1 / -1', '@media (min-width: 640px) and (max-width: 1023px)': { gridColumn: 'auto' } },
  zone: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3 },
})

type Props = {
  criteria: Criteria
  zone: string
  directory: Directory | undefined
  onChange: (changes: Partial<Criteria>) => void
}

export function CriteriaPanel({ criteria, zone, directory, onChange }: Props) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const { organization } = useMe()
  const isNow = criteria.mode === 'now'
  return (
    <div className={styles.panel}>
      <ChoiceChips
        kind="one"
        legend={t('find.mode')}
        choices={[
          { value: 'time', label: t('find.modeTime') },
          { value: 'now', label: t('find.modeNow') },
        ]}
        chosen={criteria.mode}
        onChoose={(mode) => onChange({ mode, minutes: mode === 'now' ? 30 : 60 })}
      />
      <div className={styles.when}>
        {!isNow && (
          <>
            <Field label={t('find.date')} className={styles.whole}>
              <DateField
                value={criteria.day}
                onChange={(day) => onChange({ day })}
                firstDayOfWeek={organization.firstDayOfWeek}
                today={Temporal.Now.plainDateISO(zone).toString()}
              />
            </Field>
            <Field label={t('find.start')}>
              <TimeField value={criteria.startMinute} onChange={(startMinute) => onChange({ startMinute })} />
            </Field>
          </>
        )}
        <Field label={t('find.howLong')}>
          <DurationField minutes={criteria.minutes} onChange={(minutes) => onChange({ minutes })} />
        </Field>
        {!isNow && (
          <Caption1 className={styles.zone}>
            {t('find.zone', { zone: time.zone(zone, Temporal.Now.instant()) })}
          </Caption1>
        )}
      </div>
      <FoldedFilters count={filtersIn(criteria)} onClear={() => onChange(withoutFilters(criteria))}>
        <SeatsField seats={criteria.seats} onChange={onChange} />
        <PlaceAndEquipment criteria={criteria} directory={directory} onChange={onChange} />
      </FoldedFilters>
    </div>
  )
}
