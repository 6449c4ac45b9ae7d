import { Badge, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import { useIntl } from 'react-intl'
import { useText } from '../../messages/text.tsx'
import { AffectedList } from '../affected/affected-list.tsx'
import { CellText } from './cell-text.tsx'
import type { Table } from './columns.ts'
import { faultText, type ImportReport } from './fault-text.ts'
import { ReportTable } from './report-table.tsx'

const useStyles = makeStyles({
  report: { display: 'grid', gap: '20px', minWidth: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  arrow: { verticalAlign: 'middle', marginInline: '4px', ':dir(rtl)': { transform: 'scaleX(-1)' } },
  affected: { display: 'grid', gap: '8px' },
})

/** Line by line, what a file does: its faults first, because while there is one it does nothing. */
export function TableReport({ table, report }: { table: Table; report: ImportReport }) {
  const styles = useStyles()
  const t = useText()
  const { errors, lines, affected, counts, applied } = report
  const touched = lines.filter(({ outcome }) => outcome !== 'same')
  const about = applied ? 'exchange.changed' : counts.errors > 0 ? 'exchange.rest' : 'exchange.changes'
  return (
    <div className={styles.report}>
      <ReportTable
        isBad
        title={t('exchange.faults', { count: counts.errors })}
        headers={[t('exchange.line'), t('exchange.columnName'), t('exchange.inFile'), t('exchange.wrong')]}
        rows={errors.map((fault, index) => ({
          key: `${fault.line} ${fault.column} ${index}`,
          cells: [
            fault.line,
            fault.column ?? t('exchange.wholeLine'),
            fault.value === null ? '–' : <CellText key="cell" value={fault.value} />,
            faultText(t, table, fault),
          ],
        }))}
      />
      <AlsoBar report={report} />
      <ReportTable
        title={t(about, { count: touched.length })}
        headers={[t('exchange.line'), t('admin.name'), t('exchange.what')]}
        rows={touched.map(({ line, name, outcome, changes }) => ({
          key: String(line),
          cells: [
            line,
            <bdi key="name">{name}</bdi>,
            outcome === 'add' ? (
              <Badge key="add" appearance="tint" color="success">
                {t('exchange.new')}
              </Badge>
            ) : (
              <ul key="changes" className={styles.list}>
                {changes.map(({ column, from, to }) => (
                  <li key={column}>
                    {t('exchange.cellOf', { column })} <CellText value={from} isFormer />
                    <ArrowRightRegular aria-label={t('exchange.becomes')} className={styles.arrow} />
                    <CellText value={to} />
                  </li>
                ))}
              </ul>
            ),
          ],
        }))}
      />
      {affected.count > 0 && (
        <section className={styles.affected}>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('exchange.affected', { count: affected.count })}</MessageBarBody>
          </MessageBar>
          <AffectedList affected={affected} />
        </section>
      )}
    </div>
  )
}

/** What a file brings along beside its lines, and what of it is not read. */
function AlsoBar({ report: { creates, ignoredColumns, applied } }: { report: ImportReport }) {
  const styles = useStyles()
  const t = useText()
  const { formatList } = useIntl()
  const names = (of: readonly string[]) => ({ names: formatList(of), applied: String(applied) })
  const also = [
    creates.buildings.length > 0 && t('exchange.newBuildings', names(creates.buildings.map(({ name }) => name))),
    creates.floors.length > 0 &&
      t('exchange.newFloors', names(creates.floors.map(({ building, name }) => `${building} · ${name}`))),
    creates.equipment.length > 0 && t('exchange.newEquipment', names(creates.equipment)),
    ignoredColumns.length > 0 && t('exchange.ignored', names(ignoredColumns)),
  ].filter((words) => words !== false)
  if (also.length === 0) return null
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <ul className={styles.list}>
          {also.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}
