import { Field } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { isBlank } from '#domain/text/visible.ts'
import type { Building } from '../../api/model.ts'
import { buildingsQuery } from '../../api/queries.ts'
import type { MessageId } from '../../messages/en.ts'
import { useText } from '../../messages/text.tsx'
import { useMe } from '../../session/me.ts'
import { ZoneSelect } from '../../ui/zone-select.tsx'
import type { PanelProps } from '../catalogue/catalogue-screen.tsx'
import { buildings, type FieldsOf, useSaveEntry } from '../catalogue/kept.ts'
import { FormPanel } from '../form/form-panel.tsx'
import { TextField } from '../form/text-field.tsx'
import { useEntryForm } from '../form/use-entry-form.ts'

const labels = { name: 'admin.name', address: 'admin.address', zone: 'admin.zone' } satisfies Record<string, MessageId>

export function BuildingPanel({ entry, onClose, onSaved }: PanelProps<Building>) {
  const t = useText()
  const { organization } = useMe()
  const { data: others = [] } = useQuery(buildingsQuery)
  const form = useEntryForm({
    entry,
    valuesOf: (building: Building | undefined): FieldsOf<Building> => ({
      name: building?.name ?? '',
      address: building?.address ?? '',
      zone: building?.zone ?? organization.zone,
    }),
    check: ({ name }) => ({ name: isBlank(name) ? t('admin.field.needed') : undefined }),
    save: useSaveEntry(buildings),
  })
  const zone = form.field('zone')
  return (
    <FormPanel
      title={form.base ? t('admin.edit', { name: form.base.name }) : t('admin.buildings.add')}
      form={form}
      labels={labels}
      onClose={onClose}
      onSaved={onSaved}
    >
      <TextField field={form.field('name')} label={t('admin.name')} required maxLength={100} />
      <TextField field={form.field('address')} label={t('admin.address')} rows={2} maxLength={500} />
      <Field label={t('admin.zone')} hint={t('admin.buildingZoneHint')} required validationMessage={zone.error ?? null}>
        <ZoneSelect
          value={zone.value}
          onChange={zone.onChange}
          suggested={[organization.zone, ...others.map((building) => building.zone)]}
        />
      </Field>
    </FormPanel>
  )
}
