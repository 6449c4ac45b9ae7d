import { useFluent } from '@fluentui/react-components'
import { type KeyboardEvent, type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Temporal } from 'temporal-polyfill'
import { problemState } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import type { Directory } from '../../rooms/directory.ts'
import { useMe } from '../../session/me.ts'
import { formatDay } from '../../time/format.ts'
import { useTimeText } from '../../time/use-time-text.ts'
import { ErrorState } from '../../ui/states.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { useWidth } from '../../ui/use-width.ts'
import gridStyles from '../grid/grid.module.css'
import { COARSE, FINE, layoutOf } from '../grid/layout.ts'
import { useVirtualRows } from '../grid/use-virtual-rows.ts'
import type { Row, ScheduleRoom } from '../rows.ts'
import { daysOpen } from './fullness.ts'
import styles from './month.module.css'
import { type MonthCursor, type MonthMove, monthMove, placeOf } from './month-cursor.ts'
import { MonthHeader } from './month-header.tsx'
import { MonthGroupRow, MonthRoomRow } from './month-rows.tsx'
import { reveal } from './reveal.ts'
import { useFloors } from './use-floors.ts'

interface Props {
  readonly label: string
  readonly rows: readonly Row[]
  readonly rooms: readonly ScheduleRoom[]
  readonly dates: readonly Temporal.PlainDate[]
  readonly today: Temporal.PlainDate
  readonly directory: Directory
  readonly onOpen: (date: Temporal.PlainDate, roomId?: string) => void
  readonly onToggle: (row: string) => void
}

const HEADER = 44
const HEAD = { wide: 224, narrow: 176 }
const DAY_PX = 30
const DAYS_BEFORE = 5
const SCROLLBAR = 16

/** A month of all rooms: a cell a day that shows how full it is and opens it. Only the rows in sight are drawn. */
export function MonthGrid({ label, rows, rooms, dates, today, directory, onOpen, onToggle }: Props) {
  const t = useText()
  const time = useTimeText()
  const { dir } = useFluent()
  const navigate = useNavigate()
  const isCoarse = useMedia('(pointer: coarse)')
  const area = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(area)
  const headWidth = width < 900 ? HEAD.narrow : HEAD.wide
  const dayWidth = Math.max(DAY_PX, Math.floor((width - headWidth - SCROLLBAR) / dates.length))
  const heights = isCoarse ? COARSE : FINE
  const layout = useMemo(() => layoutOf(rows, heights), [rows, heights])
  const [cursor, setCursor] = useState<MonthCursor>()
  const todayColumn = useMemo(() => dates.findIndex((date) => date.equals(today)), [dates, today])
  const here = useMemo(() => placeOf(cursor, rows, dates.length, todayColumn), [cursor, rows, dates, todayColumn])
  const wantsFocus = useRef(false)

  const virtualRows = useVirtualRows(scroller, rows, layout.heightOf, HEADER, here.row)
  const inSight = useMemo(() => {
    const floors = virtualRows.flatMap(({ index }) => {
      const row = rows[index]
      return row?.kind === 'room' ? [row.room.floorId] : []
    })
    return [...new Set(floors)]
  }, [virtualRows, rows])
  const floors = useFloors(rooms, inSight, dates)
  const { firstDayOfWeek } = useMe().organization
  const weeks = useMemo(
    () => new Set(dates.flatMap(({ dayOfWeek }, day) => (day > 0 && dayOfWeek === firstDayOfWeek ? [day] : []))),
    [dates, firstDayOfWeek],
  )
  const days = useMemo(() => daysOpen(dates), [dates])
  const dayNames = useMemo(() => dates.map((date) => formatDay(date, time.locale)), [dates, time.locale])
  const equipment = useMemo(() => new Map(directory.equipment.map((thing) => [thing.id, thing])), [directory.equipment])

  const act = useCallback(
    (move: MonthMove) => {
      if ('to' in move) {
        wantsFocus.current = true
        setCursor(move.to)
      } else if ('toggle' in move) onToggle(move.toggle)
      else if ('visit' in move) void navigate(`/rooms/${move.visit}`)
      else {
        const date = dates[move.open.day]
        if (date) onOpen(date, move.open.row)
      }
    },
    [dates, navigate, onOpen, onToggle],
  )
  const onKey = (event: KeyboardEvent) => {
    const move = monthMove(event, here, rows, dates.length)
    if (!move) return
    event.preventDefault()
    act(move)
  }
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return
    const fold = target.closest<HTMLElement>('[data-fold]')?.dataset.fold
    if (fold) return onToggle(fold)
    const cell = target.closest<HTMLElement>('[data-day]')
    const row = cell?.closest<HTMLElement>('[data-room]')?.dataset.room
    if (!cell || !row) return
    const day = Number(cell.dataset.day)
    setCursor({ row, day })
    act({ open: { row, day } })
  }

  useLayoutEffect(() => {
    const element = scroller.current
    if (!wantsFocus.current || !element) return
    wantsFocus.current = false
    const top = layout.tops[rows.findIndex(({ key }) => key === here.row)] ?? 0
    reveal(element, {
      top,
      height: heights.room,
      start: here.day === null ? null : here.day * dayWidth,
      day: dayWidth,
      head: headWidth,
      header: HEADER,
    })
    element.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
  })

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || dayWidth === 0) return
    // A few of the days before stay in sight; another month begins at its beginning.
    const start = Math.max(0, todayColumn - DAYS_BEFORE) * dayWidth
    element.scrollLeft = dir === 'rtl' ? -start : start
  }, [todayColumn, dayWidth, dir])

  if (floors.error && inSight.every((floorId) => !floors.isKnown(floorId)))
    return <ErrorState {...problemState(t, floors.error)} onRetry={floors.retry} />
  return (
    <div ref={area} className={styles.area}>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-describedby="month-help"
        aria-rowcount={rows.length + 1}
        aria-colcount={dates.length + 1}
        dir={dir}
        className={gridStyles.scroller}
        style={{ '--head': `${headWidth}px`, '--header': `${HEADER}px`, '--day': `${dayWidth}px` }}
        onKeyDown={onKey}
        onClick={onClick}
      >
        <div
          role="presentation"
          className={gridStyles.content}
          style={{ inlineSize: headWidth + dayWidth * dates.length }}
        >
          <MonthHeader dates={dates} weeks={weeks} today={today} onOpen={onOpen} />
          <div role="presentation" className={gridStyles.body} style={{ blockSize: layout.tops.at(-1) ?? 0 }}>
            {virtualRows.map(({ index, key }) => {
              const row = rows[index]
              if (!row) return null
              const place = { index, top: layout.tops[index] ?? 0, height: layout.heightOf(index) }
              if (row.kind !== 'room')
                return (
                  <MonthGroupRow
                    key={key}
                    row={row}
                    columns={dates.length + 1}
                    active={here.row === row.key}
                    {...place}
                  />
                )
              return (
                <MonthRoomRow
                  key={key}
                  room={row.room}
                  store={floors.storeOf(row.room.floorId)}
                  known={floors.isKnown(row.room.floorId)}
                  days={days(row.room)}
                  dayNames={dayNames}
                  weeks={weeks}
                  today={todayColumn}
                  equipment={equipment}
                  active={here.row === row.key ? (here.day ?? -1) : undefined}
                  {...place}
                />
              )
            })}
          </div>
        </div>
      </div>
      <p className={styles.onPaper}>{t('schedule.printMonth')}</p>
      <div id="month-help" className="visually-hidden">
        {t('schedule.monthHelp')}
      </div>
    </div>
  )
}
