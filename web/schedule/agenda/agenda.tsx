import { makeStyles, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { lazy, Suspense, useRef, useState } from 'react'
import type { Temporal } from 'temporal-polyfill'
import type { Directory } from '../../rooms/directory.ts'
import { useMayBook } from '../../session/me.ts'
import type { Row, ScheduleRoom } from '../rows.ts'
import { useBooked } from '../use-booked.ts'
import type { Lanes } from '../use-lanes.ts'
import { AgendaGroup } from './agenda-group.tsx'
import { AgendaRoom } from './agenda-room.tsx'

const ReservationDialog = lazy(() =>
  import('../../reservations/reservation-dialog.tsx').then((module) => ({ default: module.ReservationDialog })),
)

const useStyles = makeStyles({
  scroller: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    overscrollBehavior: 'contain',
    contain: 'strict',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
  item: { position: 'absolute', insetInline: 0, top: 0 },
})

type Span = { start: string; end: string }

interface Props {
  readonly label: string
  readonly date: Temporal.PlainDate
  readonly rows: readonly Row[]
  readonly lanes: Lanes
  readonly directory: Directory
  readonly now: Temporal.Instant
  readonly tagIds: readonly string[]
  readonly onToggle: (row: string) => void
}

const HEIGHTS = { building: 52, floor: 40, room: 140 }

/** The schedule on a phone: room by room what is still free on a day, each time to be booked with a tap. */
export function Agenda({ label, date, rows, lanes, directory, now, tagIds, onToggle }: Props) {
  const styles = useStyles()
  const mayBook = useMayBook()
  const scroller = useRef<HTMLDivElement>(null)
  const [wish, setWish] = useState<{ room: ScheduleRoom; span: Span }>()
  const booked = useBooked(directory)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? 'room'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 4,
  })
  return (
    <>
      <div ref={scroller} className={styles.scroller}>
        <ul aria-label={label} className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.kind === 'room' ? (
                  <AgendaRoom
                    room={row.room}
                    store={lanes.store}
                    loading={lanes.isLoading}
                    date={date}
                    now={now}
                    directory={directory}
                    tagIds={tagIds}
                    onBook={
                      row.room.bookable && mayBook(row.key) ? (span) => setWish({ room: row.room, span }) : undefined
                    }
                  />
                ) : (
                  <AgendaGroup row={row} onToggle={onToggle} />
                )}
              </li>
            )
          })}
        </ul>
      </div>
      {wish && (
        <Suspense>
          <ReservationDialog
            subject={{ kind: 'book', roomId: wish.room.id, ...wish.span }}
            directory={directory}
            onClose={() => setWish(undefined)}
            onDone={booked}
          />
        </Suspense>
      )}
    </>
  )
}
