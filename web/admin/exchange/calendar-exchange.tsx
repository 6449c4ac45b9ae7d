import { Body1, Button, Field, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { problemState } from '../../api/problem-text.ts'
import { type Text, useText } from '../../messages/text.tsx'
import { RoomField } from '../../reservations/room-field.tsx'
import { useDirectory } from '../../rooms/directory.ts'
import { ErrorState, LoadingState } from '../../ui/states.tsx'
import { CalendarReportTables } from './calendar-report.tsx'
import type { CalendarReport } from './event-text.ts'
import { ImportSection, type Verdict } from './import-section.tsx'
import { type Send, useImport } from './use-import.ts'

const useStyles = makeStyles({
  part: { display: 'grid', gap: '16px', minWidth: 0 },
  heading: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  room: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  roomField: { flex: '1 1 240px', maxWidth: '400px' },
})

const sendTo =
  (roomId: string | null): Send<CalendarReport> =>
  async (file, { apply, etag, signal }) => {
    const call = api.POST('/api/v1/imports/reservations', {
      params: {
        query: { apply, ...(roomId && { roomId }) },
        ...(etag && { header: { 'if-match': etag } }),
      },
      body: file as unknown,
      bodySerializer: (body: unknown) => body as File,
      headers: { 'content-type': 'text/calendar' },
      ...(signal && { signal }),
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
      <ImportSection kind="calendar" run={run} verdict={(report) => verdictOn(t, report)}>
        {(report) => <CalendarReportTables report={report} directory={directory} />}
      </ImportSection>
    </section>
  )
}

function verdictOn(t: Text, { applied, counts: { book, same, refuse } }: CalendarReport): Verdict {
  const counts: Verdict['counts'] = [
    { label: t(applied ? 'exchange.bookedLabel' : 'exchange.toBookLabel'), count: book, tone: 'good' },
    { label: t('exchange.refusedLabel'), count: refuse, tone: 'bad' },
    { label: t('exchange.beforeLabel'), count: same, tone: 'plain' },
  ]
  if (applied) {
    const result = { to: '/schedule', words: t('exchange.see.reservations') }
    return { intent: 'success', words: t('exchange.calendarDone', { count: book, refuse }), counts, result }
  }
  if (book > 0)
    return {
      intent: 'info',
      words: t('exchange.calendarReady', { count: book, refuse }),
      counts,
      deed: t('exchange.book', { count: book }),
    }
  const nothing =
    refuse > 0 ? 'exchange.calendarNone' : same > 0 ? 'exchange.calendarSame' : ('exchange.calendarEmpty' as const)
  return { intent: refuse > 0 ? 'error' : 'info', words: t(nothing), counts }
}
