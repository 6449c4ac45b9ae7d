import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useText } from '../../messages/text.tsx'
import { useDirectory } from '../../rooms/directory.ts'
import { useTimeText } from '../../time/use-time-text.ts'
import type { Affected } from './affected.ts'

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxHeight: 'min(320px, 40dvh)',
    overflowY: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    display: 'grid',
    gap: '2px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  name: { overflowWrap: 'anywhere' },
  fact: { color: tokens.colorNeutralForeground2 },
  reason: { color: tokens.colorStatusWarningForeground1 },
  more: { color: tokens.colorNeutralForeground3 },
})

/** The reservations a change would touch, each with why. */
export function AffectedList({ affected }: { affected: Affected }) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const { directory } = useDirectory()
  const hidden = affected.count - affected.items.length
  return (
    <>
      <ul className={styles.list} aria-label={t('rules.affectedList')}>
        {affected.items.map(({ reason, reservation }) => (
          <li key={reservation.id} className={styles.item}>
            <Body1Strong className={styles.name}>
              {/* In another window: the question stays open. */}
              <a href={`/reservations/${reservation.id}`} target="_blank" rel="noreferrer" className="plain-link">
                <bdi>{reservation.title ?? t('reservation.hiddenTitle')}</bdi>
              </a>
            </Body1Strong>
            <Caption1 className={styles.fact}>
              {[
                time.span(reservation, reservation.zone),
                directory?.room(reservation.roomId)?.name,
                reservation.organizer?.displayName,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Caption1>
            <Caption1 className={styles.reason}>{t(`rules.reason.${reason}`)}</Caption1>
          </li>
        ))}
      </ul>
      {hidden > 0 && <Caption1 className={styles.more}>{t('rules.affectedMore', { count: hidden })}</Caption1>}
    </>
  )
}
