import { Dropdown, Field, Input, makeStyles, Option } from '@fluentui/react-components'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../../messages/text.tsx'
import type { FormField } from '../form/use-entry-form.ts'
import { durationIn, minutesIn, type Unit, unitOf, units } from './duration.ts'

const useStyles = makeStyles({
  parts: { display: 'grid', gridTemplateColumns: 'minmax(0, 96px) minmax(0, 140px)', gap: '8px' },
  part: { minWidth: 0, width: '100%' },
})

type Props = { field: FormField<number>; label: string; hint?: string }

/** How long at most, in the unit people would say it in; 0 stands for what is no number. */
export function DurationField({ field, label, hint }: Props) {
  const styles = useStyles()
  const t = useText()
  const { locale } = useIntl()
  const [unit, setUnit] = useState<Unit>(() => unitOf(field.value))
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? (field.value > 0 ? String(durationIn(field.value, unit)) : '')
  const name = (of: Unit) => unitName(of, Number(shown) || 0, locale)
  return (
    <Field label={label} hint={hint ?? null} validationMessage={field.error ?? null} required>
      {(control) => (
        <div className={styles.parts}>
          <Input
            {...control}
            className={styles.part}
            input={{ style: { minWidth: 0 } }}
            inputMode="numeric"
            autoComplete="off"
            value={shown}
            onChange={(_, { value }) => {
              setTyped(value)
              field.onChange(minutesIn(value, unit))
            }}
            onBlur={() => {
              if (field.value > 0) setTyped(undefined)
              field.onBlur()
            }}
          />
          <Dropdown
            className={styles.part}
            aria-label={t('rules.unit')}
            value={name(unit)}
            selectedOptions={[unit]}
            onOptionSelect={(_, { optionValue }) => {
              const chosen = (Object.keys(units) as Unit[]).find((other) => other === optionValue)
              if (!chosen) return
              setUnit(chosen)
              setTyped(shown)
              field.onChange(minutesIn(shown, chosen))
            }}
          >
            {(Object.keys(units) as Unit[]).map((of) => (
              <Option key={of} value={of}>
                {name(of)}
              </Option>
            ))}
          </Dropdown>
        </div>
      )}
    </Field>
  )
}

/** "hours", as it follows that number. */
const unitName = (unit: Unit, count: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
    .formatToParts(count)
    .find(({ type }) => type === 'unit')?.value ?? unit
