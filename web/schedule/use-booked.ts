import type { Reservation } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import { useFailureText } from '../reservations/use-failure-text.ts'
import { useGiveBack, wayOf } from '../reservations/use-give-back.ts'
import type { Directory } from '../rooms/directory.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { useNotify } from '../ui/toasts.tsx'

/** Says what was booked and offers to take it back. */
export function useBooked(directory: Directory): (reservation: Reservation) => void {
  const t = useText()
  const time = useTimeText()
  const notify = useNotify()
  const failureText = useFailureText()
  const giveBack = useGiveBack()
  return (reservation) => {
    const { zone, title } = reservation
    const room = directory.room(reservation.roomId)?.name ?? ''
    // The notice outlives the screen, so that what comes of it must not hang on the screen.
    const undo = () =>
      giveBack.mutateAsync({ reservation, way: wayOf(reservation) }).then(
        () => notify({ title: t('schedule.notBooked', { room }), intent: 'success' }),
        (error) =>
          notify({
            title: t('reservation.failed', { title: title ?? '' }),
            body: failureText(error, zone),
            intent: 'error',
          }),
      )
    notify({
      title: reservation.status === 'pending' ? t('schedule.requested', { room }) : t('schedule.booked', { room }),
      body: [title, time.span(reservation, zone)].filter(Boolean).join(' · '),
      intent: 'success',
      action: { label: t('schedule.undo'), run: () => void undo() },
    })
  }
}
