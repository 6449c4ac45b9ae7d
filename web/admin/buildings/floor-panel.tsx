import { Dropdown, Field, Option } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { isBlank } from '#domain/text/visible.ts'
import type { Floor } from '../../api/model.ts'
import { buildingsQuery } from '../../api/queries.ts'
import type { MessageId } from '../../messages/en.ts'
import { useText } from '../../messages/text.tsx'
import type { PanelProps } from '../catalogue/catalogue-screen.tsx'
import { type FieldsOf, floors, useSaveEntry } from '../catalogue/kept.ts'
import { FormPanel } from '../form/form-panel.tsx'
import { TextField } from '../form/text-field.tsx'
import { useEntryForm } from '../form/use-entry-form.ts'

const labels = { name: 'admin.name', buildingId: 'admin.building' } satisfies Record<string, MessageId>

/** `buildingId`: where a new floor is. */
export function FloorPanel({ entry, buildingId, onClose, onSaved }: PanelProps<Floor> & { buildingId: string }) {
  const t = useText()
  const { data: buildings = [] } = useQuery(buildingsQuery)
  const form = useEntryForm({
    entry,
    valuesOf: (floor: Floor | undefined): FieldsOf<Floor> => ({
      name: floor?.name ?? '',
      buildingId: floor?.buildingId ?? buildingId,
    }),
    check: ({ name }) => ({ name: isBlank(name) ? t('admin.field.needed') : undefined }),
    save: useSaveEntry(floors),
  })
  const where = form.field('buildingId')
  const building = buildings.find(({ id }) => id === where.value)
  return (
    <FormPanel
      title={
        form.base
          ? t('admin.edit', { name: form.base.name })
          : t('admin.addFloorTo', { building: building?.name ?? '' })
      }
      form={form}
      labels={labels}
      onClose={onClose}
      onSaved={onSaved}
    >
      <TextField
        field={form.field('name')}
        label={t('admin.name')}
        hint={t('admin.floorHint')}
        required
        maxLength={100}
      />
      {form.base && buildings.length > 1 && (
        <Field label={t('admin.building')} validationMessage={where.error ?? null}>
          <Dropdown
            style={{ minWidth: 0, width: '100%' }}
            value={building?.name ?? ''}
            selectedOptions={[where.value]}
            onOptionSelect={(_, { optionValue }) => optionValue && where.onChange(optionValue)}
          >
            {buildings.map(({ id, name }) => (
              <Option key={id} value={id}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
    </FormPanel>
  )
}
