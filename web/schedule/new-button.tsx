import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { answer, api } from '../api/client.ts'
import type { Reservation } from '../api/model.ts'
import { usualCriteria } from '../find/criteria.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { useMayBook } from '../session/me.ts'
import { useThroughTab } from '../tab-configurations/use-tab.ts'
import type { ScheduleRoom } from './rows.ts'
import { useBooked } from './use-booked.ts'
import type { View } from './view.ts'

const ReservationDialog = lazy(() =>
  import('../reservations/reservation-dialog.tsx').then((module) => ({ default: module.ReservationDialog })),
)

type Props = {
  view: View
  zone: string
  today: Temporal.PlainDate
  rooms: readonly ScheduleRoom[]
  directory: Directory
  /** A sign without a word, where there is no room for one. */
  short: boolean
  onBooked: (reservation: Reservation) => void
}

type Subject = { kind: 'book'; roomId: string; start: string; end: string }

/** Books without pointing at a time: the next good one of the day shown, in the best room that is free then. */
export function NewButton({ view, zone, today, rooms, directory, short, onBooked }: Props) {
  const t = useText()
  const mayBook = useMayBook()
  const through = useThroughTab()
  const booked = useBooked(directory)
  const [subject, setSubject] = useState<Subject>()
  const bookable = rooms.filter(({ id, bookable: isBookable }) => isBookable && mayBook(id))
  const propose = useMutation({
    mutationFn: async () => {
      const time = timeOf(view.date, zone, today)
      const shown = new Set(bookable.map(({ id }) => id))
      const roomId = await bestRoom(view, time, shown, through.header).catch(() => undefined)
      // Without an answer the form still opens: it says itself what is free.
      const room = bookable.find(({ id }) => id === roomId) ?? bookable[0]
      if (room) setSubject({ kind: 'book', roomId: room.id, ...time })
    },
  })
  return (
    <>
      {bookable.length > 0 && (
        <Button
          appearance="primary"
          icon={<AddRegular />}
          aria-label={t('schedule.newLabel')}
          onClick={() => propose.mutate()}
        >
          {short ? null : t('schedule.new')}
        </Button>
      )}
      {/* It stays open when the right to book is taken away meanwhile: nothing typed is lost, and the server says why. */}
      {subject && (
        <Suspense>
          <ReservationDialog
            subject={subject}
            directory={directory}
            onClose={() => setSubject(undefined)}
            onDone={(reservation) => {
              booked(reservation)
              onBooked(reservation)
            }}
          />
        </Suspense>
      )}
    </>
  )
}

const MORNING = 9

function timeOf(date: Temporal.PlainDate, zone: string, today: Temporal.PlainDate) {
  const { day, startMinute } = usualCriteria(Temporal.Now.zonedDateTimeISO(zone))
  const isToday = date.equals(today)
  const start = (isToday ? Temporal.PlainDate.from(day) : date)
    .toPlainDateTime({ hour: isToday ? Math.floor(startMinute / 60) : MORNING, minute: isToday ? startMinute % 60 : 0 })
    .toZonedDateTime(zone)
    .toInstant()
  return { start: start.toString(), end: start.add({ hours: 1 }).toString() }
}

/** Of those shown: a filter may leave some of the rooms. */
async function bestRoom(
  { buildingId, seats, equipmentIds }: View,
  time: { start: string; end: string },
  shown: ReadonlySet<string>,
  header: ReturnType<typeof useThroughTab>['header'],
) {
  const query = {
    ...time,
    limit: 100,
    ...(buildingId !== null && { buildingId }),
    ...(seats !== null && { capacity: seats }),
    ...(equipmentIds.length > 0 && { equipment: [...equipmentIds] }),
  }
  const { rooms } = await answer(api.GET('/api/v1/free-rooms', { params: { query, header } }))
  return rooms.find(({ room }) => shown.has(room.id))?.room.id
}
