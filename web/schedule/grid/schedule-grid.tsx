import {
  type Ref,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useIntl } from 'react-intl'
import type { Equipment, Tag } from '../../api/model.ts'
import { useText } from '../../messages/text.tsx'
import { type Axis, type Millis, slotCount, xOf } from '../axis.ts'
import type { Block, Span } from '../block.ts'
import { closedBackgrounds } from '../closed-hours.ts'
import type { LaneStore } from '../lane-store.ts'
import type { Row } from '../rows.ts'
import type { Tick } from '../ticks.ts'
import { AxisHeader } from './axis-header.tsx'
import { type Board, type Intent, rowIndex } from './board.ts'
import { wishAt } from './cells.ts'
import { createGridController } from './controller.ts'
import styles from './grid.module.css'
import { type GridSurroundings, GridSurroundingsProvider } from './grid-context.ts'
import { gridLines } from './grid-lines.ts'
import { GroupRow } from './group-row.tsx'
import { layoutOf, type RowHeights } from './layout.ts'
import { boxOf, type Direction, type Measured } from './measure.ts'
import { pulse } from './pulse.ts'
import { RoomRow } from './room-row.tsx'
import { createSight } from './sight.ts'
import { paint, useGhost } from './use-ghost.ts'
import { useKeys } from './use-keys.ts'
import { useLocalTimes } from './use-local-times.ts'
import { usePointer } from './use-pointer.ts'
import { useFirstSight, useReveal } from './use-sight.ts'
import { useValidCursor } from './use-valid-cursor.ts'
import { useVirtualRows } from './use-virtual-rows.ts'
import type { GridWords } from './words.ts'

export interface GridHandle {
  /** The part of a span on a room's row that is in sight, in the window's coordinates. */
  readonly boxOf: (roomId: string, span: Span) => DOMRect | null
  /** Gives the focus back to the grid, to where it was or to this place. */
  readonly focus: (place?: { readonly roomId: string; readonly at: Millis }) => void
  /** Draws the eye to a reservation that was put back where it was. */
  readonly pulse: (blockId: string) => void
}

/** What a person wants of a grid, apart from what the grid says itself. */
export type Wish = Exclude<Intent, { do: 'say' }>

interface Props {
  readonly label: string
  readonly axis: Axis
  readonly ticks: readonly Tick[]
  readonly rows: readonly Row[]
  readonly store: LaneStore
  readonly now: Millis
  readonly words: GridWords
  readonly tags: ReadonlyMap<string, Tag>
  readonly equipment: ReadonlyMap<string, Equipment>
  readonly matches: (block: Block) => boolean
  readonly roomPath: (roomId: string) => string
  /** False where this person may not book: free time then offers nothing. */
  readonly mayBook: (roomId: string) => boolean
  /** What holds the rooms is not known yet. */
  readonly loading: boolean
  readonly heights: RowHeights
  readonly headWidth: number
  readonly direction: Direction
  /** What a dialog is about to book, drawn where it will be. */
  readonly draft: { readonly roomId: string; readonly span: Span } | null
  readonly today: string
  /** What is to be seen first. */
  readonly firstSeen: Millis
  readonly onDay?: (date: string) => void
  readonly onWish: (wish: Wish) => void
  readonly ref?: Ref<GridHandle>
}

const HEADER_HEIGHT = 36
const DAYS_HEADER_HEIGHT = 48

/**
 * Rooms as rows, time along them. Draws only the rows in sight; what a key or a pointer means is decided by
 * grid-reducer.ts, and what a person wants comes out as a wish.
 */
