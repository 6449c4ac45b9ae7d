import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useText } from '../messages/text.tsx'

const useStyles = makeStyles({
  lines: { display: 'grid', gap: '1px', paddingTop: '12px' },
  line: { display: 'grid', gridTemplateColumns: '224px minmax(0, 1fr)', gap: '12px', padding: '6px 0' },
})

const LINES = Array.from({ length: 14 }, (_, line) => `line ${line}`)

/** Where the rooms and their day will be. */
export function ScheduleSkeleton() {
  const styles = useStyles()
  const t = useText()
  return (
    <Skeleton aria-label={t('ui.loading')} className={styles.lines}>
      <SkeletonItem size={32} />
      {LINES.map((line) => (
        <div key={line} className={styles.line}>
          <SkeletonItem size={28} />
          <SkeletonItem size={28} />
        </div>
      ))}
    </Skeleton>
  )
}
