import { Button, Caption1, Dropdown, Field, makeStyles, mergeClasses, Option, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Temporal } from 'temporal-polyfill'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { useMe } from '../session/me.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { ChoiceChips } from '../ui/choice-chips.tsx'
import { DateField } from '../ui/date-field.tsx'
import { DurationField } from '../ui/duration-field.tsx'
import { EquipmentIcon } from '../ui/equipment-icons.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { type Criteria, filtersIn, withoutFilters } from './criteria.ts'

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
  toggle: { justifySelf: 'start', '@media (min-width: 1024px)': { display: 'none' } },
  filters: { display: 'grid', gap: '16px' },
  folded: { '@media (max-width: 1023px)': { display: 'none' } },
  where: {
    display: 'grid',
    gap: '12px',
    '@media (min-width: 640px) and (max-width: 1023px)': { gridTemplateColumns: '1fr 1fr' },
  },
  clear: { justifySelf: 'start' },
})

const SEATS = [2, 4, 6, 8, 10, 14, 20]

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
  const [unfolded, setUnfolded] = useState(false)
  const isNow = criteria.mode === 'now'
  const filters = filtersIn(criteria)
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
      <Button
        className={styles.toggle}
        appearance="subtle"
        icon={unfolded ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {t('find.filters', { count: filters })}
      </Button>
      <div className={mergeClasses(styles.filters, !unfolded && styles.folded)}>
        <Filters criteria={criteria} directory={directory} onChange={onChange} />
        {filters > 0 && (
          <Button className={styles.clear} size="small" onClick={() => onChange(withoutFilters(criteria))}>
            {t('find.clear')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Filters({ criteria, directory, onChange }: Omit<Props, 'zone'>) {
  const styles = useStyles()
  const t = useText()
  const { formatNumber } = useIntl()
  const seats =
    criteria.seats === null || SEATS.includes(criteria.seats) ? SEATS : [criteria.seats, ...SEATS].sort((a, b) => a - b)
  const floors = directory?.floors.filter(({ buildingId }) => buildingId === criteria.buildingId) ?? []
  return (
    <>
      <ChoiceChips
        kind="one"
        legend={t('find.seats')}
        choices={[
          { value: '', label: t('find.seatsAny') },
          ...seats.map((count) => ({
            value: String(count),
            label: t('find.seatsFrom', { count: formatNumber(count) }),
          })),
        ]}
        chosen={criteria.seats === null ? '' : String(criteria.seats)}
        onChoose={(chosen) => onChange({ seats: chosen === '' ? null : Number(chosen) })}
      />
      <div className={styles.where}>
        <Field label={t('find.building')}>
          <Place
            any={t('find.buildingAny')}
            places={directory?.buildings ?? []}
            chosen={criteria.buildingId}
            onChoose={(buildingId) => onChange({ buildingId, floorId: null })}
          />
        </Field>
        {floors.length > 0 && (
          <Field label={t('find.floor')}>
            <Place
              any={t('find.floorAny')}
              places={floors}
              chosen={criteria.floorId}
              onChoose={(floorId) => onChange({ floorId })}
            />
          </Field>
        )}
      </div>
      {directory && directory.equipment.length > 0 && (
        <ChoiceChips
          kind="some"
          legend={t('find.equipment')}
          choices={directory.equipment.map(({ id, name, icon }) => ({
            value: id,
            label: name,
            icon: <EquipmentIcon icon={icon} />,
          }))}
          chosen={criteria.equipmentIds}
          onChoose={(equipmentIds) => onChange({ equipmentIds })}
        />
      )}
    </>
  )
}

type PlaceProps = {
  any: string
  places: readonly { id: string; name: string }[]
  chosen: string | null
  onChoose: (id: string | null) => void
}

function Place({ any, places, chosen, onChoose }: PlaceProps) {
  return (
    <Dropdown
      style={{ minWidth: 0, width: '100%' }}
      value={places.find(({ id }) => id === chosen)?.name ?? any}
      selectedOptions={[chosen ?? '']}
      onOptionSelect={(_, { optionValue }) => onChoose(optionValue || null)}
    >
      <Option value="" text={any}>
        {any}
      </Option>
      {places.map(({ id, name }) => (
        <Option key={id} value={id}>
          {name}
        </Option>
      ))}
    </Dropdown>
  )
}
