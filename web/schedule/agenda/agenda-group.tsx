import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { Temporal } from 'temporal-polyfill'
import { useText } from '../../messages/text.tsx'
import { useTimeText } from '../../time/use-time-text.ts'
import type { GroupRow } from '../rows.ts'

const useStyles = makeStyles({
  heading: { margin: 0 },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '52px',
    padding: '6px 16px',
    border: 0,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  floor: { minHeight: '40px', fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground2 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  aside: {
    marginInlineStart: 'auto',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
})

/** A building with the zone its times are told in, or a floor; folds its rooms away. */
export function AgendaGroup({ row, onToggle }: { row: GroupRow; onToggle: (row: string) => void }) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const Chevron = row.expanded ? ChevronDownRegular : ChevronRightRegular
  const Heading = row.kind === 'building' ? 'h2' : 'h3'
  return (
    <Heading className={styles.heading}>
      <button
        type="button"
        aria-expanded={row.expanded}
        className={mergeClasses(styles.button, row.kind === 'floor' && styles.floor)}
        onClick={() => onToggle(row.key)}
      >
        <Chevron aria-hidden />
        <bdi className={styles.name}>{row.name}</bdi>
        <span className={styles.aside}>
          {row.kind === 'building'
            ? time.zone(row.zone, Temporal.Now.instant())
            : t('schedule.rooms', { count: row.rooms })}
        </span>
      </button>
    </Heading>
  )
}
