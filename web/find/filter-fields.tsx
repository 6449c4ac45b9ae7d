import { Button, Dropdown, Field, makeStyles, mergeClasses, Option } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { ChoiceChips } from '../ui/choice-chips.tsx'
import { EquipmentIcon } from '../ui/equipment-icons.tsx'
import type { Criteria } from './criteria.ts'

const useStyles = makeStyles({
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

type Change = { onChange: (changes: Partial<Criteria>) => void }

export function SeatsField({ seats, onChange }: Change & Pick<Criteria, 'seats'>) {
  const t = useText()
  const { formatNumber } = useIntl()
  const offered = seats === null || SEATS.includes(seats) ? SEATS : [seats, ...SEATS].sort((a, b) => a - b)
  return (
    <ChoiceChips
      kind="one"
      legend={t('find.seats')}
      choices={[
        { value: '', label: t('find.seatsAny') },
        ...offered.map((count) => ({
          value: String(count),
          label: t('find.seatsFrom', { count: formatNumber(count) }),
        })),
      ]}
      chosen={seats === null ? '' : String(seats)}
      onChoose={(chosen) => onChange({ seats: chosen === '' ? null : Number(chosen) })}
    />
  )
}

type PlaceAndEquipment = Change & { criteria: Criteria; directory: Directory | undefined }

export function PlaceAndEquipment({ criteria, directory, onChange }: PlaceAndEquipment) {
  const styles = useStyles()
  const t = useText()
  const floors = directory?.floors.filter(({ buildingId }) => buildingId === criteria.buildingId) ?? []
  return (
    <>
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

type FoldedProps = {
  /** How many of them hold. */
  count: number
  onClear: () => void
  /** Of the button, where there is more behind it. */
  label?: string
  children: ReactNode
}

/** Filters, behind a button where there is no space for them. */
export function FoldedFilters({ count, onClear, label, children }: FoldedProps) {
  const styles = useStyles()
  const t = useText()
  const [unfolded, setUnfolded] = useState(false)
  return (
    <>
      <Button
        className={styles.toggle}
        appearance="subtle"
        icon={unfolded ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {label ?? t('find.filters', { count })}
      </Button>
      <div className={mergeClasses(styles.filters, !unfolded && styles.folded)}>
        {children}
        {count > 0 && (
          <Button className={styles.clear} size="small" onClick={onClear}>
            {t('find.clear')}
          </Button>
        )}
      </div>
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
