import { Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  entry: { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0 },
  mark: { display: 'grid', placeItems: 'center', flexShrink: 0, width: '24px', fontSize: '20px' },
  names: { display: 'grid', minWidth: 0 },
  oneLine: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 10px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
})

type Props = { name: string; mark?: ReactNode; detail?: ReactNode; badges?: ReactNode; oneLine?: boolean }

/** The name of a thing in a list, with its sign before it and what else there is to say below. */
export function EntryName({ name, mark, detail, badges, oneLine = false }: Props) {
  const styles = useStyles()
  return (
    <span className={styles.entry}>
      {mark && (
        <span className={styles.mark} aria-hidden>
          {mark}
        </span>
      )}
      <span className={mergeClasses(styles.names, oneLine && styles.oneLine)}>
        <span className={styles.line}>
          <Body1Strong className={styles.name}>
            <bdi>{name}</bdi>
          </Body1Strong>
          {badges}
        </span>
        {detail && <Caption1 className={styles.detail}>{detail}</Caption1>}
      </span>
    </span>
  )
}
