import { makeStyles, useFluent } from '@fluentui/react-components'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useText } from '../messages/text.tsx'
import type { Place } from '../reservations/quick-book.tsx'
import type { Directory } from '../rooms/directory.ts'
import { useMayBook } from '../session/me.ts'
import { useTab } from '../tab-configurations/use-tab.ts'
import { useNotify } from '../ui/toasts.tsx'
import { useMedia } from '../ui/use-media.ts'
import { useWidth } from '../ui/use-width.ts'
import type { Axis, Millis } from './axis.ts'
import { ticksFor } from './axis-of-view.ts'
import { type Block, inTheWay, type Span } from './block.ts'
import { COARSE, FINE } from './grid/layout.ts'
import { type GridHandle, ScheduleGrid, type Wish } from './grid/schedule-grid.tsx'
import { useGridWords } from './grid/words.ts'
import type { Row } from './rows.ts'
import { useBooked } from './use-booked.ts'
import type { Lanes } from './use-lanes.ts'
import { useMove } from './use-move.ts'

const QuickBook = lazy(() => import('../reservations/quick-book.tsx').then((module) => ({ default: module.QuickBook })))
const ReservationPeek = lazy(() =>
  import('../reservations/reservation-peek.tsx').then((module) => ({ default: module.ReservationPeek })),
)

