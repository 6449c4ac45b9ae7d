import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useText } from '../messages/text.tsx'
import { useTimeText } from '../time/use-time-text.ts'
import { Busy } from '../ui/busy.tsx'
import { refusalText, shiftText, warningText } from './refusal-text.ts'
import { type FreeTime, type Refused, timesInstead, type WarningAnswer } from './refused.ts'

const useStyles = makeStyles({
  verdict: {
    display: 'grid',
    gap: '8px',
    boxSizing: 'border-box',
    // The room of one line and its padding is always kept: an answer must not push the buttons away.
    minHeight: '38px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid transparent',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  free: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  warning: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  refused: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '20px' },
  icon: { flexShrink: 0, fontSize: '18px', display: 'inline-flex' },
  others: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  label: { color: tokens.colorNeutralForeground2, flexBasis: '100%' },
})

export type VerdictState =
  | { kind: 'checking' }
  | { kind: 'free'; warnings: readonly WarningAnswer[] }
  | { kind: 'refused'; refused: Refused }

type Props = {
  verdict: VerdictState
  zone: string
  wish: FreeTime
  onTime: (time: FreeTime) => void
  onRoom: (roomId: string) => void
}

/** What would happen, said while choosing; with what would do instead, one click away (rules 8 and 20). */
export function Verdict({ verdict, zone, wish, onTime, onRoom }: Props) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  if (verdict.kind === 'checking')
    return (
      <Box icon={<Busy size="extra-tiny" />} className={undefined}>
        {t('reservation.checking')}
      </Box>
    )
  if (verdict.kind === 'free') {
    const [warning] = verdict.warnings
    return warning ? (
      <Box icon={<WarningRegular />} className={styles.warning}>
        {warningText(t, warning)}
      </Box>
    ) : (
      <Box icon={<CheckmarkCircleRegular />} className={styles.free}>
        {t('reservation.free')}
      </Box>
    )
  }
  const { refused } = verdict
  const times = timesInstead(refused, wish)
  const { rooms } = refused.alternatives
  return (
    <Box icon={<ErrorCircleRegular />} className={styles.refused} text={refusalText(t, time, zone, refused)}>
      {times.length > 0 && (
        <div className={styles.others}>
          <Caption1 className={styles.label}>{t('reservation.otherTimes')}</Caption1>
          {times.slice(0, 4).map((other) => (
            <Button key={other.start} size="small" onClick={() => onTime(other)}>
              {[time.timeRange(other, zone), shiftText(t, time, wish, other)].filter(Boolean).join(' · ')}
            </Button>
          ))}
        </div>
      )}
      {rooms.length > 0 && (
        <div className={styles.others}>
          <Caption1 className={styles.label}>{t('reservation.otherRooms')}</Caption1>
          {rooms.slice(0, 4).map(({ roomId, name, floorName }) => (
            <Button key={roomId} size="small" onClick={() => onRoom(roomId)}>
              {[name, floorName].join(' · ')}
            </Button>
          ))}
        </div>
      )}
    </Box>
  )
}

type BoxProps = { icon: ReactNode; className: string | undefined; text?: string; children?: ReactNode }

function Box({ icon, className, text, children }: BoxProps) {
  const styles = useStyles()
  return (
    <div className={mergeClasses(styles.verdict, className)}>
      <div className={styles.line} role="status">
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
        <span>{text ?? children}</span>
      </div>
      {text !== undefined && children}
    </div>
  )
}
