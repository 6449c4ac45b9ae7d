import { Body1Strong, Button, Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import { useText } from '../../messages/text.tsx'
import { useMedia } from '../../ui/use-media.ts'

const useStyles = makeStyles({
  part: { display: 'grid', gap: '8px', justifyItems: 'start', minWidth: 0 },
  heading: { margin: 0 },
  frame: {
    boxSizing: 'border-box',
    width: '100%',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bad: { border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': { padding: '8px 12px', textAlign: 'start', verticalAlign: 'top', overflowWrap: 'anywhere' },
    '& th': {
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground2,
      backgroundColor: tokens.colorNeutralBackground2,
    },
    '& td': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    '& td:first-child, & th:first-child': { width: '48px', fontVariantNumeric: 'tabular-nums' },
    '& th:nth-child(2)': { width: '20%' },
    '& th:nth-child(3):not(:last-child)': { width: '28%' },
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gap: '4px',
    padding: '10px 12px',
    overflowWrap: 'anywhere',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  facts: { margin: 0, display: 'grid', gap: '4px' },
  fact: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: { color: tokens.colorNeutralForeground3 },
})

/** Thousands of lines are nothing anybody reads: the first, and the rest on demand. */
const FIRST = 100

/** Cells as the headers name them; the first is the line of the file, the second what it is about. */
export type ReportRow = { key: string; cells: readonly [line: ReactNode, about: ReactNode, ...facts: ReactNode[]] }

type Props = {
  title: string
  headers: readonly [line: string, about: string, ...facts: string[]]
  rows: readonly ReportRow[]
  /** Rows that keep something from being imported. */
  isBad?: boolean
}

/** Lines of a file, each with what becomes of it: a table, or where that has no room a list. */
export function ReportTable({ title, headers, rows, isBad = false }: Props) {
  const styles = useStyles()
  const t = useText()
  const heading = useId()
  const isNarrow = useMedia('(max-width: 639px)')
  const [most, setMost] = useState(FIRST)
  if (rows.length === 0) return null
  const Lines = isNarrow ? List : Table
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <Subtitle2 as="h3" id={heading} className={styles.heading}>
        {title}
      </Subtitle2>
      <div className={mergeClasses(styles.frame, isBad && styles.bad)}>
        <Lines labelledBy={heading} headers={headers} rows={rows.slice(0, most)} />
      </div>
      {rows.length > most && (
        <Button size="small" onClick={() => setMost(most + 10 * FIRST)}>
          {t('exchange.showMore', { count: rows.length - most })}
        </Button>
      )}
    </section>
  )
}

type Lines = Pick<Props, 'headers' | 'rows'> & { labelledBy: string }

function Table({ labelledBy, headers, rows }: Lines) {
  const styles = useStyles()
  return (
    <table className={styles.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {headers.map((header) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, index) => (
              <td key={headers[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function List({ labelledBy, headers: [lineHeader, , ...factHeaders], rows }: Lines) {
  const styles = useStyles()
  return (
    <ul className={styles.list} aria-labelledby={labelledBy}>
      {rows.map(({ key, cells: [line, about, ...facts] }) => (
        <li key={key} className={styles.item}>
          <Caption1 className={styles.name}>
            {lineHeader} {line}
          </Caption1>
          <Body1Strong>{about}</Body1Strong>
          <dl className={styles.facts}>
            {facts.map((fact, index) => (
              <div key={factHeaders[index]}>
                <dt className={mergeClasses(styles.fact, styles.name)}>{factHeaders[index]}</dt>
                <dd className={styles.fact}>{fact}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