const useStyles = makeStyles({
  area: { flex: '1 1 auto', minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
})

type Card = { readonly anchor: DOMRect; readonly roomId: string; readonly at: Millis } & (
  | { readonly kind: 'book'; readonly span: Span }
  | { readonly kind: 'peek'; readonly block: Block }
)

export interface Sought {
  readonly roomId: string
  /** The morning, or now, unless said. */
  readonly at?: Millis
}

interface Props {
  readonly label: string
  /** The axis in so many pixels. */
  readonly axisIn: (width: number) => Axis
  readonly rows: readonly Row[]
  readonly lanes: Lanes
  readonly shown: Span
  readonly directory: Directory
  readonly now: Millis
  readonly today: string
  readonly firstSeen: Millis
  /** Where to look, until it is found. */
  readonly sought: Sought | undefined
  readonly onFound: () => void
  readonly tagIds: readonly string[]
  readonly onDay: (date: string) => void
  readonly onToggle: (row: string) => void
}

/** Rooms and time, a day or a week of it; booking, opening and moving happen here. */
export function Timeline(props: Props) {
  const { rows, lanes, shown, directory, tagIds, axisIn } = props
  const styles = useStyles()
  const t = useText()
  const notify = useNotify()
  const navigate = useNavigate()
  const mayBook = useMayBook()
  const tab = useTab()
  const { dir } = useFluent()
  const isCoarse = useMedia('(pointer: coarse)')
  const area = useRef<HTMLDivElement>(null)
  const grid = useRef<GridHandle>(null)
  const width = useWidth(area)
  const headWidth = width < 900 ? 176 : 224
  const axis = useMemo(() => axisIn(Math.max(0, width - headWidth - SCROLLBAR)), [axisIn, width, headWidth])
  const ticks = useMemo(() => ticksFor(axis), [axis])
  const tags = useMemo(() => new Map(directory.tags.map((tag) => [tag.id, tag])), [directory.tags])
  const equipment = useMemo(() => new Map(directory.equipment.map((thing) => [thing.id, thing])), [directory.equipment])
  const words = useGridWords(axis.zone, tags)
  const matches = useCallback(
    ({ tagId }: Block) => tagIds.length === 0 || (tagId !== null && tagIds.includes(tagId)),
    [tagIds],
  )
  const [card, setCard] = useState<Card>()
  const [draft, setDraft] = useState<{ roomId: string; span: Span } | null>(null)
  const onWishMoved = useCallback(
    ({ roomId, start, end }: Place) => setDraft({ roomId, span: { start: Date.parse(start), end: Date.parse(end) } }),
    [],
  )
  const booked = useBooked(directory)
  const { move, refuse } = useMove({
    store: lanes.store,
    shown,
    directory,
    onReturned: ({ id, roomId, start }) => {
      grid.current?.focus({ roomId, at: Math.max(start, axis.start) })
      grid.current?.pulse(id)
    },
  })

  const { sought, onFound, firstSeen } = props
  const isThere = width > 0
  useEffect(() => {
    if (!sought || !isThere) return
    const { roomId, at = firstSeen } = sought
    if (at >= axis.start && at < axis.end) grid.current?.focus({ roomId, at })
    onFound()
  }, [sought, onFound, isThere, axis, firstSeen])

  const open = (next: Card) => {
    setCard(next)
    setDraft(next.kind === 'book' ? { roomId: next.roomId, span: next.span } : null)
  }
  const close = () => {
    setCard(undefined)
    setDraft(null)
    if (card) requestAnimationFrame(() => grid.current?.focus({ roomId: card.roomId, at: card.at }))
  }

  const anchorOf = (roomId: string, span: Span) =>
    grid.current?.boxOf(roomId, span) ?? new DOMRect(window.innerWidth / 2, window.innerHeight / 3, 1, 1)

  function openBlock(block: Block): void {
    const at = Math.max(block.start, axis.start)
    open({ kind: 'peek', block, roomId: block.roomId, at, anchor: anchorOf(block.roomId, block) })
  }

  function book(roomId: string, span: Span): void {
    const room = directory.room(roomId)
    if (lanes.isLoading) return
    if (room?.bookable && mayBook(roomId))
      open({ kind: 'book', roomId, span, at: span.start, anchor: anchorOf(roomId, span) })
    else if (tab && !tab.may.add)
      notify({ title: t('reservation.refusal.notAllowedInTab', { action: 'add', permissions: tab.permissions }) })
    else notify({ title: t('schedule.mayNotBook', { room: room?.name ?? '' }) })
  }

  function change(block: Block, roomId: string, span: Span): void {
    const obstacle = inTheWay(lanes.store.lane(roomId), span, block.id)
    if (obstacle) refuse(block, words.obstacle({ kind: 'taken', by: obstacle }))
    else void move(block, { roomId, ...span })
  }

  function onWish(wish: Wish): void {
    switch (wish.do) {
      case 'toggle':
        props.onToggle(wish.row)
        break
      case 'visit':
        void navigate(roomPath(wish.roomId))
        break
      case 'open':
        openBlock(wish.block)
        break
      case 'book':
        book(wish.roomId, wish.span)
        break
      case 'change':
        change(wish.block, wish.roomId, wish.span)
    }
  }

  return (
    <div ref={area} className={styles.area}>
      {width > 0 && (
        <ScheduleGrid
          ref={grid}
          label={props.label}
          axis={axis}
          ticks={ticks}
          rows={rows}
          store={lanes.store}
          now={props.now}
          words={words}
          tags={tags}
          equipment={equipment}
          matches={matches}
          roomPath={roomPath}
          mayBook={mayBook}
          loading={lanes.isLoading}
          heights={isCoarse ? COARSE : FINE}
          headWidth={headWidth}
          direction={dir}
          draft={draft}
          today={props.today}
          firstSeen={props.firstSeen}
          onDay={props.onDay}
          onWish={onWish}
        />
      )}
      <Suspense>
        {card?.kind === 'book' && (
          <QuickBook
            key={`${card.roomId} ${card.span.start}`}
            subject={{ kind: 'book', roomId: card.roomId, ...isoOf(card.span) }}
            directory={directory}
            target={() => card.anchor}
            onClose={close}
            onDone={booked}
            onWish={onWishMoved}
          />
        )}
        {card?.kind === 'peek' && (
          <ReservationPeek
            key={card.block.id}
            glimpse={{ id: card.block.id, roomId: card.roomId, title: card.block.title, ...isoOf(card.block) }}
            directory={directory}
            target={() => card.anchor}
            onClose={close}
          />
        )}
      </Suspense>
    </div>
  )
}

/** Its place is kept beside the rows. */
const SCROLLBAR = 16

const roomPath = (roomId: string) => `/rooms/${roomId}`

const isoOf = ({ start, end }: Span) => ({ start: new Date(start).toISOString(), end: new Date(end).toISOString() })
