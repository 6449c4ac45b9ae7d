import {
  Badge,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import { CalendarAddRegular, ChevronLeftRegular, ChevronRightRegular, DoorRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Temporal } from 'temporal-polyfill'
import type { Room } from '../api/model.ts'
import { problemState } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import { useMayBook, useMe } from '../session/me.ts'
import { ShareMenu } from '../sharing/share-menu.tsx'
import { formatDay } from '../time/format.ts'
import { readDay } from '../time/read-day.ts'
import { useMinute } from '../time/use-now.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { useNotify } from '../ui/toasts.tsx'
import { type Directory, useDirectory } from './directory.ts'
import { RoomFacts } from './room-facts.tsx'
import { roomStanding } from './room-standing.ts'
import { RoomWeek } from './room-week.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { useRoomWeek } from './use-room-week.ts'
import { hourIn, weekOf } from './week.ts'

const ReservationDialog = lazy(() =>
  import('../reservations/reservation-dialog.tsx').then((module) => ({ default: module.ReservationDialog })),
)

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 300px',
    gap: '24px',
    alignItems: 'start',
    '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  notice: { marginBottom: '16px' },
  subtitle: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px' },
  toolbar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', marginBottom: '12px' },
  heading: { margin: 0, marginInlineEnd: 'auto' },
  zone: { display: 'block', color: tokens.colorNeutralForeground3, marginTop: '12px' },
})

export function Component() {
  const t = useText()
  const { roomId = '' } = useParams()
  const { directory, error, retry } = useDirectory()
  const room = directory?.room(roomId)
  if (directory && room) return <RoomPage key={room.id} room={room} directory={directory} />
  if (directory)
    return (
      <Page title={t('room.missing')}>
        <EmptyState
          icon={<DoorRegular />}
          title={t('room.missing')}
          hint={t('room.missingHint')}
          actions={
            <LinkButton appearance="primary" to="/find">
              {t('frame.find')}
            </LinkButton>
          }
        />
      </Page>
    )
  return (
    <Page title={t('room.title')}>
      {error ? <ErrorState {...problemState(t, error)} onRetry={retry} /> : <LoadingState rows={7} size={48} gap={8} />}
    </Page>
  )
}

type Span = { start: string; end: string }

function RoomPage({ room, directory }: { room: Room; directory: Directory }) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const notify = useNotify()
  const now = useMinute()
  const mayBook = useMayBook()
  const { organization } = useMe()
  const [search, setSearch] = useSearchParams()
  const [booking, setBooking] = useState<Span>()
  const today = now.toZonedDateTimeISO(room.zone).toPlainDate()
  const shown = readDay(search.get('day')) ?? today
  const dates = weekOf(shown, organization.firstDayOfWeek)
  const week = useRoomWeek(room, dates, now)
  const canBook = room.active && room.bookable && mayBook(room.id)
  const show = (day: Temporal.PlainDate) =>
    setSearch(day.equals(today) ? {} : { day: day.toString() }, { replace: true, preventScrollReset: true })
  const firstFree = week.days?.flatMap(({ stretches }) => stretches).find(({ kind }) => kind === 'free')
  const isThisWeek = dates.some((date) => date.equals(today))
  return (
    <Page
      title={room.name}
      subtitle={
        <span className={styles.subtitle}>
          {directory.place(room)}
          <StandingNow room={room} now={now} dates={weekOf(today, organization.firstDayOfWeek)} />
        </span>
      }
      actions={
        <>
          <ShareMenu page={{ path: `/rooms/${room.id}`, title: room.name }} />
          {room.mayEdit && <LinkButton to={`/admin/rooms/${room.id}`}>{t('room.edit')}</LinkButton>}
          {canBook && (
            <Button
              appearance="primary"
              icon={<CalendarAddRegular />}
              disabledFocusable={!firstFree}
              onClick={() => firstFree && setBooking(hourIn(firstFree))}
            >
              {t('room.book')}
            </Button>
          )}
        </>
      }
    >
      {(!room.active || !room.bookable) && (
        <MessageBar intent="warning" className={styles.notice}>
          <MessageBarBody>{room.active ? t('room.notBookableHint') : t('room.inactiveHint')}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.columns}>
        <section aria-label={t('room.week')}>
          <div className={styles.toolbar}>
            <Subtitle2 as="h2" className={styles.heading}>
              {t('room.weekOf', { day: formatDay(dates[0] ?? shown, time.locale, 'short', today) })}
            </Subtitle2>
            {!isThisWeek && (
              <Button size="small" onClick={() => show(today)}>
                {t('room.thisWeek')}
              </Button>
            )}
            <Button
              appearance="subtle"
              icon={<ChevronLeftRegular />}
              aria-label={t('room.previous')}
              onClick={() => show(shown.subtract({ weeks: 1 }))}
            />
            <Button
              appearance="subtle"
              icon={<ChevronRightRegular />}
              aria-label={t('room.next')}
              onClick={() => show(shown.add({ weeks: 1 }))}
            />
          </div>
          {week.days ? (
            <RoomWeek
              days={week.days}
              zone={room.zone}
              colour={room.colour}
              now={now}
              onBook={canBook ? setBooking : undefined}
            />
          ) : week.error ? (
            <ErrorState {...problemState(t, week.error)} onRetry={week.retry} />
          ) : (
            <LoadingState rows={7} size={48} gap={8} />
          )}
          {room.zone !== time.viewerZone && (
            <Caption1 className={styles.zone}>{t('room.weekZone', { zone: time.zone(room.zone, now) })}</Caption1>
          )}
        </section>
        <RoomFacts room={room} directory={directory} />
      </div>
      {booking && (
        <Suspense>
          <ReservationDialog
            subject={{ kind: 'book', roomId: room.id, ...booking }}
            directory={directory}
            onClose={() => setBooking(undefined)}
            onDone={(reservation) =>
              notify({
                title: t('room.booked', { when: time.span(reservation, reservation.zone) }),
                intent: 'success',
              })
            }
          />
        </Suspense>
      )}
    </Page>
  )
}

type StandingProps = { room: Room; now: Temporal.Instant; dates: readonly Temporal.PlainDate[] }

/** Whether one could walk in now. Of the present week, whichever week is looked at. */
function StandingNow({ room, now, dates }: StandingProps) {
  const t = useText()
  const { days } = useRoomWeek(room, dates, now)
  const today = now.toZonedDateTimeISO(room.zone).toPlainDate()
  const day = days?.find(({ date }) => date.equals(today))
  if (!room.active) return <Badge color="subtle">{t('room.inactive')}</Badge>
  if (!room.bookable) return <Badge color="subtle">{t('room.notBookable')}</Badge>
  if (!day) return null
  return <StandingBadge standing={roomStanding(day, now)} zone={room.zone} />
}
