import { Body1, Button, Field, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import { answer, api } from '../../api/client.ts'
import { problemState } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { RoomField } from '../../reservations/room-field.tsx'
import { type Directory, useDirectory } from '../../rooms/directory.ts'
import { useMe } from '../../session/me.ts'
import { useTimeText } from '../../time/use-time-text.ts'
import { ErrorState, LoadingState } from '../../ui/states.tsx'
import { type CalendarEvent, type CalendarReport, reasonText } from './event-text.ts'
import { ImportSection } from './import-section.tsx'
import { ReportTable } from './report-table.tsx'
import { type Send, useImport } from './use-import.ts'

const useStyles = makeStyles({
  part: { display: 'grid', gap: '16px', minWidth: 0 },
  heading: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  room: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  roomField: { flex: '1 1 240px', maxWidth: '400px' },
  report: { display: 'grid', gap: '20px', minWidth: 0 },
})

const sendTo =
  (roomId: string | null): Send<CalendarReport> =>
  async (file, { apply, etag }) => {
    const call = api.POST('/api/v1/imports/reservations', {
      params: {
        query: { apply, ...(roomId && { roomId }) },
        ...(etag && { header: { 'if-match': etag } }),
      },
      body: file as unknown,
      bodySerializer: (body: unknown) => body as File,
      headers: { 'content-type': 'text/calendar' },
    })
    return { report: await answer(call), etag: (await call).response.headers.get('etag') }
  }

const TOUCHED = ['reservations', 'my-reservations', 'free-rooms', 'room-week', 'schedule']

/** Reservations from the calendar file of another program, with what becomes of every event. */
export function CalendarExchange() {
  const styles = useStyles()
  const t = useText()
  const [roomId, setRoomId] = useState<string | null>(null)
  const run = useImport(sendTo(roomId), TOUCHED)
  const { directory, error, retry } = useDirectory()
  if (!directory)
    return error ? <ErrorState {...problemState(t, error)} onRetry={retry} /> : <LoadingState rows={4} size={48} />
  return (
    <section className={styles.part} aria-labelledby="exchange-calendar">
      <Subtitle2 as="h2" id="exchange-calendar" className={styles.heading}>
        {t('exchange.import.reservations')}
      </Subtitle2>
      <Body1 className={styles.hint}>{t('exchange.calendarHint')}</Body1>
      {!run.file && (
        <div className={styles.room}>
          <Field className={styles.roomField} label={t('exchange.room')} hint={t('exchange.roomHint')}>
            <RoomField value={roomId ?? ''} directory={directory} onChange={({ id }) => setRoomId(id)} />
          </Field>
          {roomId && <Button onClick={() => setRoomId(null)}>{t('exchange.roomNone')}</Button>}
        </div>
      )}
      <ImportSection
        kind="calendar"
        run={run}
        intent={({ applied, counts }) => (applied && counts.book > 0 ? 'success' : 'info')}
        summary={({ applied, counts }) =>
          t(applied ? 'exchange.calendarDid' : 'exchange.calendarWould', {
            book: counts.book,
            same: counts.same,
            refuse: counts.refuse,
          })
        }
        deed={({ counts }) => (counts.book > 0 ? t('exchange.book', { count: counts.book }) : undefined)}
      >
        {(report) => <CalendarResult report={report} directory={directory} />}
      </ImportSection>
    </section>
  )
}

function CalendarResult({ report, directory }: { report: CalendarReport; directory: Directory }) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const { organization } = useMe()
  const zoneOf = ({ roomId }: CalendarEvent) => directory.room(roomId ?? '')?.zone ?? organization.zone
  const when = (event: CalendarEvent) =>
    event.start && event.end ? time.span({ start: event.start, end: event.end }, zoneOf(event)) : '–'
  const row = (event: CalendarEvent, last: React.ReactNode) => ({
    key: `${event.line} ${event.roomId}`,
    cells: [
      event.line,
      <bdi key="title">
        {event.reservationId && report.applied ? (
          <Link to={`/reservations/${event.reservationId}`}>{event.title}</Link>
        ) : (
          event.title
        )}
      </bdi>,
      when(event),
      last,
    ],
  })
  const events = (outcome: CalendarEvent['outcome']) => report.events.filter((event) => event.outcome === outcome)
  const headers = [t('exchange.line'), t('reservation.fieldTitle'), t('reservation.when')]
  const room = (event: CalendarEvent) => directory.room(event.roomId ?? '')?.name ?? '–'
  return (
    <div className={styles.report}>
      <ReportTable
        title={t('exchange.refused', { count: report.counts.refuse })}
        headers={[...headers, t('exchange.why')]}
        rows={events('refuse').map((event) =>
          row(event, event.reason && reasonText(t, time, zoneOf(event), event.reason)),
        )}
      />
      <ReportTable
        title={t(report.applied ? 'exchange.booked' : 'exchange.toBook', { count: report.counts.book })}
        headers={[...headers, t('reservation.fieldRoom')]}
        rows={events('book').map((event) => row(event, <bdi>{room(event)}</bdi>))}
      />
      <ReportTable
        title={t('exchange.before', { count: report.counts.same })}
        headers={[...headers, t('reservation.fieldRoom')]}
        rows={events('same').map((event) => row(event, <bdi>{room(event)}</bdi>))}
      />
    </div>
  )
}
