import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { FormField } from '../form/use-entry-form.ts'

type Props = { field: FormField<number>; label: string; hint?: string | undefined; unit?: string; width?: string }

/** A whole number; 0 stands for what is none. */
export function NumberField({ field, label, hint, unit, width = '160px' }: Props) {
  const [typed, setTyped] = useState<string>()
  return (
    <Field label={label} hint={hint ?? null} validationMessage={field.error ?? null} required>
      <Input
        style={{ width, minWidth: 0, maxWidth: '100%' }}
        input={{ style: { minWidth: 0 } }}
        inputMode="numeric"
        autoComplete="off"
        contentAfter={unit ?? null}
        value={typed ?? (field.value > 0 ? String(field.value) : '')}
        onChange={(_, { value }) => {
          setTyped(value)
          field.onChange(/^\s*\d{1,6}\s*$/.test(value) ? Number(value) : 0)
        }}
        onBlur={() => {
          if (field.value > 0) setTyped(undefined)
          field.onBlur()
        }}
      />
    </Field>
  )
}
