import { memo, useLayoutEffect, useRef } from 'react'
import { isShown, slotIndex, xOf } from '../axis.ts'
import type { RoomRow as Row, ScheduleRoom } from '../rows.ts'
import { BlockCell } from './block-cell.tsx'
import type { Cursor } from './board.ts'
import { type Cell, cellUnder } from './cells.ts'
import styles from './grid.module.css'
import { useCursorOn, useGrid, useLane, useSpanInSight } from './grid-context.ts'
import { RoomHead } from './room-head.tsx'
import { widthForWords } from './words-width.ts'

interface Props {
  readonly row: Row
  readonly index: number
  readonly top: number
  readonly height: number
}

/** One room: its name, what holds it, and the cursor when it is here. Renders when one of these changes. */
export const RoomRow = memo(function RoomRow({ row: { room }, index, top, height }: Props) {
  const grid = useGrid()
  const lane = useLane(grid.store, room.id)
  const cursor = useCursorOn(grid.controller, room.id)
  const element = useFocusFollowing(cursor)
  const cell = cursor && cellUnder(lane, grid.axis, cursor)
  const sight = useSpanInSight(grid.sight)
  const shown = lane.filter(
    (block) =>
      isShown(grid.axis, block) &&
      // The cell with the focus stays in the document however far it is scrolled away.
      ((block.start < sight.end && sight.start < block.end) || block.id === cell?.block?.id),
  )
  const free = cell && !cell.block ? cell : null
  const closed = grid.closedHours(room)
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ transform: `translateY(${top}px)`, blockSize: height }}
    >
      <RoomHead
        room={room}
        equipment={grid.equipment}
        path={grid.roomPath(room.id)}
        active={cursor !== null && cursor.at === null}
      />
      <div
        role="presentation"
        data-track
        data-closed-to-all={!room.bookable || undefined}
        className={styles.track}
        style={closed ? { backgroundImage: closed } : undefined}
      >
        {shown.map((block) => {
          const isNext = free && shown.find(({ start }) => start >= free.end) === block
          const words = widthForWords(grid.axis, block, lane)
          const isActive = cell?.block?.id === block.id
          const blockCell = <BlockCell key={block.id} block={block} room={room} wordsWidth={words} active={isActive} />
          // The cursor's free cell stands in the document where it stands in time, as a screen reader walks through it.
          return isNext ? [<FreeCell key="free" span={free} room={room} />, blockCell] : blockCell
        })}
        {free && !shown.some(({ start }) => start >= free.end) && <FreeCell span={free} room={room} />}
      </div>
    </div>
  )
})

function FreeCell({ span, room }: { span: Cell; room: ScheduleRoom }) {
  const { axis, words } = useGrid()
  const start = xOf(axis, span.start)
  const column = slotIndex(axis, span.start)
  return (
    <div
      // Another slot is another cell: only then does a screen reader say that it has the focus.
      key={`${span.start}-${span.end}`}
      role="gridcell"
      aria-colindex={column + 2}
      aria-colspan={Math.max(1, slotIndex(axis, span.end - 1) - column + 1)}
      aria-label={words.free(span, room)}
      tabIndex={0}
      data-free
      className={styles.free}
      style={{ insetInlineStart: start, inlineSize: xOf(axis, span.end) - start }}
    />
  )
}

/**
 * After a key moved the cursor to this row, the cell it came to takes the focus; so does the cell that stands where
 * one with the focus was taken out of the document, because somebody cancelled or moved it.
 */
export function useFocusFollowing(cursor: Cursor | null) {
  const { controller } = useGrid()
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!cursor) return
    const isLost = controller.hasFocus() && document.activeElement === document.body
    if (controller.takeFocusWish() || isLost)
      element.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
  })
  return element
}
