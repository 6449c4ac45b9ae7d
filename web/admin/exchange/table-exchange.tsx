import { makeStyles, Subtitle2 } from '@fluentui/react-components'
import { answer, api } from '../../api/client.ts'
import { useText } from '../../messages/text.tsx'
import { ColumnHelp } from './column-help.tsx'
import type { Table } from './columns.ts'
import { ExportSection } from './export-section.tsx'
import type { ImportReport } from './fault-text.ts'
import { ImportSection } from './import-section.tsx'
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

const asked = (file: File, { apply, etag }: { apply: boolean; etag: string | null }) => ({
  params: { query: { apply }, ...(etag && { header: { 'if-match': etag } }) },
  body: file as unknown,
  bodySerializer: (body: unknown) => body as File,
  // What a file of this kind is called differs from one system to the next.
  headers: { 'content-type': 'text/csv' },
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
        <ImportSection
          kind="csv"
          run={run}
          intent={({ applied, counts }) => (counts.errors > 0 ? 'error' : applied ? 'success' : 'info')}
          summary={({ applied, counts }) =>
            counts.errors > 0
              ? t('exchange.cannot', { count: counts.errors })
              : t(applied ? 'exchange.did' : 'exchange.would', {
                  add: counts.add,
                  change: counts.change,
                  same: counts.same,
                })
          }
          deed={({ counts }) =>
            counts.errors === 0 && counts.add + counts.change > 0
              ? t('exchange.apply', { count: counts.add + counts.change })
              : undefined
          }
        >
          {(report) => <TableReport table={table} report={report} />}
        </ImportSection>
        {!run.file && <ColumnHelp table={table} />}
      </section>
      <ExportSection table={table} />
    </div>
  )
}
