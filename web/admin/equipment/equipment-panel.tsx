import { isBlank } from '#domain/text/visible.ts'
import type { Equipment } from '../../api/model.ts'
import type { MessageId } from '../../messages/en.ts'
import { useText } from '../../messages/text.tsx'
import { ChoiceChips } from '../../ui/choice-chips.tsx'
import { EquipmentIcon, equipmentIconNames } from '../../ui/equipment-icons.tsx'
import type { PanelProps } from '../catalogue/catalogue-screen.tsx'
import { equipment, type FieldsOf, useSaveEntry } from '../catalogue/kept.ts'
import { FormPanel } from '../form/form-panel.tsx'
import { TextField } from '../form/text-field.tsx'
import { useEntryForm } from '../form/use-entry-form.ts'

const labels = { name: 'admin.name', icon: 'admin.icon' } satisfies Record<string, MessageId>

const valuesOf = (entry: Equipment | undefined): FieldsOf<Equipment> => ({
  name: entry?.name ?? '',
  icon: entry?.icon ?? 'other',
})

export function EquipmentPanel({ entry, onClose, onSaved }: PanelProps<Equipment>) {
  const t = useText()
  const form = useEntryForm({
    entry,
    valuesOf,
    check: ({ name }) => ({ name: isBlank(name) ? t('admin.field.needed') : undefined }),
    save: useSaveEntry(equipment),
  })
  return (
    <FormPanel
      title={form.base ? t('admin.edit', { name: form.base.name }) : t('admin.equipment.add')}
      form={form}
      labels={labels}
      onClose={onClose}
      onSaved={onSaved}
    >
      <TextField field={form.field('name')} label={t('admin.name')} required maxLength={60} />
      <ChoiceChips
        kind="one"
        legend={t('admin.icon')}
        choices={equipmentIconNames.map((icon) => ({
          value: icon,
          label: t(`admin.icon.${icon}`),
          icon: <EquipmentIcon icon={icon} />,
        }))}
        chosen={form.values.icon}
        onChoose={form.field('icon').onChange}
      />
    </FormPanel>
  )
}
