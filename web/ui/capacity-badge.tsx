import { makeStyles, tokens } from '@fluentui/react-components'
import { PeopleRegular } from '@fluentui/react-icons'
import { useIntl } from 'react-intl'
import { useText } from '../messages/text.tsx'

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
})

/** How many people find a seat. */
export function CapacityBadge({ capacity }: { capacity: number }) {
  const styles = useStyles()
  const t = useText()
  const { formatNumber } = useIntl()
  const words = t('ui.capacity', { count: capacity })
  return (
    <span className={styles.badge} title={words}>
      <PeopleRegular aria-hidden fontSize="1.15em" />
      <span aria-hidden>{formatNumber(capacity)}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
