import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { CAPACITY_RULES, type CapacityRule } from '#domain/rooms/booking-policy.ts'
import { useText } from '../../messages/text.tsx'
import { ChoiceChips } from '../../ui/choice-chips.tsx'

const useStyles = makeStyles({
  rule: { display: 'grid', gap: '6px' },
  hint: { color: tokens.colorNeutralForeground3 },
})

type Props = { label: string; value: CapacityRule; onChange: (rule: CapacityRule) => void }

export function CapacityField({ label, value, onChange }: Props) {
  const styles = useStyles()
  const t = useText()
  return (
    <div className={styles.rule}>
      <ChoiceChips
        kind="one"
        legend={label}
        choices={CAPACITY_RULES.map((rule) => ({ value: rule, label: t(`rules.capacity.${rule}`) }))}
        chosen={value}
        onChoose={onChange}
      />
      <Caption1 className={styles.hint}>{t(`rules.capacityHint.${value}`)}</Caption1>
    </div>
  )
}
