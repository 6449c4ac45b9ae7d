import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  Dropdown,
  Field,
  makeStyles,
  mergeClasses,
  Option,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components'
import { DismissRegular, FilterRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../messages/text.tsx'
import { ChoiceChips } from '../ui/choice-chips.tsx'
import { ColourDot } from '../ui/colour-dot.tsx'
import { EquipmentIcon } from '../ui/equipment-icons.tsx'
import { useReturnFocus } from '../ui/return-focus.ts'
import { useMedia } from '../ui/use-media.ts'
import { type FilterProps, SEATS } from './filter-fields.tsx'
import { PHONE } from './narrow.ts'
import { filtersIn, withoutFilters } from './view.ts'

const useStyles = makeStyles({
  body: { display: 'grid', gap: '20px', alignContent: 'start', paddingBlock: '4px 16px' },
  button: { minWidth: 0 },
  chosen: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  footer: { justifyContent: 'space-between' },
  // From below it is in reach of the thumb.
  low: { height: 'auto', maxHeight: '85dvh' },
})

type Props = FilterProps & {
  readonly rooms: number
  /** A sign and the number of filters only. */
  readonly short: boolean
}

/** The same filters on a sheet, where one line is too narrow for them. */
export function FilterSheet({ view, directory, onChange, rooms, short }: Props) {
  const styles = useStyles()
  const t = useText()
  const { formatNumber } = useIntl()
  const [open, setOpen] = useState(false)
  useReturnFocus(open)
  const isPhone = useMedia(PHONE)
  const filters = filtersIn(view)
  const name =
    filters > 0 ? t('schedule.chosen', { name: t('schedule.filters'), count: filters }) : t('schedule.filters')
  const tags = directory.tags.filter(({ active, id }) => active || view.tagIds.includes(id))
  const building = directory.buildings.find(({ id }) => id === view.buildingId)
  return (
    <>
      <Button
        icon={<FilterRegular />}
        className={mergeClasses(styles.button, filters > 0 && styles.chosen)}
        {...(short && { 'aria-label': t('schedule.filtersChosen', { count: filters }) })}
        onClick={() => setOpen(true)}
      >
        {short ? filters > 0 && formatNumber(filters) : name}
      </Button>
      <OverlayDrawer
        open={open}
        position={isPhone ? 'bottom' : 'end'}
        className={isPhone ? styles.low : undefined}
        onOpenChange={(_, data) => setOpen(data.open)}
      >
        <DrawerHeader>
          <DrawerHeaderTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('ui.close')}
                onClick={() => setOpen(false)}
              />
            }
          >
            {t('schedule.filters')}
          </DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody>
          <div className={styles.body}>
            <Field label={t('schedule.building')}>
              <Dropdown
                style={{ minWidth: 0, width: '100%' }}
                value={building?.name ?? t('schedule.buildingAll')}
                selectedOptions={[view.buildingId ?? '']}
                onOptionSelect={(_, { optionValue }) => onChange({ buildingId: optionValue || null })}
              >
                <Option value="" text={t('schedule.buildingAll')}>
                  {t('schedule.buildingAll')}
                </Option>
                {directory.buildings.map(({ id, name }) => (
                  <Option key={id} value={id}>
                    {name}
                  </Option>
                ))}
              </Dropdown>
            </Field>
            <ChoiceChips
              kind="one"
              legend={t('schedule.seats')}
              choices={[
                { value: '', label: t('schedule.seatsAny') },
                ...SEATS.map((count) => ({
                  value: String(count),
                  label: t('schedule.seatsFrom', { count: formatNumber(count) }),
                })),
              ]}
              chosen={view.seats === null ? '' : String(view.seats)}
              onChoose={(chosen) => onChange({ seats: chosen === '' ? null : Number(chosen) })}
            />
            {directory.equipment.length > 0 && (
              <ChoiceChips
                kind="some"
                legend={t('schedule.equipment')}
                choices={directory.equipment.map(({ id, name, icon }) => ({
                  value: id,
                  label: name,
                  icon: <EquipmentIcon icon={icon} />,
                }))}
                chosen={view.equipmentIds}
                onChoose={(equipmentIds) => onChange({ equipmentIds })}
              />
            )}
            {tags.length > 0 && (
              <ChoiceChips
                kind="some"
                legend={t('schedule.tags')}
                choices={tags.map(({ id, name, emoji, colour }) => ({
                  value: id,
                  label: name,
                  icon: emoji ?? <ColourDot colour={colour} />,
                }))}
                chosen={view.tagIds}
                onChoose={(tagIds) => onChange({ tagIds })}
              />
            )}
          </div>
        </DrawerBody>
        <DrawerFooter className={styles.footer}>
          <Button disabled={filters === 0} onClick={() => onChange(withoutFilters(view))}>
            {t('schedule.clearFilters')}
          </Button>
          <Button appearance="primary" onClick={() => setOpen(false)}>
            {t('schedule.showRooms', { count: rooms })}
          </Button>
        </DrawerFooter>
      </OverlayDrawer>
    </>
  )
}
