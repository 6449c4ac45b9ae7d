import { Field, Input, Textarea } from '@fluentui/react-components'
import type { FormField } from './use-entry-form.ts'

type Props = {
  field: FormField<string>
  label: string
  hint?: string
  required?: boolean
  maxLength?: number
  /** Rows of a longer text. */
  rows?: number
  type?: 'text' | 'email'
}

export function TextField({ field, label, hint, required = false, maxLength, rows, type = 'text' }: Props) {
  const typing = {
    value: field.value,
    onChange: (_: unknown, { value }: { value: string }) => field.onChange(value),
    onBlur: field.onBlur,
    ...(maxLength && { maxLength }),
  }
  return (
    <Field label={label} hint={hint ?? null} required={required} validationMessage={field.error ?? null}>
      {rows ? (
        <Textarea {...typing} rows={rows} resize="vertical" />
      ) : (
        <Input {...typing} type={type} autoComplete="off" />
      )}
    </Field>
  )
}
