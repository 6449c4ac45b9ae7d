import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId } from 'react'

const useStyles = makeStyles({
  group: {
    display: 'inline-flex',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    margin: 0,
    padding: 0,
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  choice: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '30px',
    paddingInline: '12px',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    userSelect: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ':not(:first-child)': { borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { outline: '2px solid', outlineOffset: '-3px' },
  },
  input: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
})

type Props<Value extends string> = {
  label: string
  choices: readonly { value: Value; label: string }[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** Two to four ways of looking at one thing, side by side. Native radio buttons: the keyboard is theirs. */
export function Segmented<Value extends string>({ label, choices, chosen, onChoose }: Props<Value>) {
  const styles = useStyles()
  const name = useId()
  return (
    <fieldset className={styles.group} aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className={mergeClasses(styles.choice, choice.value === chosen && styles.chosen)}>
          <input
            className={styles.input}
            type="radio"
            name={name}
            checked={choice.value === chosen}
            onChange={() => onChoose(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}
