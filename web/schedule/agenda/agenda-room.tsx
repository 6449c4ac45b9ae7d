import { Button, Caption1, makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular, ClockRegular, LockClosedRegular } from '@fluentui/react-icons'
import { useId, useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { Temporal } from 'temporal-polyfill'
import { useText } from '../../messages/text.tsx'
import type { Directory } from '../../rooms/directory.ts'
import { StandingBadge } from '../../rooms/standing-badge.tsx'
import { useTimeText } from '../../time/use-time-text.ts'
import { CapacityBadge } from '../../ui/capacity-badge.tsx'
import { EquipmentIcons } from '../../ui/equipment-icons.tsx'
import type { Block } from '../block.ts'
import { useLane } from '../grid/grid-context.ts'
import type { LaneStore } from '../lane-store.ts'
import type { ScheduleRoom } from '../rows.ts'
import { type FreeTime, type Piece, roomAgenda } from './room-agenda.ts'

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '8px',
    margin: '0 12px 10px',
    padding: '12px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  name: {
    margin: 0,
    marginInlineEnd: 'auto',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  facts: { display: 'flex', alignItems: 'center', gap: '12px', fontSize: tokens.fontSizeBase200 },
  bar: {
    position: 'relative',
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  piece: { position: 'absolute', insetBlock: 0 },
  booked: { backgroundColor: tokens.colorNeutralForeground3, forcedColorAdjust: 'none' },
  freePiece: { backgroundColor: tokens.colorPaletteGreenBackground2, forcedColorAdjust: 'none' },
  times: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: 0, listStyle: 'none' },
  time: {
    minWidth: 0,
    minHeight: '44px',
    paddingInline: '8px',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightRegular,
  },
  still: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    paddingInline: '10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorNeutralForeground2 },
  more: {
    minHeight: '44px',
    marginBlock: '-12px',
    marginInlineStart: 'auto',
    marginInlineEnd: '-8px',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  held: { display: 'grid', margin: 0, padding: 0, listStyle: 'none' },
  block: {
    display: 'grid',
    gridTemplateColumns: '4px minmax(0, 1fr)',
    gap: '0 10px',
    minHeight: '44px',
    padding: '4px 0',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  edge: {
    gridRow: '1 / span 2',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralForeground4,
    forcedColorAdjust: 'none',
  },
  away: { opacity: 0.55 },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  meta: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
})

interface Props {
  readonly room: ScheduleRoom
  readonly store: LaneStore
  readonly loading: boolean
  readonly date: Temporal.PlainDate
  readonly now: Temporal.Instant
  readonly directory: Directory
  readonly tagIds: readonly string[]
  /** Absent where this person may not book. */
  readonly onBook: ((wish: FreeTime['wish']) => void) | undefined
}

export function AgendaRoom({ room, store, loading, date, now, directory, tagIds, onBook }: Props) {
  const styles = useStyles()
  const t = useText()
  const lane = useLane(store, room.id)
  const id = useId()
  const [unfolded, setUnfolded] = useState(false)
  const { free, held, bar, standing } = useMemo(() => roomAgenda(lane, room, date, now), [lane, room, date, now])
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h4 id={id} className={styles.name}>
          <Link to={`/rooms/${room.id}`} className="plain-link">
            <bdi>{room.name}</bdi>
          </Link>
        </h4>
        {standing && !loading && <StandingBadge standing={standing} zone={room.zone} plain />}
      </div>
      <span className={styles.facts}>
        <CapacityBadge capacity={room.capacity} />
        <EquipmentIcons equipment={directory.equipmentOf(room)} limit={5} />
        {!loading && held.length > 0 && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.more}
            iconPosition="after"
            icon={unfolded ? <ChevronUpRegular /> : <ChevronDownRegular />}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {t('schedule.reservations', { count: held.length })}
          </Button>
        )}
      </span>
      {loading ? (
        <Skeleton aria-label={t('ui.loading')}>
          <SkeletonItem size={48} />
        </Skeleton>
      ) : (
        <>
          <Bar pieces={bar} />
          <FreeTimes free={free} room={room} now={now} onBook={onBook} />
          {unfolded && <Held held={held} room={room} directory={directory} tagIds={tagIds} />}
        </>
      )}
    </article>
  )
}

function Bar({ pieces }: { pieces: readonly Piece[] }) {
  const styles = useStyles()
  return (
    <div aria-hidden className={styles.bar}>
      {pieces.map(({ kind, from, to }) =>
        kind === 'booked' || kind === 'free' ? (
          <span
            key={from}
            className={mergeClasses(styles.piece, kind === 'booked' ? styles.booked : styles.freePiece)}
            style={{ insetInlineStart: `${from * 100}%`, width: `${(to - from) * 100}%` }}
          />
        ) : null,
      )}
    </div>
  )
}

type FreeProps = Pick<Props, 'room' | 'now' | 'onBook'> & { free: readonly FreeTime[] }

function FreeTimes({ free, room, now, onBook }: FreeProps) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  if (free.length === 0) return <span className={styles.none}>{t('schedule.noFreeTime')}</span>
  return (
    <ul className={styles.times}>
      {free.map(({ start, end, wish }) => {
        const span = { start: new Date(start).toISOString(), end: new Date(end).toISOString() }
        const when =
          start === now.epochMilliseconds
            ? t('schedule.nowUntil', { until: time.plainTime(span.end, room.zone) })
            : time.plainRange(span, room.zone)
        return (
          <li key={start}>
            {onBook ? (
              <Button
                className={styles.time}
                aria-label={t('schedule.bookFree', { room: room.name, when })}
                onClick={() => onBook(wish)}
              >
                {when}
              </Button>
            ) : (
              <span className={styles.still}>{when}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type HeldProps = Pick<Props, 'room' | 'directory' | 'tagIds'> & { held: readonly Block[] }

function Held({ held, room, directory, tagIds }: HeldProps) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  return (
    <ul className={styles.held}>
      {held.map((block) => {
        const span = { start: new Date(block.start).toISOString(), end: new Date(block.end).toISOString() }
        const tag = directory.tag(block.tagId)
        const isAway = tagIds.length > 0 && !(block.tagId && tagIds.includes(block.tagId))
        const state = [block.pending && t('schedule.pending'), block.private && t('schedule.private')].filter(Boolean)
        return (
          <li key={block.id}>
            <Link to={`/reservations/${block.id}`} className={mergeClasses(styles.block, isAway && styles.away)}>
              <span
                aria-hidden
                className={styles.edge}
                style={tag?.colour ? { backgroundColor: tag.colour } : undefined}
              />
              <span className={styles.title}>
                {block.private && <LockClosedRegular aria-hidden />} {block.pending && <ClockRegular aria-hidden />}{' '}
                {tag?.emoji} <bdi>{block.title ?? t('schedule.busy')}</bdi>
              </span>
              <Caption1 className={styles.meta}>
                {[time.plainRange(span, room.zone), block.who, ...state].filter(Boolean).join(' · ')}
              </Caption1>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
