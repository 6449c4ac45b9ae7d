import { Badge, Button, Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled, CheckmarkRegular } from '@fluentui/react-icons'
import { Link } from 'react-router'
import type { FreeRoom, Reservation } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import { refusedOf } from '../reservations/refused.ts'
import { useFailureText } from '../reservations/use-failure-text.ts'
import type { Directory } from '../rooms/directory.ts'
import { RoomPicture } from '../rooms/room-picture.tsx'
import { useMayBook } from '../session/me.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { Busy } from '../ui/busy.tsx'
import { CapacityBadge } from '../ui/capacity-badge.tsx'
import { EquipmentIcons } from '../ui/equipment-icons.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { reasonText } from './reason-text.ts'
import type { Progress } from './use-one-click-booking.ts'

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: '168px minmax(0, 1fr) auto',
    gridTemplateAreas: '"picture text action"',
    columnGap: '16px',
    overflow: 'hidden',
    minHeight: '112px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    transitionProperty: 'box-shadow, border-color',
    transitionDuration: tokens.durationFast,
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}`, boxShadow: tokens.shadow4 },
    '@media (max-width: 639px)': {
      gridTemplateColumns: '88px minmax(0, 1fr)',
      gridTemplateAreas: '"picture text" "action action"',
      columnGap: '12px',
    },
    // Beside a meeting there is no space for a picture.
    '@media (max-width: 359px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"text" "action"',
      minHeight: 0,
    },
  },
  done: { border: `1px solid ${tokens.colorStatusSuccessBorder1}` },
  picture: {
    gridArea: 'picture',
    minHeight: '100%',
    overflow: 'hidden',
    position: 'relative',
    '@media (max-width: 359px)': { display: 'none' },
  },
  fill: { position: 'absolute', inset: 0 },
  text: {
    gridArea: 'text',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    paddingBlock: '12px',
    minWidth: 0,
    '@media (max-width: 639px)': { paddingInlineEnd: '12px' },
    '@media (max-width: 359px)': { paddingInlineStart: '12px', paddingBottom: 0 },
  },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  heading: { margin: 0, overflowWrap: 'anywhere' },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 12px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  reasons: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    marginTop: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 14px',
    color: tokens.colorNeutralForeground2,
  },
  reason: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  tick: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  action: {
    gridArea: 'action',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    justifyContent: 'center',
    gap: '8px',
    padding: '12px 16px 12px 0',
    minWidth: '132px',
    '@media (max-width: 639px)': {
      flexDirection: 'row',
      flexWrap: 'wrap',
      alignItems: 'center',
      padding: '8px 12px 12px',
      justifyContent: 'stretch',
    },
  },
  book: { '@media (max-width: 639px)': { flex: '1 1 100%', minHeight: '40px' } },
  booked: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 639px)': { flex: '1 1 auto' },
  },
  bookedIcon: { fontSize: '20px' },
  buttons: { display: 'flex', gap: '8px' },
  failed: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 16px',
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    borderTop: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
})

type Span = { start: string; end: string }

type Props = {
  entry: FreeRoom
  directory: Directory
  time: Span
  best: boolean
  progress: Progress | undefined
  onBook: (span: Span) => void
  onUndo: (reservation: Reservation) => void
}

export function RoomCard({ entry, directory, time, best, progress, onBook, onUndo }: Props) {
  const styles = useStyles()
  const t = useText()
  const { room } = entry
  const isDone = progress !== undefined && progress.state !== 'failed'
  return (
    <article className={mergeClasses(styles.card, isDone && styles.done)}>
      <div className={styles.picture}>
        <div className={styles.fill}>
          <RoomPicture room={room} />
        </div>
      </div>
      <div className={styles.text}>
        <div className={styles.name}>
          <Subtitle2 as="h3" className={styles.heading}>
            <Link to={`/rooms/${room.id}`} className="plain-link">
              <bdi>{room.name}</bdi>
            </Link>
          </Subtitle2>
          {best && (
            <Badge appearance="tint" color="brand">
              {t('find.best')}
            </Badge>
          )}
        </div>
        <Caption1 className={styles.quiet}>{directory.place(room)}</Caption1>
        <span className={styles.facts}>
          <CapacityBadge capacity={room.capacity} />
          <EquipmentIcons equipment={directory.equipmentOf(room)} />
        </span>
        <Reasons entry={entry} />
      </div>
      <div className={styles.action}>
        <Action room={room} time={time} progress={progress} onBook={onBook} onUndo={onUndo} />
      </div>
      {progress?.state === 'failed' && <Failure error={progress.error} zone={room.zone} onBook={onBook} />}
    </article>
  )
}

function Reasons({ entry: { room, reasons, freeUntil } }: { entry: FreeRoom }) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const words = reasons.flatMap((reason) => reasonText(reason, { t, time, freeUntil, zone: room.zone }) ?? [])
  return (
    <ul className={styles.reasons}>
      {words.map((reason) => (
        <li key={reason} className={styles.reason}>
          <CheckmarkRegular aria-hidden className={styles.tick} />
          <Caption1>{reason}</Caption1>
        </li>
      ))}
    </ul>
  )
}

type ActionProps = Pick<Props, 'time' | 'progress' | 'onBook' | 'onUndo'> & { room: FreeRoom['room'] }

function Action({ room, time, progress, onBook, onUndo }: ActionProps) {
  const styles = useStyles()
  const t = useText()
  const timeText = useTimeText()
  const mayBook = useMayBook()
  const when = timeText.timeRange(time, room.zone)
  if (!progress || progress.state === 'failed') {
    if (!mayBook(room.id)) return null
    return (
      <Button
        appearance="primary"
        className={styles.book}
        aria-label={t('find.bookRoom', { room: room.name, when })}
        onClick={() => onBook(time)}
      >
        {t('find.book')}
      </Button>
    )
  }
  const reservation = 'reservation' in progress ? progress.reservation : undefined
  const isBusy = progress.state !== 'booked'
  return (
    <>
      <span className={styles.booked} role="status">
        {isBusy ? <Busy size="extra-tiny" /> : <CheckmarkCircleFilled aria-hidden className={styles.bookedIcon} />}
        <span aria-hidden>{t('find.booked')}</span>
        <span className="visually-hidden">
          {isBusy ? t('find.booking') : t('find.bookedRoom', { room: room.name, when })}
        </span>
      </span>
      <span className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={isBusy}
          aria-label={t('find.undoRoom', { room: room.name })}
          onClick={() => reservation && onUndo(reservation)}
        >
          {t('find.undo')}
        </Button>
        {reservation && (
          <LinkButton size="small" appearance="subtle" to={`/reservations/${reservation.id}`}>
            {t('find.details')}
          </LinkButton>
        )}
      </span>
    </>
  )
}

function Failure({ error, zone, onBook }: { error: Error; zone: string; onBook: (span: Span) => void }) {
  const styles = useStyles()
  const t = useText()
  const timeText = useTimeText()
  const failureText = useFailureText()
  const times = refusedOf(error)?.alternatives.times ?? []
  return (
    <div className={styles.failed} role="alert">
      <span>{failureText(error, zone)}</span>
      {times.length > 0 && (
        <>
          <span>{t('find.otherTimes')}</span>
          {times.slice(0, 3).map((span) => (
            <Button key={span.start} size="small" onClick={() => onBook(span)}>
              {timeText.timeRange(span, zone)}
            </Button>
          ))}
        </>
      )}
    </div>
  )
}
