import { Body1Strong, makeStyles, Switch } from '@fluentui/react-components'
import { fieldsKeptFrom } from '#domain/people/may.ts'
import type { Actor } from '#domain/people/person.ts'
import type { RoomId } from '#domain/rooms/room.ts'
import { isBlank } from '#domain/text/visible.ts'
import type { Room } from '../../api/model.ts'
import { useText } from '../../messages/text.tsx'
import { PeopleField } from '../../people/people-field.tsx'
import type { Directory } from '../../rooms/directory.ts'
import { useMe } from '../../session/me.ts'
import { ChoiceChips } from '../../ui/choice-chips.tsx'
import { ColourField } from '../../ui/colour-field.tsx'
import { EquipmentIcon } from '../../ui/equipment-icons.tsx'
import { useAskAffected } from '../affected/use-ask-affected.tsx'
import { FormPanel } from '../form/form-panel.tsx'
import { TextField } from '../form/text-field.tsx'
import { useEntryForm } from '../form/use-entry-form.ts'
import { NumberField } from '../rules/number-field.tsx'
import { checkPolicy } from '../rules/policy.ts'
import { FloorField } from './floor-field.tsx'
import { complaintAbout, PictureField } from './picture-field.tsx'
import { RoomRules } from './room-rules.tsx'
import { roomLabels, roomValues } from './room-values.ts'
import { useSaveRoom } from './use-save-room.ts'

const useStyles = makeStyles({
  section: { display: 'grid', gap: '12px', paddingTop: '8px' },
  heading: { margin: 0 },
  switches: { display: 'grid', justifyItems: 'start', marginInlineStart: '-8px' },
})

type Props = {
  /** None for a new one. */
  room: Room | undefined
  /** Where a new one is. */
  floorId: string
  directory: Directory
  onClose: () => void
  onSaved: (saved: Room) => void
}

export function RoomPanel({ room, floorId, directory, onClose, onSaved }: Props) {
  const styles = useStyles()
  const t = useText()
  const { person } = useMe()
  const affected = useAskAffected(t('ui.save'))
  const form = useEntryForm({
    entry: room,
    valuesOf: (present: Room | undefined) => roomValues(present, floorId),
    check: (values) => {
      const about = complaintAbout(values.picture)
      return {
        name: isBlank(values.name) ? t('admin.field.needed') : undefined,
        floorId: values.floorId ? undefined : t('admin.field.needed'),
        capacity: values.capacity >= 1 && values.capacity <= 10_000 ? undefined : t('adminRooms.seatsUnclear'),
        picture: about && t(`adminRooms.pictureFault.${about}`),
        ...checkPolicy(t, values),
      }
    },
    save: useSaveRoom(affected.ask),
  })
  const { values, field } = form
  const kept = room ? fieldsKeptFrom(person as unknown as Actor, room.id as RoomId, Object.keys(values)) : []
  return (
    <FormPanel
      title={form.base ? t('admin.edit', { name: form.base.name }) : t('adminRooms.add')}
      form={form}
      labels={roomLabels}
      width="wide"
      onClose={onClose}
      onSaved={onSaved}
    >
      <TextField field={field('name')} label={t('admin.name')} required maxLength={100} />
      <FloorField field={field('floorId')} directory={directory} disabled={kept.includes('floorId')} />
      <NumberField field={field('capacity')} label={t('adminRooms.seats')} />
      <TextField field={field('description')} label={t('adminRooms.description')} rows={3} maxLength={2000} />
      {directory.equipment.length > 0 && (
        <ChoiceChips
          kind="some"
          legend={t('adminRooms.equipment')}
          choices={directory.equipment.map(({ id, name, icon }) => ({
            value: id,
            label: name,
            icon: <EquipmentIcon icon={icon} />,
          }))}
          chosen={values.equipmentIds}
          onChoose={field('equipmentIds').onChange}
        />
      )}
      <PictureField field={field('picture')} capacity={values.capacity} colour={values.colour} />
      <ColourField legend={t('admin.colour')} value={values.colour} onChange={field('colour').onChange} />
      <section className={styles.section} aria-labelledby="room-rules">
        <Body1Strong as="h3" id="room-rules" className={styles.heading}>
          {t('rules.title')}
        </Body1Strong>
        <RoomRules
          longest={field('maxDurationMinutes')}
          horizon={field('horizonDays')}
          hours={field('openingHours')}
          crowd={field('capacityRule')}
        />
      </section>
      <PeopleField
        label={t('adminRooms.managers')}
        hint={t(kept.includes('managerIds') ? 'adminRooms.forAdministrators' : 'adminRooms.managersHint')}
        ids={values.managerIds}
        error={field('managerIds').error}
        readOnly={kept.includes('managerIds')}
        onChange={field('managerIds').onChange}
      />
      <div className={styles.switches}>
        <Switch
          label={t(values.bookable ? 'adminRooms.bookableYes' : 'adminRooms.bookableNo')}
          checked={values.bookable}
          onChange={(_, { checked }) => form.change('bookable', checked)}
        />
        <Switch
          label={t(values.active ? 'adminRooms.inUseYes' : 'adminRooms.inUseNo')}
          checked={values.active}
          onChange={(_, { checked }) => form.change('active', checked)}
        />
      </div>
      {affected.dialog}
    </FormPanel>
  )
}
