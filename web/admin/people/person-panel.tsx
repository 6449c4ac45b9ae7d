import { Button, Field, makeStyles } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { isBlank } from '#domain/text/visible.ts'
import { answer, api } from '../../api/client.ts'
import type { NewPerson, Person } from '../../api/model.ts'
import { useText } from '../../messages/text.tsx'
import { useMe } from '../../session/me.ts'
import { cityOf } from '../../time/format.ts'
import { ZoneSelect } from '../../ui/zone-select.tsx'
import { FormPanel } from '../form/form-panel.tsx'
import { TextField } from '../form/text-field.tsx'
import { useEntryForm } from '../form/use-entry-form.ts'
import { LocaleField } from '../organization/locale-field.tsx'
import {
  isMail,
  isObjectId,
  isUpn,
  type PersonValues,
  personBody,
  personLabels,
  personValues,
} from './person-values.ts'
import { RolesField } from './roles-field.tsx'

const useStyles = makeStyles({
  zone: { display: 'grid', justifyItems: 'start', gap: '2px', '& > *': { width: '100%' } },
})

type Props = {
  /** None for a new one. */
  person: Person | undefined
  onClose: () => void
  onSaved: (saved: Person) => void
}

export function PersonPanel({ person, onClose, onSaved }: Props) {
  const styles = useStyles()
  const t = useText()
  const { organization } = useMe()
  const client = useQueryClient()
  const form = useEntryForm({
    entry: person,
    valuesOf: personValues,
    check: ({ displayName, upn, mail, roles, entraObjectId }) => ({
      displayName: isBlank(displayName) ? t('admin.field.needed') : undefined,
      upn: isUpn(upn) ? undefined : t('adminPeople.upnUnclear'),
      mail: mail.trim() === '' || isMail(mail) ? undefined : t('adminPeople.mailUnclear'),
      roles: roles.length > 0 ? undefined : t('adminPeople.rolesNone'),
      entraObjectId:
        entraObjectId.trim() === '' || isObjectId(entraObjectId) ? undefined : t('adminPeople.entraUnclear'),
    }),
    save: async (values: Partial<PersonValues>, base: Person | undefined) => {
      const body = personBody(values)
      const saved = base
        ? await answer(
            api.PATCH('/api/v1/people/{id}', {
              params: { path: { id: base.id }, header: { 'if-match': `"${base.version}"` } },
              body,
            }),
          )
        : await answer(api.POST('/api/v1/people', { body: body as NewPerson }))
      for (const key of ['people', 'me']) void client.invalidateQueries({ queryKey: [key] })
      return saved
    },
  })
  const { field, values } = form
  const zone = field('zone')
  return (
    <FormPanel
      title={form.base ? t('admin.edit', { name: form.base.displayName }) : t('adminPeople.add')}
      form={form}
      labels={personLabels}
      onClose={onClose}
      onSaved={onSaved}
    >
      <TextField field={field('displayName')} label={t('admin.name')} required maxLength={200} />
      <TextField
        field={field('upn')}
        label={t('adminPeople.upn')}
        hint={t('adminPeople.upnHint')}
        required
        maxLength={320}
      />
      <TextField field={field('mail')} label={t('adminPeople.mail')} type="email" maxLength={320} />
      <RolesField field={field('roles')} />
      <LocaleField field={field('locale')} label={t('organization.locale')} none={t('adminPeople.asOrganization')} />
      <div className={styles.zone}>
        <Field
          label={t('admin.zone')}
          validationMessage={zone.error ?? null}
          hint={
            zone.value
              ? null
              : t('adminPeople.zoneOfOrganization', { zone: t('time.zone', { city: cityOf(organization.zone) }) })
          }
        >
          <ZoneSelect
            value={zone.value || organization.zone}
            suggested={[organization.zone]}
            onChange={(chosen) => zone.onChange(chosen === organization.zone && !person?.zone ? '' : chosen)}
          />
        </Field>
        {values.zone && (
          <Button size="small" appearance="subtle" style={{ width: 'auto' }} onClick={() => zone.onChange('')}>
            {t('adminPeople.asOrganization')}
          </Button>
        )}
      </div>
      <TextField
        field={field('entraObjectId')}
        label={t('adminPeople.entra')}
        hint={t('adminPeople.entraHint')}
        maxLength={40}
      />
    </FormPanel>
  )
}
