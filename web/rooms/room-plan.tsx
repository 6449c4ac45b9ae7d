import { makeStyles, tokens } from '@fluentui/react-components'
import { seatsOf } from './seats.ts'

const useStyles = makeStyles({
  plan: {
    display: 'block',
    width: '100%',
    height: '100%',
    backgroundColor: `color-mix(in srgb, var(--room) 16%, ${tokens.colorNeutralBackground1})`,
  },
  table: { fill: `color-mix(in srgb, var(--room) 62%, ${tokens.colorNeutralBackground1})` },
  seat: { fill: `color-mix(in srgb, var(--room) 38%, ${tokens.colorNeutralBackground1})` },
  wall: { fill: `color-mix(in srgb, var(--room) 80%, ${tokens.colorNeutralForeground1})` },
})

/** A room seen from above, with its seats: what stands in for a picture says something too. */
export function RoomPlan({ capacity, colour }: { capacity: number; colour: string | null }) {
  const styles = useStyles()
  const { table, seats } = seatsOf(capacity)
  return (
    <svg
      className={styles.plan}
      viewBox="0 0 160 100"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden
      style={{ '--room': colour ?? tokens.colorBrandBackground } as React.CSSProperties}
    >
      <rect className={styles.wall} x="55" y="8" width="50" height="2.5" rx="1.25" />
      {table && <rect className={styles.table} {...table} rx="6" />}
      {seats.map(({ x, y }) => (
        <rect key={`${x} ${y}`} className={styles.seat} x={x - 4} y={y - 4} width="8" height="8" rx="3" />
      ))}
    </svg>
  )
}
