import { Badge, makeStyles } from '@fluentui/react-components'
import { ClockRegular, DismissCircleRegular, LockClosedRegular, PlayCircleRegular } from '@fluentui/react-icons'
import type { Reservation } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import type { Standing } from './standing.ts'

const useStyles = makeStyles({
  badges: { display: 'inline-flex', flexWrap: 'wrap', gap: '4px', ':empty': { display: 'none' } },
})

/** How a reservation stands, in words and a drawing as well as a colour. */
export function ReservationBadges({ reservation, standing }: { reservation: Reservation; standing: Standing }) {
  const styles = useStyles()
  const t = useText()
  return (
    <span className={styles.badges}>
      {standing === 'running' && (
        <Badge appearance="filled" color="brand" icon={<PlayCircleRegular />}>
          {t('reservation.running')}
        </Badge>
      )}
      {standing === 'cancelled' && (
        <Badge appearance="tint" color="danger" icon={<DismissCircleRegular />}>
          {t('reservation.cancelled')}
        </Badge>
      )}
      {reservation.status === 'pending' && (
        <Badge appearance="tint" color="warning" icon={<ClockRegular />}>
          {t('reservation.pending')}
        </Badge>
      )}
      {reservation.private && (
        <Badge appearance="tint" color="informative" icon={<LockClosedRegular />}>
          {t('reservation.private')}
        </Badge>
      )}
    </span>
  )
}
