import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useText } from '../../messages/text.tsx'
import { warningText } from '../../reservations/refusal-text.ts'
import type { WarningAnswer } from '../../reservations/refused.ts'
import type { Directory } from '../../rooms/directory.ts'
import { useMe } from '../../session/me.ts'
import { useTimeText } from '../../time/use-time-text.ts'
import { TextLink } from '../../ui/text-link.tsx'
import { type CalendarEvent, type CalendarReport, reasonText } from './event-text.ts'
import { type ReportRow, ReportTable } from './report-table.tsx'

const useStyles = makeStyles({
  report: { display: 'grid', gap: '20px', minWidth: 0 },
  warning: { display: 'block', color: tokens.colorStatusWarningForeground1 },
})

/** Event by event: what is refused and why, what is booked and where, and what had been imported before. */
export function CalendarReportTables({ report, directory }: { report: CalendarReport; directory: Directory }) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const { organization } = useMe()
  const roomOf = ({ roomId }: CalendarEvent) => directory.room(roomId ?? '')
  const zoneOf = (event: CalendarEvent) => roomOf(event)?.zone ?? organization.zone
  const when = (event: CalendarEvent) =>
    event.start && event.end ? time.span({ start: event.start, end: event.end }, zoneOf(event)) : '–'
  const room = (event: CalendarEvent) => (
    <>
      <bdi>{roomOf(event)?.name ?? '–'}</bdi>
      {event.warnings.map((warning) => (
        <span key={warning.code} className={styles.warning}>
          {warningText(t, warning as unknown as WarningAnswer)}
        </span>
      ))}
    </>
  )
  const why = (event: CalendarEvent) => event.reason && reasonText(t, time, zoneOf(event), event.reason)
  const rows = (outcome: CalendarEvent['outcome'], last: (event: CalendarEvent) => ReactNode): ReportRow[] =>
    report.events
      .filter((event) => event.outcome === outcome)
      .map((event) => ({
        key: `${event.line} ${event.roomId}`,
        cells: [event.line, <Title key="title" event={event} />, when(event), last(event)],
      }))
  const { refuse, book, same } = report.counts
  const shared = [t('exchange.line'), t('reservation.fieldTitle'), t('reservation.when')] as const
  return (
    <div className={styles.report}>
      <ReportTable
        isBad
        title={t('exchange.refused', { count: refuse })}
        headers={[...shared, t('exchange.why')]}
        rows={rows('refuse', why)}
      />
      <ReportTable
        title={t(report.applied ? 'exchange.booked' : 'exchange.toBook', { count: book })}
        headers={[...shared, t('reservation.fieldRoom')]}
        rows={rows('book', room)}
      />
      <ReportTable
        title={t('exchange.before', { count: same })}
        headers={[...shared, t('reservation.fieldRoom')]}
        rows={rows('same', room)}
      />
    </div>
  )
}

function Title({ event: { title, reservationId } }: { event: CalendarEvent }) {
  return <bdi>{reservationId ? <TextLink to={`/reservations/${reservationId}`}>{title}</TextLink> : title}</bdi>
}