export function ScheduleGrid(props: Props) {
  const { axis, rows, store, words, tags, equipment, matches, roomPath, heights, headWidth, direction, now } = props
  const t = useText()
  const { locale } = useIntl()
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const hover = useRef<HTMLDivElement>(null)
  const draft = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState({ text: '', count: 0 })

  const headerHeight = axis.stretches.length > 1 ? DAYS_HEADER_HEIGHT : HEADER_HEIGHT
  const layout = useMemo(() => layoutOf(rows, heights), [rows, heights])
  const board = useMemo<Board>(() => ({ axis, rows, lane: store.lane, now }), [axis, rows, store, now])

  // Listeners and the controller live as long as the grid and read what it shows at the moment of the event.
  const present = useRef({ board, layout, headerHeight, props })
  useLayoutEffect(() => {
    present.current = { board, layout, headerHeight, props }
  })
  const getBoard = useCallback(() => present.current.board, [])
  const getLayout = useCallback(() => present.current.layout, [])
  const measured = useCallback((): Measured | null => {
    if (!scroller.current || !body.current) return null
    const { headerHeight: height, props: shown } = present.current
    return { scroller: scroller.current, body: body.current, headWidth: shown.headWidth, headerHeight: height }
  }, [])
  const perform = useCallback((intent: Intent) => {
    const { board: shown, props: given } = present.current
    if (intent.do !== 'say') return given.onWish(intent)
    const roomOf = (id: string) => {
      const row = shown.rows[rowIndex(shown, id)]
      return row?.kind === 'room' ? row.room : undefined
    }
    const text = given.words.announcement(intent.announcement, roomOf)
    setSaid(({ count }) => ({ text, count: count + 1 }))
  }, [])
  const [controller] = useState(() => createGridController(getBoard, store, perform))

  const reveal = useReveal({ measured, board: getBoard, layout: getLayout, controller })
  useKeys(measured, controller, reveal)
  useGhost({ ghost, measured, board: getBoard, layout: getLayout, controller, words })
  const onHover = useCallback(
    (over: { roomId: string; at: Millis } | null) => {
      const now = measured()
      const element = hover.current
      if (!element || !now) return
      const { board: shown, layout: rowsLaid } = present.current
      const span = over && wishAt(shown, shown.lane(over.roomId), over.at)
      const index = over ? rowIndex(shown, over.roomId) : -1
      const row = shown.rows[index]
      const { mayBook, loading } = present.current.props
      const isBookable = span && row?.kind === 'room' && row.room.bookable && mayBook(row.key) && !loading
      element.hidden = !isBookable
      if (!isBookable) return
      paint(element, { span, top: rowsLaid.tops[index] ?? 0, height: rowsLaid.heightOf(index) }, now, shown)
      element.textContent = words.clock.time(span.start)
    },
    [measured, words],
  )
  usePointer({ measured, board: getBoard, layout: getLayout, controller, onHover })

  const [sight] = useState(createSight)
  useFirstSight(measured, axis, props.firstSeen, sight)
  useValidCursor(controller, board, props.firstSeen)

  useImperativeHandle(
    props.ref,
    () => ({
      boxOf(roomId, span) {
        const now = measured()
        const index = rowIndex(getBoard(), roomId)
        if (!now || index < 0) return null
        return boxOf(now, getBoard().axis, span, getLayout().tops[index] ?? 0, getLayout().heightOf(index))
      },
      focus(place) {
        const { cursor } = controller.state()
        controller.place(place ? { row: place.roomId, at: place.at, head: null } : cursor, true)
        reveal()
      },
      pulse: (blockId) => pulse(body.current, blockId),
    }),
    [controller, getBoard, getLayout, measured, reveal],
  )

  const activeRow = useSyncExternalStore(controller.subscribe, controller.activeRow)
  const virtualRows = useVirtualRows(scroller, rows, layout.heightOf, headerHeight, activeRow)
  const surroundings = useMemo<GridSurroundings>(
    () => ({
      axis,
      store,
      controller,
      sight,
      words,
      tags,
      equipment,
      matches,
      roomPath,
      closedHours: closedBackgrounds(axis, direction),
    }),
    [axis, store, controller, sight, words, tags, equipment, matches, roomPath, direction],
  )
  const lines = useMemo(() => gridLines(axis, props.ticks, direction), [axis, props.ticks, direction])
  const localTimes = useLocalTimes(rows, axis.zone, locale, now)

  useLayoutEffect(() => {
    const element = draft.current
    const measures = measured()
    if (!element || !measures) return
    const index = props.draft ? rowIndex(board, props.draft.roomId) : -1
    element.hidden = index < 0
    if (props.draft && index >= 0)
      paint(
        element,
        { span: props.draft.span, top: layout.tops[index] ?? 0, height: layout.heightOf(index) },
        measures,
        board,
      )
  })

  const isNowShown = now >= axis.start && now < axis.end
  const shownPast = Math.max(0, xOf(axis, Math.min(now, axis.end)))
  return (
    <GridSurroundingsProvider value={surroundings}>
      <div
        ref={scroller}
        role="grid"
        aria-label={props.label}
        aria-describedby="schedule-help"
        aria-busy={props.loading}
        aria-rowcount={rows.length + 1}
        aria-colcount={slotCount(axis) + 1}
        dir={direction}
        className={styles.scroller}
        data-now={isNowShown || undefined}
        data-loading={props.loading || undefined}
        style={{
          '--head': `${headWidth}px`,
          '--header': `${headerHeight}px`,
          '--now': `${xOf(axis, now)}px`,
        }}
      >
        <div role="presentation" className={styles.content} style={{ inlineSize: headWidth + axis.width }}>
          <AxisHeader ticks={props.ticks} today={props.today} onDay={props.onDay} />
          {isNowShown && (
            <div aria-hidden className={styles.nowFlagRail}>
              <span className={styles.nowFlag}>{words.clock.time(now)}</span>
            </div>
          )}
          <div ref={body} role="presentation" className={styles.body} style={{ blockSize: layout.tops.at(-1) ?? 0 }}>
            <div aria-hidden className={styles.past} style={{ inlineSize: shownPast }} />
            <div aria-hidden className={styles.lines} style={{ ...lines, inlineSize: axis.width }} />
            {virtualRows.map(({ index, key }) => {
              const row = rows[index]
              const place = { index, top: layout.tops[index] ?? 0, height: layout.heightOf(index) }
              if (!row) return null
              return row.kind === 'room' ? (
                <RoomRow key={key} row={row} {...place} />
              ) : (
                <GroupRow key={key} row={row} {...place} localTime={localTimes.get(row.key) ?? null} />
              )
            })}
            <div ref={hover} aria-hidden hidden className={styles.hover} />
            <div ref={draft} aria-hidden hidden className={styles.draft} />
            <div ref={ghost} aria-hidden hidden className={styles.ghost}>
              <span className={styles.ghostTime} />
              <span className={styles.ghostReason} />
            </div>
          </div>
        </div>
      </div>
      <div id="schedule-help" className="visually-hidden">
        {t('schedule.help')}
      </div>
      <div role="status" className="visually-hidden">
        {/* The same words twice in a row are read twice only when the text differs. */}
        {said.text + (said.count % 2 === 0 ? '' : '\u00a0')}
      </div>
    </GridSurroundingsProvider>
  )
}
