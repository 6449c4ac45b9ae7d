import {
  Button,
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import { BuildingRegular, DismissRegular, PeopleRegular, TagRegular, ToolboxRegular } from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../messages/text.tsx'
import { TagName } from '../reservations/tag-field.tsx'
import type { Directory } from '../rooms/directory.ts'
import { EquipmentIcon } from '../ui/equipment-icons.tsx'
import { filtersIn, type View, withoutFilters } from './view.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  rest: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  button: { minWidth: 0, maxWidth: '240px', fontWeight: tokens.fontWeightRegular },
  chosen: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  clip: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

/** Of seats, to choose from. */
export const SEATS = [2, 4, 6, 8, 10, 14, 20]

export interface FilterProps {
  readonly view: View
  readonly directory: Directory
  readonly onChange: (changes: Partial<View>) => void
}

/** What of the rooms and reservations to look at, in one line. */
export function FilterBar({ view, directory, onChange, rooms }: FilterProps & { readonly rooms: number }) {
  const styles = useStyles()
  const t = useText()
  const { formatNumber } = useIntl()
  const tags = directory.tags.filter(({ active, id }) => active || view.tagIds.includes(id))
  const seats = view.seats === null || SEATS.includes(view.seats) ? SEATS : [...SEATS, view.seats].sort((a, b) => a - b)
  return (
    <section aria-label={t('schedule.filters')} className={styles.bar}>
      <OneOf
        icon={<BuildingRegular />}
        name={t('schedule.building')}
        any={t('schedule.buildingAll')}
        chosen={view.buildingId}
        onChoose={(buildingId) => onChange({ buildingId })}
        choices={directory.buildings.map(({ id, name }) => ({ id, label: name }))}
      />
      <OneOf
        icon={<PeopleRegular />}
        name={t('schedule.seats')}
        any={t('schedule.seatsAny')}
        chosen={view.seats === null ? null : String(view.seats)}
        onChoose={(chosen) => onChange({ seats: chosen === null ? null : Number(chosen) })}
        choices={seats.map((count) => ({
          id: String(count),
          label: t('schedule.seatsFrom', { count: formatNumber(count) }),
        }))}
      />
      <SomeOf
        icon={<ToolboxRegular />}
        name={t('schedule.equipment')}
        chosen={view.equipmentIds}
        onChoose={(equipmentIds) => onChange({ equipmentIds })}
        choices={directory.equipment.map(({ id, name, icon }) => ({
          id,
          label: name,
          icon: <EquipmentIcon icon={icon} />,
        }))}
      />
      <SomeOf
        icon={<TagRegular />}
        name={t('schedule.tags')}
        chosen={view.tagIds}
        onChoose={(tagIds) => onChange({ tagIds })}
        choices={tags.map((tag) => ({ id: tag.id, label: <TagName tag={tag} /> }))}
      />
      {filtersIn(view) > 0 && (
        <Button appearance="subtle" icon={<DismissRegular />} onClick={() => onChange(withoutFilters(view))}>
          {t('schedule.clearFilters')}
        </Button>
      )}
      <span className={styles.rest} role="status">
        {t('schedule.rooms', { count: rooms })}
      </span>
    </section>
  )
}

interface OneOfProps {
  readonly icon: ReactElement
  readonly name: string
  readonly any: string
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

function OneOf({ icon, name, any, choices, chosen, onChoose }: OneOfProps) {
  const styles = useStyles()
  const t = useText()
  const label = choices.find(({ id }) => id === chosen)?.label
  return (
    <Menu
      hasCheckmarks
      checkedValues={{ chosen: [chosen ?? ''] }}
      onCheckedValueChange={(_, { checkedItems }) => onChoose(checkedItems[0] || null)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          icon={icon}
          className={mergeClasses(styles.button, label !== undefined && styles.chosen)}
          aria-label={t('schedule.filterIs', { name, value: label ?? any })}
        >
          <span className={styles.clip}>{label ?? any}</span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="chosen" value="">
            {any}
          </MenuItemRadio>
          {choices.map(({ id, label: text }) => (
            <MenuItemRadio key={id} name="chosen" value={id}>
              {text}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

interface SomeOfProps {
  readonly icon: ReactElement
  readonly name: string
  readonly choices: readonly { readonly id: string; readonly label: ReactNode; readonly icon?: ReactElement }[]
  readonly chosen: readonly string[]
  readonly onChoose: (ids: string[]) => void
}

function SomeOf({ icon, name, choices, chosen, onChoose }: SomeOfProps) {
  const styles = useStyles()
  const t = useText()
  if (choices.length === 0) return null
  return (
    <Menu
      hasCheckmarks
      checkedValues={{ chosen: [...chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => onChoose(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={icon} className={mergeClasses(styles.button, chosen.length > 0 && styles.chosen)}>
          {chosen.length > 0 ? t('schedule.chosen', { name, count: chosen.length }) : name}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map(({ id, label, icon: drawing }) => (
            <MenuItemCheckbox key={id} name="chosen" value={id} {...(drawing && { icon: drawing })}>
              {label}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
