import { Button, makeStyles, ProgressBar, Subtitle2, tokens } from '@fluentui/react-components'
import { DoorRegular, HistoryRegular } from '@fluentui/react-icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { answer, api } from '../api/client.ts'
import type { FreeRoom, NewReservation, Reservation } from '../api/model.ts'
import { problemState, problemText } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { useThroughTab } from '../tab-configurations/use-tab.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { useNotify } from '../ui/toasts.tsx'
import { type Criteria, filtersIn, usualCriteria, withoutFilters } from './criteria.ts'
import { RoomCard } from './room-card.tsx'
import { useOneClickBooking } from './use-one-click-booking.ts'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 12px', marginBottom: '4px' },
  count: { margin: 0 },
  when: { color: tokens.colorNeutralForeground2 },
  progress: { height: '4px', marginBottom: '8px' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  more: { display: 'flex', justifyContent: 'center', marginTop: '16px' },
})

const PAGE = 20

type Props = {
  criteria: Criteria
  time: { start: string; end: string }
  zone: string
  directory: Directory
  now: Temporal.Instant
  /** What is booked with one click; the usual title unless said. */
  words?: Pick<NewReservation, 'title' | 'attendeeCount'>
  onChange: (changes: Partial<Criteria>) => void
  onBooked?: (reservation: Reservation) => void
}

export function Results({ criteria, time, zone, directory, now, words, onChange, onBooked }: Props) {
  const styles = useStyles()
  const t = useText()
  const timeText = useTimeText()
  const notify = useNotify()
  const [limit, setLimit] = useState(PAGE)
  const isPast = criteria.mode === 'time' && Temporal.Instant.compare(time.start, now) < 0
  const found = useFreeRooms(criteria, time, limit, !isPast)
  const { progress, book, undo } = useOneClickBooking((roomId) =>
    notify({ title: t('find.undone', { room: directory.room(roomId)?.name ?? '' }) }),
  )
  const bookHere = async (place: Pick<NewReservation, 'roomId' | 'start' | 'end'>) => {
    const reservation = await book({ title: t('reservation.defaultTitle'), ...words, ...place })
    if (reservation) onBooked?.(reservation)
  }
  const rooms = useKeptInPlace(found.data?.rooms, new Set(progress.keys()))

  if (isPast) return <Past zone={zone} onChange={onChange} />
  if (found.isError && !found.data)
    return <ErrorState {...problemState(t, found.error)} onRetry={() => void found.refetch()} />
  if (!rooms) return <LoadingState rows={4} size={128} gap={12} />
  const count = t(rooms.length >= limit ? 'find.countMore' : 'find.count', { count: rooms.length })
  const when =
    criteria.mode === 'now' ? t('find.nowUntil', { time: timeText.time(time.end, zone) }) : timeText.span(time, zone)
  return (
    <>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.count}>
          {count}
        </Subtitle2>
        <span role="status" className="visually-hidden">
          {count}
        </span>
        <span className={styles.when}>{when}</span>
      </div>
      <div className={styles.progress}>
        {found.isFetching && found.isPlaceholderData && <ProgressBar aria-label={t('find.looking')} />}
      </div>
      {rooms.length === 0 ? (
        <None criteria={criteria} onChange={onChange} />
      ) : (
        <ul className={styles.list}>
          {rooms.map((entry, index) => (
            <li key={entry.room.id}>
              <RoomCard
                entry={entry}
                directory={directory}
                time={time}
                best={index === 0 && rooms.length > 1 && filtersIn(criteria) > 0}
                progress={progress.get(entry.room.id)}
                onBook={(span) => void bookHere({ roomId: entry.room.id, ...span })}
                onUndo={(reservation) =>
                  void undo(reservation).catch((error) => notify({ title: problemText(t, error), intent: 'error' }))
                }
              />
            </li>
          ))}
        </ul>
      )}
      {rooms.length >= limit && (
        <div className={styles.more}>
          <Button onClick={() => setLimit(limit + PAGE)}>{t('find.more')}</Button>
        </div>
      )}
    </>
  )
}

function useFreeRooms(criteria: Criteria, time: { start: string; end: string }, limit: number, enabled: boolean) {
  const through = useThroughTab()
  const query = {
    ...time,
    limit,
    ...(criteria.seats !== null && { capacity: criteria.seats }),
    ...(criteria.equipmentIds.length > 0 && { equipment: [...criteria.equipmentIds] }),
    ...(criteria.buildingId !== null && { buildingId: criteria.buildingId }),
    ...(criteria.floorId !== null && { floorId: criteria.floorId }),
  }
  return useQuery({
    queryKey: ['free-rooms', query, through.key],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/free-rooms', { params: { query, header: through.header }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    enabled,
  })
}

/** A room that was booked here is no longer free, yet it stays where it was clicked, to be opened or undone. */
function useKeptInPlace(found: readonly FreeRoom[] | undefined, kept: ReadonlySet<string>): FreeRoom[] | undefined {
  const last = useRef<readonly FreeRoom[]>([])
  if (!found) return undefined
  const shown = found.filter(({ room }) => !kept.has(room.id))
  for (const [index, entry] of last.current.entries()) if (kept.has(entry.room.id)) shown.splice(index, 0, entry)
  last.current = shown
  return shown
}

function None({ criteria, onChange }: Pick<Props, 'criteria' | 'onChange'>) {
  const t = useText()
  const filters = filtersIn(criteria)
  const later = criteria.startMinute + 30
  return (
    <EmptyState
      icon={<DoorRegular />}
      title={criteria.mode === 'now' ? t('find.noneNow') : t('find.none')}
      hint={t('find.noneHint')}
      actions={
        <>
          {criteria.mode === 'time' && later < 1440 && (
            <LaterButton minute={later} onClick={() => onChange({ startMinute: later })} />
          )}
          {filters > 0 && <Button onClick={() => onChange(withoutFilters(criteria))}>{t('find.clear')}</Button>}
        </>
      }
    />
  )
}

function LaterButton({ minute, onClick }: { minute: number; onClick: () => void }) {
  const t = useText()
  const { wallTime } = useTimeText()
  return (
    <Button appearance="primary" onClick={onClick}>
      {t('find.try', { time: wallTime(minute) })}
    </Button>
  )
}

function Past({ zone, onChange }: Pick<Props, 'zone' | 'onChange'>) {
  const t = useText()
  const next = () => {
    const { day, startMinute } = usualCriteria(Temporal.Now.zonedDateTimeISO(zone))
    onChange({ day, startMinute })
  }
  return (
    <EmptyState
      icon={<HistoryRegular />}
      title={t('find.past')}
      hint={t('find.pastHint')}
      actions={
        <Button appearance="primary" onClick={next}>
          {t('find.pastNext')}
        </Button>
      }
    />
  )
}
