import { Dropdown, Field, makeStyles, Option, Radio, RadioGroup } from '@fluentui/react-components'
import { WEEKDAYS } from '#domain/time/opening-hours.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { FilterBar } from '../schedule/filter-fields.tsx'
import { roomsShown } from '../schedule/rooms-shown.ts'
import { VIEW_KINDS, type View } from '../schedule/view.ts'
import { useMe } from '../session/me.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { ChoiceChips } from '../ui/choice-chips.tsx'
import { ZoneSelect } from '../ui/zone-select.tsx'
import type { TabDraft } from './draft.ts'

const useStyles = makeStyles({ fields: { display: 'grid', gap: '16px' }, narrow: { minWidth: 0, maxWidth: '280px' } })

type Props = {
  draft: TabDraft
  /** With the rooms of the tab and no others. */
  directory: Directory
  today: View['date']
  onChange: (changes: Partial<TabDraft>) => void
}

/** How the schedule of a tab opens; from there everybody looks further. */
export function OpeningFields({ draft, directory, today, onChange }: Props) {
  const styles = useStyles()
  const t = useText()
  const { weekday } = useTimeText()
  const { organization } = useMe()
  const { view: kind, firstDayOfWeek, zone, filter } = draft
  const asOrganization = t('tab.firstDayOrganization', { day: weekday(organization.firstDayOfWeek) })
  const view: View = { kind, date: today, zone, ...filter }
  return (
    <div className={styles.fields}>
      <ChoiceChips
        kind="one"
        legend={t('tab.view')}
        chosen={kind}
        onChoose={(chosen) => onChange({ view: chosen })}
        choices={VIEW_KINDS.map((value) => ({ value, label: t(`schedule.view.${value}`) }))}
      />
      <Field label={t('tab.firstDay')}>
        <Dropdown
          className={styles.narrow}
          value={firstDayOfWeek === null ? asOrganization : weekday(firstDayOfWeek)}
          selectedOptions={[String(firstDayOfWeek ?? '')]}
          onOptionSelect={(_, { optionValue }) => onChange({ firstDayOfWeek: Number(optionValue) || null })}
        >
          <Option value="">{asOrganization}</Option>
          {WEEKDAYS.map((day, index) => (
            <Option key={day} value={String(index + 1)}>
              {weekday(index + 1)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={t('tab.zone')} hint={zone === null ? t('tab.zoneHint') : null}>
        <RadioGroup
          value={zone === null ? 'rooms' : 'named'}
          onChange={(_, { value }) => onChange({ zone: value === 'named' ? organization.zone : null })}
        >
          <Radio value="rooms" label={t('tab.zoneRooms')} />
          <Radio value="named" label={t('tab.zoneNamed')} />
        </RadioGroup>
      </Field>
      {zone !== null && (
        <Field label={t('tab.zoneWhich')}>
          <ZoneSelect
            value={zone}
            onChange={(named) => onChange({ zone: named })}
            suggested={directory.buildings.map((building) => building.zone)}
          />
        </Field>
      )}
      <Field label={t('tab.filter')} hint={t('tab.filterHint')}>
        <div>
          <FilterBar
            view={view}
            directory={directory}
            rooms={roomsShown(directory.rooms, view).length}
            onChange={(changes) => {
              const { buildingId, seats, equipmentIds, tagIds } = { ...view, ...changes }
              onChange({ filter: { buildingId, seats, equipmentIds: [...equipmentIds], tagIds: [...tagIds] } })
            }}
          />
        </div>
      </Field>
    </div>
  )
}
