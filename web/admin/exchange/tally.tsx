import { Caption1, makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components'
import { useIntl } from 'react-intl'
import { useText } from '../../messages/text.tsx'

const useStyles = makeStyles({
  tally: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: '8px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(88px, 1fr))',
  },
  part: {
    display: 'grid',
    gap: '2px',
    padding: '10px 14px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  good: { borderInlineStartColor: tokens.colorStatusSuccessBorderActive },
  change: { borderInlineStartColor: tokens.colorBrandStroke1 },
  bad: { borderInlineStartColor: tokens.colorStatusDangerBorderActive },
  number: { fontVariantNumeric: 'tabular-nums' },
  none: { color: tokens.colorNeutralForeground3 },
  label: { color: tokens.colorNeutralForeground2 },
})

export type Count = { label: string; count: number; tone: 'good' | 'change' | 'bad' | 'plain' }

/** How much of a file does what, to be seen at a glance. */
export function Tally({ counts }: { counts: readonly Count[] }) {
  const styles = useStyles()
  const t = useText()
  const { formatNumber } = useIntl()
  return (
    <ul className={styles.tally} aria-label={t('exchange.tally')}>
      {counts.map(({ label, count, tone }) => (
        <li key={label} className={mergeClasses(styles.part, tone !== 'plain' && count > 0 && styles[tone])}>
          <Subtitle1 className={mergeClasses(styles.number, count === 0 && styles.none)}>
            {formatNumber(count)}
          </Subtitle1>{' '}
          <Caption1 className={styles.label}>{label}</Caption1>
        </li>
      ))}
    </ul>
  )
}
