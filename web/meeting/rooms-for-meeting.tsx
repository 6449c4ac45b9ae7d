import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { isBlank } from '#domain/text/visible.ts'
import type { Reservation, TabConfiguration } from '../api/model.ts'
import { type Criteria, criteriaAt, filtersIn, timeOf, usualCriteria, withoutFilters } from '../find/criteria.ts'
import { FoldedFilters, PlaceAndEquipment, SeatsField } from '../find/filter-fields.tsx'
import { Results } from '../find/results.tsx'
import { SearchColumns } from '../find/search-columns.tsx'
import { useText } from '../messages/text.tsx'
import { instantsOf, whenOf } from '../reservations/draft.ts'
import { useMine } from '../reservations/use-mine.ts'
import { WhenFields } from '../reservations/when-fields.tsx'
import type { Directory } from '../rooms/directory.ts'
import { useViewerZone } from '../session/me.ts'
import { useMinute } from '../time/use-now.ts'
import { BookedRoom } from './booked-room.tsx'
import { type Entered, enter, entered } from './entered.ts'

const useStyles = makeStyles({
  asked: { display: 'grid', gap: '12px' },
  found: { display: 'grid', gap: '12px' },
  another: { justifySelf: 'start' },
})

/** More than a person has coming before any meeting that is thought of now. */
const MINE = 200

type Props = { tab: TabConfiguration; directory: Directory }

export function RoomsForMeeting({ tab, directory }: Props) {
  const styles = useStyles()
  const t = useText()
  const viewerZone = useViewerZone()
  const zone = tab.zone ?? viewerZone
  const minute = useMinute()
  const [said, setSaid] = useState(() => entered(tab.id, usualFor(tab, zone), zone, minute))
  const { criteria, title } = said
  const say = (changes: Partial<Entered>) => {
    const next = { ...said, ...changes }
    setSaid(next)
    enter(tab.id, next)
  }
  const change = (changes: Partial<Criteria>) => say({ criteria: { ...criteria, ...changes } })

  const further = filtersIn({ ...criteria, seats: null })

  const whole = timeOf(criteria, zone, minute)
  const hasBegun = isIn(minute, whole)
  // Of a meeting that has begun, what is left of it.
  const time = hasBegun ? { start: minute.toString(), end: whole.end } : whole
  const booked = useBooked(time, directory)
  const [newId, setNewId] = useState<string>()
  const [another, setAnother] = useState(false)
  const found = useRef<HTMLElement>(null)
  const showBooked = (reservation: Reservation) => {
    setNewId(reservation.id)
    setAnother(false)
    // It may be another time than the one asked for: what a refusal offered instead.
    if (!isIn(minute, reservation)) change(criteriaAt(reservation, zone))
  }
  return (
    <SearchColumns
      foundRef={found}
      asked={
        <div className={styles.asked}>
          <WhenFields
            when={whenOf(whole, zone)}
            zone={zone}
            onChange={(when) => change(criteriaAt(instantsOf(when, zone), zone))}
          />
          <SeatsField seats={criteria.seats} onChange={change} />
          <FoldedFilters
            count={further}
            onClear={() => change({ ...withoutFilters(criteria), seats: criteria.seats })}
            label={t('meeting.more', { count: further })}
          >
            <Field label={t('reservation.fieldTitle')}>
              <Input
                value={title}
                maxLength={200}
                placeholder={t('reservation.defaultTitle')}
                input={{ style: { minWidth: 0 } }}
                onChange={(_, { value }) => say({ title: value })}
              />
            </Field>
            <PlaceAndEquipment criteria={criteria} directory={directory} onChange={change} />
          </FoldedFilters>
        </div>
      }
      found={
        <div className={styles.found}>
          {booked.map((reservation) => (
            <BookedRoom
              key={reservation.id}
              reservation={reservation}
              directory={directory}
              now={minute}
              isNew={reservation.id === newId}
              onUndone={() => found.current?.focus()}
            />
          ))}
          {booked.length > 0 && !another ? (
            <Button
              className={styles.another}
              appearance="subtle"
              icon={<AddRegular />}
              onClick={() => {
                setAnother(true)
                found.current?.focus()
              }}
            >
              {t('meeting.another')}
            </Button>
          ) : (
            <div>
              <Results
                // What was booked for one time is not booked for another.
                key={hasBegun ? time.end : `${time.start} ${time.end}`}
                criteria={hasBegun ? { ...criteria, mode: 'now' } : criteria}
                time={time}
                zone={zone}
                directory={directory}
                now={minute}
                words={{
                  title: isBlank(title) ? t('reservation.defaultTitle') : title.trim(),
                  ...(criteria.seats !== null && { attendeeCount: criteria.seats }),
                }}
                onChange={change}
                onBooked={showBooked}
              />
            </div>
          )}
        </div>
      }
    />
  )
}

/** As the tab looks at its rooms first, at the next half hour. */
function usualFor({ filter: { buildingId, seats, equipmentIds } }: TabConfiguration, zone: string): Criteria {
  return { ...usualCriteria(Temporal.Now.zonedDateTimeISO(zone)), buildingId, seats, equipmentIds }
}

type Span = { readonly start: string; readonly end: string }

const isIn = (moment: Temporal.Instant, { start, end }: Span): boolean =>
  Temporal.Instant.compare(start, moment) <= 0 && Temporal.Instant.compare(moment, end) < 0

/** What the viewer has of the tab's rooms at some moment of this time. */
function useBooked({ start, end }: Span, directory: Directory): Reservation[] {
  const { data } = useMine('upcoming', MINE)
  const all = data?.pages.flatMap(({ items }) => items) ?? []
  return all.filter(
    (held) =>
      held.status !== 'cancelled' &&
      directory.rooms.some(({ id }) => id === held.roomId) &&
      Temporal.Instant.compare(held.start, end) < 0 &&
      Temporal.Instant.compare(held.end, start) > 0,
  )
}
