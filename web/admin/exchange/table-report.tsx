import { Badge, Caption1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import { useIntl } from 'react-intl'
import { useText } from '../../messages/text.tsx'
import { AffectedList } from '../affected/affected-list.tsx'
import type { Table } from './columns.ts'
import { faultText, type ImportReport } from './fault-text.ts'
import { ReportTable } from './report-table.tsx'

const useStyles = makeStyles({
  report: { display: 'grid', gap: '20px', minWidth: 0 },
  changes: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '2px' },
  from: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  nothing: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  arrow: { verticalAlign: 'middle', marginInline: '4px' },
  affected: { display: 'grid', gap: '8px' },
})

/** Line by line, what a file does: its faults first, because while there is one it does nothing. */
export function TableReport({ table, report }: { table: Table; report: ImportReport }) {
  const styles = useStyles()
  const t = useText()
  const { formatList } = useIntl()
  const { errors, lines, creates, ignoredColumns, affected, counts } = report
  const touched = lines.filter(({ outcome }) => outcome !== 'same')
  const made = [
    creates.buildings.length > 0 &&
      t('exchange.newBuildings', { names: formatList(creates.buildings.map(({ name }) => name)) }),
    creates.floors.length > 0 &&
      t('exchange.newFloors', {
        names: formatList(creates.floors.map(({ building, name }) => `${building} · ${name}`)),
      }),
    creates.equipment.length > 0 && t('exchange.newEquipment', { names: formatList(creates.equipment) }),
  ].filter((words) => words !== false)
  return (
    <div className={styles.report}>
      {ignoredColumns.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('exchange.ignored', { names: formatList(ignoredColumns) })}</MessageBarBody>
        </MessageBar>
      )}
      <ReportTable
        title={t('exchange.faults', { count: counts.errors })}
        headers={[t('exchange.line'), t('exchange.columnName'), t('exchange.wrong')]}
        rows={errors.map((fault, index) => ({
          key: `${fault.line} ${fault.column} ${index}`,
          cells: [fault.line, fault.column ?? '–', faultText(t, table, fault)],
        }))}
      />
      {made.map((words) => (
        <MessageBar key={words} intent="info" layout="multiline">
          <MessageBarBody>{words}</MessageBarBody>
        </MessageBar>
      ))}
      <ReportTable
        title={t(report.applied ? 'exchange.changed' : 'exchange.changes', { count: touched.length })}
        headers={[t('exchange.line'), t('admin.name'), t('exchange.what')]}
        rows={touched.map(({ line, name, outcome, changes }) => ({
          key: String(line),
          cells: [
            line,
            <bdi key="name">{name}</bdi>,
            outcome === 'add' ? (
              <Badge key="add" appearance="tint" color="success">
                {t('exchange.add')}
              </Badge>
            ) : (
              <ul key="changes" className={styles.changes}>
                {changes.map(({ column, from, to }) => (
                  <li key={column}>
                    {column}: <Cell value={from} className={styles.from} />
                    <ArrowRightRegular aria-label={t('exchange.becomes')} className={styles.arrow} />
                    <Cell value={to} />
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

function Cell({ value, className = '' }: { value: string; className?: string }) {
  const styles = useStyles()
  const t = useText()
  return value === '' ? (
    <Caption1 className={styles.nothing}>{t('exchange.emptyCell')}</Caption1>
  ) : (
    <bdi className={className}>{value}</bdi>
  )
}
