import { ClockRegular, LockClosedRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import { slotIndex, xOf } from '../axis.ts'
import type { Block } from '../block.ts'
import type { ScheduleRoom } from '../rows.ts'
import styles from './grid.module.css'
import { useGrid } from './grid-context.ts'

interface Props {
  readonly block: Block
  readonly room: ScheduleRoom
  /** How far its words may go, beyond its own end where nothing is beside it; in pixels. */
  readonly wordsWidth: number
  /** The cursor is on it: it is the grid's tab stop. */
  readonly active: boolean
}

/** Narrower than this a time is cut; its words then have both lines. */
const META_WIDTH = 84
/** With less room than this a title says nothing, and with this much less a sign of the tag says more. */
const TITLE_WIDTH = 36
const SIGN_WIDTH = 28
/** Narrower than this it has no edges to be held by. */
const EDGES_WIDTH = 24
/** From this on its words follow along while it is scrolled out of sight. */
const LONG_WIDTH = 110
/** Words that go on beyond the end of their block must say more there than inside of it. */
const WORTH = 12

export const BlockCell = memo(function BlockCell({ block, room, wordsWidth, active }: Props) {
  const { axis, words, tags, matches } = useGrid()
  const said = words.block(block, room)
  const start = xOf(axis, block.start)
  const width = xOf(axis, block.end) - start
  const tag = block.tagId ? tags.get(block.tagId) : undefined
  const isNarrow = width < META_WIDTH
  const goesOn = isNarrow && wordsWidth > width + WORTH
  // Between neighbours the little room there is goes to the words.
  const sign = isNarrow && !goesOn ? null : tag?.emoji
  const space = goesOn ? wordsWidth : width
  const hasTitle = space >= TITLE_WIDTH + (sign ? SIGN_WIDTH : 0)
  const column = slotIndex(axis, Math.max(block.start, axis.start))
  const columns = Math.max(1, slotIndex(axis, Math.min(block.end, axis.end) - 1) - column + 1)
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-colspan={columns}
      title={said}
      tabIndex={active ? 0 : -1}
      data-block={block.id}
      data-mine={block.mine || undefined}
      data-pending={block.pending || undefined}
      data-hidden={block.title === null || undefined}
      data-edges={(block.mayChange && width >= EDGES_WIDTH) || undefined}
      data-saving={block.saving || undefined}
      data-away={!matches(block) || undefined}
      data-long={width >= LONG_WIDTH || undefined}
      data-narrow={isNarrow ? (goesOn ? 'beyond' : 'within') : undefined}
      className={styles.block}
      style={{
        insetInlineStart: start,
        inlineSize: Math.max(3, width - 1),
        ...(tag?.colour && { '--tag': tag.colour }),
        ...(goesOn && { '--words': `${wordsWidth}px` }),
      }}
    >
      {/* What is seen is cut short; what is said is all of it. */}
      <span className="visually-hidden">{said}</span>
      {(hasTitle || (sign && space >= SIGN_WIDTH)) && (
        <span aria-hidden className={styles.title}>
          {block.title === null ? <LockClosedRegular /> : block.private && <LockClosedRegular />}
          {block.pending && <ClockRegular />}
          {sign && `${sign} `}
          {hasTitle && <bdi>{words.title(block)}</bdi>}
        </span>
      )}
      {!isNarrow && (
        <span aria-hidden className={styles.meta}>
          {words.meta(block)}
        </span>
      )}
    </div>
  )
})
