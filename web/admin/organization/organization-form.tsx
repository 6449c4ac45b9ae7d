import { Button, Dropdown, Field, makeStyles, Option, Subtitle2, tokens } from '@fluentui/react-components'
import { type FormEvent, useRef } from 'react'
import type { BookingPolicy } from '#domain/rooms/booking-policy.ts'
import { isBlank } from '#domain/text/visible.ts'
import { WEEKDAYS } from '#domain/time/opening-hours.ts'
import type { Organization } from '../../api/model.ts'
import type { MessageId } from '../../messages/en.ts'
import { useText } from '../../messages/text.tsx'
import { useDirectory } from '../../rooms/directory.ts'
import { useTimeText } from '../../time/use-time-text.ts'
import { Busy } from '../../ui/busy.tsx'
import { useNotify } from '../../ui/toasts.tsx'
import { UnsavedDialog } from '../../ui/unsaved-dialog.tsx'
import { useUnsavedGuard } from '../../ui/use-unsaved-guard.ts'
import { ZoneSelect } from '../../ui/zone-select.tsx'
import { useAskAffected } from '../affected/use-ask-affected.tsx'
import { focusFirstComplaint } from '../form/focus-complaint.ts'
import { FormNotices } from '../form/form-notices.tsx'
import { TextField } from '../form/text-field.tsx'
import { useEntryForm } from '../form/use-entry-form.ts'
import { checkPolicy, policyLabels } from '../rules/policy.ts'
import { PolicyFields } from '../rules/policy-fields.tsx'
import { LocaleField } from './locale-field.tsx'
import { useSaveOrganization } from './use-save-organization.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '32px', maxWidth: '640px' },
  section: { display: 'grid', gap: '16px' },
  heading: { margin: 0 },
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    paddingBlock: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

type Values = Pick<Organization, 'name' | 'zone' | 'locale' | 'firstDayOfWeek'> & BookingPolicy

const labels = {
  name: 'admin.name',
  zone: 'admin.zone',
  locale: 'organization.locale',
  firstDayOfWeek: 'organization.firstDay',
  ...policyLabels,
} satisfies Record<string, MessageId>

const valuesOf = (organization: Organization | undefined): Values => {
  if (!organization) throw new Error('there is always an organization')
  const { name, zone, locale, firstDayOfWeek, policy } = organization
  return { name, zone, locale, firstDayOfWeek, ...policy }
}

export function OrganizationForm({ organization }: { organization: Organization }) {
  const styles = useStyles()
  const t = useText()
  const { weekday } = useTimeText()
  const notify = useNotify()
  const { directory } = useDirectory()
  const affected = useAskAffected(t('ui.save'))
  const fields = useRef<HTMLFormElement>(null)
  const form = useEntryForm({
    entry: organization,
    valuesOf,
    check: (values) => ({
      name: isBlank(values.name) ? t('admin.field.needed') : undefined,
      ...checkPolicy(t, values),
    }),
    save: useSaveOrganization(affected.ask),
  })
  const guard = useUnsavedGuard(form.isDirty)
  const zone = form.field('zone')
  const firstDay = form.field('firstDayOfWeek')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void form.submit(
      ({ name }) => notify({ title: t('admin.saved', { name }), intent: 'success' }),
      () => requestAnimationFrame(() => focusFirstComplaint(fields.current)),
    )
  }
  return (
    <form ref={fields} className={styles.form} onSubmit={submit} noValidate>
      <FormNotices form={form} labels={labels} />
      <section className={styles.section} aria-labelledby="organization-general">
        <Subtitle2 as="h2" id="organization-general" className={styles.heading}>
          {t('organization.general')}
        </Subtitle2>
        <TextField field={form.field('name')} label={t('admin.name')} required maxLength={100} />
        <Field
          label={t('admin.zone')}
          hint={t('organization.zoneHint')}
          required
          validationMessage={zone.error ?? null}
        >
          <ZoneSelect
            value={zone.value}
            onChange={zone.onChange}
            suggested={directory?.buildings.map((building) => building.zone) ?? []}
          />
        </Field>
        <LocaleField
          field={form.field('locale')}
          label={t('organization.locale')}
          hint={t('organization.localeHint')}
        />
        <Field label={t('organization.firstDay')}>
          <Dropdown
            style={{ minWidth: 0, maxWidth: '240px' }}
            value={weekday(firstDay.value)}
            selectedOptions={[String(firstDay.value)]}
            onOptionSelect={(_, { optionValue }) => firstDay.onChange(Number(optionValue))}
          >
            {WEEKDAYS.map((day, index) => (
              <Option key={day} value={String(index + 1)}>
                {weekday(index + 1)}
              </Option>
            ))}
          </Dropdown>
        </Field>
      </section>
      <section className={styles.section} aria-labelledby="organization-rules">
        <Subtitle2 as="h2" id="organization-rules" className={styles.heading}>
          {t('rules.title')}
        </Subtitle2>
        <PolicyFields
          longest={form.field('maxDurationMinutes')}
          horizon={form.field('horizonDays')}
          hours={form.field('openingHours')}
          crowd={form.field('capacityRule')}
        />
      </section>
      <div className={styles.bar}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={!form.isDirty || form.isSaving}
          icon={form.isSaving ? <Busy /> : null}
        >
          {t('ui.save')}
        </Button>
        <Button disabledFocusable={!form.isDirty || form.isSaving} onClick={form.reset}>
          {t('ui.discard')}
        </Button>
      </div>
      {affected.dialog}
      <UnsavedDialog guard={guard} />
    </form>
  )
}
