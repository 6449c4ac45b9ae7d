import { Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import { useText } from '../../messages/text.tsx'

const useStyles = makeStyles({
  part: { display: 'grid', gap: '8px', justifyItems: 'start', minWidth: 0 },
  heading: { margin: 0 },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th': { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
    '& th, & td': {
      padding: '6px 12px 6px 0',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      overflowWrap: 'anywhere',
    },
    '& td:first-child, & th:first-child': { width: '40px', fontVariantNumeric: 'tabular-nums' },
    '& th:nth-child(2)': { width: '28%' },
  },
})

/** Thousands of lines are nothing anybody reads: the first, and the rest on demand. */
const FIRST = 100

type Props = {
  title: string
  headers: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}

export function ReportTable({ title, headers, rows }: Props) {
  const styles = useStyles()
  const t = useText()
  const heading = useId()
  const [shown, setShown] = useState(FIRST)
  if (rows.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <Subtitle2 as="h3" id={heading} className={styles.heading}>
        {title}
      </Subtitle2>
      <table className={styles.table} aria-labelledby={heading}>
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
          {rows.slice(0, shown).map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={headers[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <Button size="small" onClick={() => setShown(shown + 10 * FIRST)}>
          <Caption1>{t('exchange.showMore', { count: rows.length - shown })}</Caption1>
        </Button>
      )}
    </section>
  )
}
