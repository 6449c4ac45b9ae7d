import { makeStyles, Subtitle2 } from '@fluentui/react-components'
import { answer, api } from '../../api/client.ts'
import { type Text, useText } from '../../messages/text.tsx'
import { ColumnHelp } from './column-help.tsx'
import type { Table } from './columns.ts'
import { ExportSection } from './export-section.tsx'
import type { ImportReport } from './fault-text.ts'
import { ImportSection, type Verdict } from './import-section.tsx'
import { TableReport } from './table-report.tsx'
import { type Send, useImport } from './use-import.ts'

const useStyles = makeStyles({
  parts: { display: 'grid', gap: '32px', minWidth: 0 },
  part: { display: 'grid', gap: '12px', minWidth: 0 },
  heading: { margin: 0 },
})

const sendTo: Record<Table, Send<ImportReport>> = {
  rooms: async (file, how) => {
    const call = api.POST('/api/v1/imports/rooms', asked(file, how))
    return { report: await answer(call), etag: (await call).response.headers.get('etag') }
  },
  people: async (file, how) => {
    const call = api.POST('/api/v1/imports/people', asked(file, how))
    return { report: await answer(call), etag: (await call).response.headers.get('etag') }
  },
}

const asked = (file: File, { apply, etag, signal }: Parameters<Send<ImportReport>>[1]) => ({
  params: { query: { apply }, ...(etag && { header: { 'if-match': etag } }) },
  body: file as unknown,
  bodySerializer: (body: unknown) => body as File,
  // What a file of this kind is called differs from one system to the next.
  headers: { 'content-type': 'text/csv' },
  ...(signal && { signal }),
})

const TOUCHED = ['rooms', 'buildings', 'floors', 'equipment', 'people', 'me']

/** Rooms or people, from a CSV file and into one. */
export function TableExchange({ table }: { table: Table }) {
  const styles = useStyles()
  const t = useText()
  const run = useImport(sendTo[table], TOUCHED)
  return (
    <div className={styles.parts}>
      <section className={styles.part} aria-labelledby="exchange-import">
        <Subtitle2 as="h2" id="exchange-import" className={styles.heading}>
          {t(`exchange.import.${table}`)}
        </Subtitle2>
        <ImportSection kind="csv" run={run} verdict={(report) => verdictOn(t, table, report)}>
          {(report) => <TableReport table={table} report={report} />}
        </ImportSection>
        {!run.file && <ColumnHelp table={table} />}
      </section>
      <ExportSection table={table} />
    </div>
  )
}

function verdictOn(t: Text, table: Table, { applied, counts }: ImportReport): Verdict {
  const { add, change, same, errors } = counts
  const tally: Verdict['counts'] = [
    { label: t(applied ? 'exchange.added' : 'exchange.toAdd'), count: add, tone: 'good' },
    { label: t(applied ? 'exchange.altered' : 'exchange.toAlter'), count: change, tone: 'change' },
    { label: t('exchange.unchanged'), count: same, tone: 'plain' },
  ]
  if (errors > 0)
    return {
      intent: 'error',
      words: t('exchange.cannot', { count: errors }),
      counts: [{ label: t('exchange.faulty', { count: errors }), count: errors, tone: 'bad' }, ...tally],
    }
  if (applied)
    return {
      intent: 'success',
      words: t('exchange.done', { count: add + change }),
      counts: tally,
      result: { to: `/admin/${table}`, words: t(`exchange.see.${table}`) },
    }
  if (add + change === 0) return { intent: 'info', words: t('exchange.nothingToDo'), counts: tally }
  return {
    intent: 'info',
    words: t('exchange.ready'),
    counts: tally,
    deed: t('exchange.apply', { count: add + change }),
  }
}
