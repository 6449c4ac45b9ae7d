import type { Reservation } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { ShareMenu } from '../sharing/share-menu.tsx'
import { useTimeText } from '../time/use-time-text.ts'
import { reservationLines } from './reservation-lines.ts'

type Props = { reservation: Reservation; directory: Directory; iconOnly?: boolean }

export function ShareReservation({ reservation, directory, iconOnly = false }: Props) {
  const t = useText()
  const time = useTimeText()
  const lines = reservationLines(t, time, reservation, directory)
  return (
    <ShareMenu page={{ path: `/reservations/${reservation.id}`, title: lines[0] }} lines={lines} iconOnly={iconOnly} />
  )
}
