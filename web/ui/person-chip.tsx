import { Avatar, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  chip: { display: 'inline-flex', alignItems: 'center', gap: '6px', minWidth: 0, verticalAlign: 'middle' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground1 },
})

type Props = {
  name: string
  /** What an `img` can show; initials without. */
  picture?: string | undefined
  size?: 16 | 20 | 24 | 28 | 32
}

/** A person by picture or initials, and name. */
export function PersonChip({ name, picture, size = 20 }: Props) {
  const styles = useStyles()
  return (
    <span className={styles.chip}>
      <Avatar aria-hidden name={name} color="colorful" size={size} image={picture ? { src: picture } : null} />
      <span className={styles.name} title={name}>
        <bdi>{name}</bdi>
      </span>
    </span>
  )
}
