import { Badge } from '@fluentui/react-components'
import { useText } from '../messages/text.tsx'
import { useTimeText } from '../time/use-time-text.ts'
import type { RoomStanding } from './room-standing.ts'

type Props = {
  standing: RoomStanding
  zone: string
  /** The zone stands beside it already. */
  plain?: boolean
}

/** Whether one could walk in now, and until when that holds. */
export function StandingBadge({ standing, zone, plain = false }: Props) {
  const t = useText()
  const time = useTimeText()
  const write = plain ? time.plainTime : time.time
  if (standing.kind === 'closed') return <Badge color="informative">{t('room.closedNow')}</Badge>
  if (standing.kind === 'taken')
    return (
      <Badge appearance="tint" color="danger">
        {t('room.busyUntil', { time: write(standing.until, zone) })}
      </Badge>
    )
  return (
    <Badge appearance="tint" color="success">
      {standing.until ? t('room.freeUntil', { time: write(standing.until, zone) }) : t('room.freeAllDay')}
    </Badge>
  )
}
