import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  facts: {
    margin: '0 0 24px',
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '8px 24px',
    overflowWrap: 'anywhere',
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '2px' },
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, '@media (max-width: 479px)': { marginBottom: '10px' } },
})

/** A list of what is known, each with its name before it; on a phone above it. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className={useStyles().facts}>{children}</dl>

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>
        <Body1>{children}</Body1>
      </dd>
    </>
  )
}
