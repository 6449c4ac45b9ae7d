import { useCallback, useMemo } from 'react'
import { Temporal } from 'temporal-polyfill'
import { problemState } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { ErrorState } from '../ui/states.tsx'
import { useMedia } from '../ui/use-media.ts'
import { Agenda } from './agenda/agenda.tsx'
import { axisOfDay, axisOfWeek } from './axis-of-view.ts'
import { firstSeenOn } from './first-seen.ts'
import { hoursShown } from './hours-shown.ts'
import { PHONE } from './narrow.ts'
import { PrintSheet } from './print/print-sheet.tsx'
import { usePrinting } from './print/use-printing.ts'
import type { Row, ScheduleRoom } from './rows.ts'
import { type Sought, Timeline } from './timeline.tsx'
import { spanOf, useLanes } from './use-lanes.ts'
import type { ViewState } from './use-view.ts'

interface Props {
  readonly state: ViewState
  readonly label: string
  readonly title: string
  readonly dates: readonly Temporal.PlainDate[]
  readonly rooms: readonly ScheduleRoom[]
  readonly rows: readonly Row[]
  readonly directory: Directory
  readonly sought: Sought | undefined
  readonly onFound: () => void
  readonly onToggle: (row: string) => void
}

const ALL_HOURS = { from: 0, to: 24 }

/** A day or a week along the axis. */
export function Days({ state, label, title, dates, rooms, rows, directory, sought, onFound, onToggle }: Props) {
  const t = useText()
  const { view, zone, today, now, change } = state
  const isPhone = useMedia(PHONE)
  const printing = usePrinting()
  const shown = useMemo(() => {
    if (!isPhone) return spanOf(dates, zone)
    // There each room is read on its own clock: the day of all of them is longer than of one.
    const spans = [...new Set(rooms.map((room) => room.zone))].map((its) => spanOf(dates, its))
    return {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    }
  }, [isPhone, rooms, dates, zone])
  const roomIds = useMemo(() => directory.rooms.map(({ id }) => id), [directory.rooms])
  const lanes = useLanes(roomIds, shown, view.buildingId)
  const isWeek = view.kind === 'week'
  const { from, to } = useMemo(
    () => (isWeek ? hoursShown(rooms, lanes.held, dates, zone) : ALL_HOURS),
    [isWeek, rooms, lanes.held, dates, zone],
  )
  const axisIn = useCallback(
    (width: number) => {
      const first = dates[0] ?? today
      return isWeek ? axisOfWeek(first, zone, width, { from, to }) : axisOfDay(first, zone, width)
    },
    [dates, today, isWeek, zone, from, to],
  )
  const firstSeen = useMemo(() => firstSeenOn(dates, zone, rooms, now), [dates, zone, rooms, now])
  if (lanes.error) return <ErrorState {...problemState(t, lanes.error)} onRetry={lanes.retry} />
  const sheet = printing && (
    <PrintSheet title={title} dates={dates} zone={zone} rooms={rooms} store={lanes.store} directory={directory} />
  )
  if (isPhone)
    return (
      <>
        {sheet}
        <Agenda
          label={label}
          date={view.date}
          rows={rows}
          lanes={lanes}
          directory={directory}
          now={now}
          tagIds={view.tagIds}
          onToggle={onToggle}
        />
      </>
    )
  return (
    <>
      {sheet}
      <Timeline
        label={label}
        axisIn={axisIn}
        rows={rows}
        lanes={lanes}
        shown={shown}
        directory={directory}
        now={now.epochMilliseconds}
        today={today.toString()}
        firstSeen={firstSeen}
        sought={sought}
        onFound={onFound}
        tagIds={view.tagIds}
        onDay={(date) => change({ kind: 'day', date: Temporal.PlainDate.from(date) })}
        onToggle={onToggle}
      />
    </>
  )
}
