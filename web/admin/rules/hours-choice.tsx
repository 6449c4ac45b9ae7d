import { makeStyles } from '@fluentui/react-components'
import type { OpeningHours } from '#domain/time/opening-hours.ts'
import { useText } from '../../messages/text.tsx'
import { ChoiceChips } from '../../ui/choice-chips.tsx'
import type { FormField } from '../form/use-entry-form.ts'
import { isAlwaysOpen, usualHours } from './hours.ts'
import { HoursField } from './hours-field.tsx'

const useStyles = makeStyles({ hours: { display: 'grid', gap: '8px' } })

type Props<Hours extends OpeningHours | null> = {
  label: string
  field: FormField<Hours>
  /** How "always open" is written here. */
  always: Hours
}

export function HoursChoice<Hours extends OpeningHours | null>({ label, field, always }: Props<Hours>) {
  const styles = useStyles()
  const t = useText()
  const { value, onChange } = field
  return (
    <div className={styles.hours}>
      <ChoiceChips
        kind="one"
        legend={label}
        choices={[
          { value: 'always', label: t('room.openAlways') },
          { value: 'week', label: t('rules.byWeekday') },
        ]}
        chosen={isAlwaysOpen(value) ? 'always' : 'week'}
        onChoose={(chosen) => onChange(chosen === 'week' ? (usualHours as Hours) : always)}
      />
      {value !== null && !isAlwaysOpen(value) && (
        <HoursField value={value} onChange={(hours) => onChange(hours as Hours)} />
      )}
    </div>
  )
}
