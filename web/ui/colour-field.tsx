import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, EyedropperRegular, ProhibitedRegular } from '@fluentui/react-icons'
import { useId } from 'react'
import { useText } from '../messages/text.tsx'

/** Far enough apart to be told from each other, and dark or light enough to be seen on every theme's background. */
const palette = {
  red: '#d13438',
  orange: '#ca5010',
  yellow: '#eaa300',
  green: '#107c10',
  teal: '#038387',
  blue: '#0f6cbd',
  indigo: '#4f52b2',
  purple: '#8764b8',
  magenta: '#c239b3',
  brown: '#8e562e',
  grey: '#69797e',
} as const

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: '6px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  swatches: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  swatch: {
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    fontSize: '18px',
    cursor: 'pointer',
    forcedColorAdjust: 'none',
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '2px' },
  filled: { color: '#fff', border: '1px solid transparent' },
  input: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    margin: 0,
    padding: 0,
    opacity: 0,
    cursor: 'pointer',
  },
})

type Props = {
  legend: string
  /** `#rrggbb`, or none. */
  value: string | null
  onChange: (colour: string | null) => void
}

/** A colour out of a few, any other, or none. Native inputs inside: the keyboard is theirs. */
export function ColourField({ legend, value, onChange }: Props) {
  const styles = useStyles()
  const t = useText()
  const name = useId()
  const chosen = value?.toLowerCase() ?? null
  const isOwn = chosen !== null && !Object.values<string>(palette).includes(chosen)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.swatches}>
        <label className={mergeClasses(styles.swatch, chosen === null && styles.chosen)} title={t('ui.colour.none')}>
          <input
            className={styles.input}
            type="radio"
            name={name}
            aria-label={t('ui.colour.none')}
            checked={chosen === null}
            onChange={() => onChange(null)}
          />
          <ProhibitedRegular aria-hidden />
        </label>
        {(Object.keys(palette) as (keyof typeof palette)[]).map((colour) => (
          <label
            key={colour}
            className={mergeClasses(styles.swatch, styles.filled, chosen === palette[colour] && styles.chosen)}
            style={{ backgroundColor: palette[colour] }}
            title={t(`ui.colour.${colour}`)}
          >
            <input
              className={styles.input}
              type="radio"
              name={name}
              aria-label={t(`ui.colour.${colour}`)}
              checked={chosen === palette[colour]}
              onChange={() => onChange(palette[colour])}
            />
            {chosen === palette[colour] && <CheckmarkRegular aria-hidden />}
          </label>
        ))}
        <label
          className={mergeClasses(styles.swatch, isOwn && styles.chosen)}
          style={isOwn ? { backgroundColor: chosen } : undefined}
          title={t('ui.colour.other')}
        >
          <input
            className={styles.input}
            type="color"
            aria-label={t('ui.colour.other')}
            value={chosen ?? palette.blue}
            onChange={(event) => onChange(event.target.value)}
          />
          {!isOwn && <EyedropperRegular aria-hidden />}
        </label>
      </div>
    </fieldset>
  )
}
