import { Avatar, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  chip: { display: 'inline-flex', alignItems: 'center', gap: '6px', minWidth: 0, verticalAlign: 'middle' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground1 },
})

/** A person by initials and name. */
export function PersonChip({ name, size = 20 }: { name: string; size?: 16 | 20 | 24 | 28 | 32 }) {
  const styles = useStyles()
  return (
    <span className={styles.chip}>
      <Avatar aria-hidden name={name} color="colorful" size={size} />
      <span className={styles.name} title={name}>
        <bdi>{name}</bdi>
      </span>
    </span>
  )
}
