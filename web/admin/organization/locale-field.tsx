import { Dropdown, Field, Option } from '@fluentui/react-components'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { FormField } from '../form/use-entry-form.ts'
import { namedLocales } from './locales.ts'

type Props = {
  field: FormField<string>
  label: string
  hint?: string
  /** What an empty value says, where it is a choice. */
  none?: string
}

/** The language that somebody is written to in, and the habits of dates and numbers. */
export function LocaleField({ field, label, hint, none }: Props) {
  const { locale } = useIntl()
  const named = useMemo(() => namedLocales(locale, field.value || null), [locale, field.value])
  return (
    <Field label={label} hint={hint ?? null} validationMessage={field.error ?? null}>
      <Dropdown
        style={{ minWidth: 0, width: '100%' }}
        listbox={{ style: { maxHeight: '320px' } }}
        value={named.find((candidate) => candidate.locale === field.value)?.name ?? none ?? ''}
        selectedOptions={[field.value]}
        onOptionSelect={(_, { optionValue }) => field.onChange(optionValue ?? '')}
      >
        {none !== undefined && (
          <Option value="" text={none}>
            {none}
          </Option>
        )}
        {named.map(({ locale: tag, name }) => (
          <Option key={tag} value={tag} text={name}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}
