import { Body1, Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useText } from '../../messages/text.tsx'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  search: { flex: '1 1 160px', maxWidth: '320px', '@media (max-width: 639px)': { maxWidth: 'none' } },
  nothing: { display: 'grid', justifyItems: 'start', gap: '8px', paddingBlock: '12px' },
  words: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

type Props = {
  label: string
  value: string
  onChange: (typed: string) => void
  /** What else can be done with the list: a button that adds to it. */
  children?: ReactNode
}

/** Narrows the list below as one types. */
export function ListSearch({ label, value, onChange, children }: Props) {
  const styles = useStyles()
  return (
    <div className={styles.bar}>
      <SearchBox
        className={styles.search}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
      {children}
    </div>
  )
}

/** Said to screen readers too, for whom an empty list would be silence. */
export function NothingFound({ typed, onClear }: { typed: string; onClear: () => void }) {
  const styles = useStyles()
  const t = useText()
  return (
    <div className={styles.nothing} role="status">
      <Body1 className={styles.words}>{t('admin.nothingFound', { typed })}</Body1>
      <Button onClick={onClear}>{t('admin.showAll')}</Button>
    </div>
  )
}
