import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import { useIntl } from 'react-intl'
import type { Equipment } from '../../api/model.ts'
import { useText } from '../../messages/text.tsx'
import gridStyles from '../grid/grid.module.css'
import { useLane } from '../grid/grid-context.ts'
import { RoomHead } from '../grid/room-head.tsx'
import type { LaneStore } from '../lane-store.ts'
import type { GroupRow, ScheduleRoom } from '../rows.ts'
import { type daysOpen, fullnessOf } from './fullness.ts'
import styles from './month.module.css'

interface Place {
  readonly index: number
  readonly top: number
  readonly height: number
}

interface RoomProps extends Place {
  readonly room: ScheduleRoom
  readonly store: LaneStore
  readonly known: boolean
  readonly days: ReturnType<ReturnType<typeof daysOpen>>
  readonly dayNames: readonly string[]
  /** Which of the days begin a week, but for the first. */
  readonly weeks: ReadonlySet<number>
  /** Which of the days now is; -1 for none. */
  readonly today: number
  readonly equipment: ReadonlyMap<string, Equipment>
  /** The day under the cursor, -1 for the name; absent when the cursor is on another row. */
  readonly active: number | undefined
}

export const MonthRoomRow = memo(function MonthRoomRow(props: RoomProps) {
  const { room, store, known, days, dayNames, weeks, today, equipment, active, index, top, height } = props
  const t = useText()
  const { formatNumber } = useIntl()
  const lane = useLane(store, room.id)
  // Rounded once, so that what is seen is what is said.
  const rounded = (share: number) => Math.round(share * 100)
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-room={room.id}
      className={gridStyles.row}
      style={{ transform: `translateY(${top}px)`, blockSize: height }}
    >
      <RoomHead room={room} equipment={equipment} path={`/rooms/${room.id}`} active={active === -1} />
      {fullnessOf(lane, days).map(({ share, count }, day) => {
        const said = { room: room.name, day: dayNames[day] ?? '', count }
        const words = !known
          ? t('ui.loading')
          : share === null
            ? t('schedule.dayClosed', said)
            : t('schedule.dayFull', { ...said, share: formatNumber(rounded(share) / 100, { style: 'percent' }) })
        return (
          <div
            key={dayNames[day]}
            role="gridcell"
            aria-colindex={day + 2}
            aria-label={words}
            title={words}
            tabIndex={active === day ? 0 : -1}
            data-day={day}
            data-closed={share === null || undefined}
            data-held={count > 0 || undefined}
            data-week={weeks.has(day) || undefined}
            data-today={day === today || undefined}
            data-gone={today > day || undefined}
            data-waiting={!known || undefined}
            data-busy={(share ?? 0) >= 0.8 || undefined}
            className={styles.cell}
            style={{ '--full': share ?? 0 }}
          >
            {known && share !== null && count > 0 && formatNumber(rounded(share))}
          </div>
        )
      })}
    </div>
  )
})

interface GroupProps extends Place {
  readonly row: GroupRow
  readonly columns: number
  readonly active: boolean
}

export const MonthGroupRow = memo(function MonthGroupRow({ row, columns, active, index, top, height }: GroupProps) {
  const t = useText()
  const Chevron = row.expanded ? ChevronDownRegular : ChevronRightRegular
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={gridStyles.group}
      data-kind={row.kind}
      style={{ transform: `translateY(${top}px)`, blockSize: height }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        aria-colspan={columns}
        aria-expanded={row.expanded}
        tabIndex={active ? 0 : -1}
        data-fold={row.key}
        className={gridStyles.groupHead}
        title={t(row.expanded ? 'schedule.collapse' : 'schedule.expand', { name: row.name })}
      >
        <Chevron aria-hidden />
        <bdi>{row.name}</bdi>
        <span className={gridStyles.count}>{t('schedule.rooms', { count: row.rooms })}</span>
      </div>
    </div>
  )
})
