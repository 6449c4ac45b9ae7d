import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: '6px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '6px',
    boxSizing: 'border-box',
    minWidth: '36px',
    minHeight: '32px',
    paddingInline: '10px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    userSelect: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    // In the high contrast theme all backgrounds are one: there the edge alone tells what is chosen.
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { outline: '2px solid', outlineOffset: '-3px' },
  },
  input: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  icon: { display: 'inline-flex', fontSize: '16px' },
})

export type Choice<Value extends string> = { value: Value; label: string; icon?: ReactNode }

type Props<Value extends string> = {
  legend: string
  choices: readonly Choice<Value>[]
  /** The id of what says more of the choice, or what is wrong with it. */
  describedBy?: string
} & (
  | { kind: 'one'; chosen: Value; onChoose: (value: Value) => void }
  | { kind: 'some'; chosen: readonly Value[]; onChoose: (values: Value[]) => void }
)

/** A few choices that can all be seen at once. Native radio buttons and checkboxes inside: the keyboard is theirs. */
export function ChoiceChips<Value extends string>({ legend, choices, describedBy, ...choice }: Props<Value>) {
  const styles = useStyles()
  const name = useId()
  const isChosen = (value: Value) => (choice.kind === 'one' ? choice.chosen === value : choice.chosen.includes(value))
  const choose = (value: Value) => {
    if (choice.kind === 'one') choice.onChoose(value)
    else if (choice.chosen.includes(value)) choice.onChoose(choice.chosen.filter((other) => other !== value))
    else choice.onChoose([...choice.chosen, value])
  }
  return (
    <fieldset className={styles.group} aria-describedby={describedBy}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.chips}>
        {choices.map(({ value, label, icon }) => (
          <label key={value} className={mergeClasses(styles.chip, isChosen(value) && styles.chosen)}>
            <input
              className={styles.input}
              type={choice.kind === 'one' ? 'radio' : 'checkbox'}
              name={name}
              checked={isChosen(value)}
              onChange={() => choose(value)}
            />
            {icon && (
              <span aria-hidden className={styles.icon}>
                {icon}
              </span>
            )}
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
