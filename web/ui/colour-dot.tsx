import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  dot: {
    display: 'inline-block',
    flexShrink: 0,
    width: '10px',
    height: '10px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralForeground4,
    // Forced colours paint over backgrounds; the outline stays.
    outline: '1px solid transparent',
    forcedColorAdjust: 'none',
  },
})

/** A colour beside the name it stands for; it says nothing by itself, so it is hidden from screen readers. */
export function ColourDot({ colour }: { colour: string | null }) {
  const styles = useStyles()
  return <span aria-hidden className={styles.dot} style={colour ? { backgroundColor: colour } : undefined} />
}
