import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import { useText } from '../../messages/text.tsx'
import { cityOf } from '../../time/format.ts'
import { slotCount } from '../axis.ts'
import type { GroupRow as Row } from '../rows.ts'
import styles from './grid.module.css'
import { useCursorOn, useGrid } from './grid-context.ts'
import { useFocusFollowing } from './room-row.tsx'

interface Props {
  readonly row: Row
  readonly index: number
  readonly top: number
  readonly height: number
  /** What the clock in this building says now, where it differs from the axis. */
  readonly localTime: string | null
}

/** A building or floor: folds its rooms away. */
export const GroupRow = memo(function GroupRow({ row, index, top, height, localTime }: Props) {
  const t = useText()
  const { axis, controller } = useGrid()
  const cursor = useCursorOn(controller, row.key)
  const element = useFocusFollowing(cursor)
  const Chevron = row.expanded ? ChevronDownRegular : ChevronRightRegular
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={index + 2}
      className={styles.group}
      data-kind={row.kind}
      style={{ transform: `translateY(${top}px)`, blockSize: height }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        aria-colspan={slotCount(axis) + 1}
        aria-expanded={row.expanded}
        tabIndex={cursor ? 0 : -1}
        data-head
        data-fold={row.key}
        className={styles.groupHead}
        title={t(row.expanded ? 'schedule.collapse' : 'schedule.expand', { name: row.name })}
      >
        <Chevron aria-hidden />
        <bdi>{row.name}</bdi>
        <span className={styles.count}>{t('schedule.rooms', { count: row.rooms })}</span>
        {localTime && (
          <span className={styles.local}>
            {t('schedule.localTimeNow', { time: localTime, city: cityOf(row.zone) })}
          </span>
        )}
      </div>
    </div>
  )
})
