import { Button, makeStyles } from '@fluentui/react-components'
import { CalendarCancelRegular, EditRegular, StopRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState } from 'react'
import type { Reservation } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { useMayTouch } from '../tab-configurations/use-tab.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useNotify } from '../ui/toasts.tsx'
import type { Standing } from './standing.ts'
import { useFailureText } from './use-failure-text.ts'
import { useGiveBack, type Way } from './use-give-back.ts'

const ReservationDialog = lazy(() =>
  import('./reservation-dialog.tsx').then((module) => ({ default: module.ReservationDialog })),
)

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' } })

type Props = {
  reservation: Reservation
  standing: Standing
  directory: Directory
  size?: 'small' | 'medium'
}

/** What its owner can still do with a reservation: change it, cancel it before it starts, end it while it runs. */
export function ReservationActions({ reservation, standing, directory, size = 'medium' }: Props) {
  const styles = useStyles()
  const t = useText()
  const notify = useNotify()
  const [changing, setChanging] = useState(false)
  const [asking, setAsking] = useState<Way>()
  const mayTouch = useMayTouch()
  const [mayChange, mayCancel] = [mayTouch(reservation, 'change'), mayTouch(reservation, 'delete')]
  if ((!mayChange && !mayCancel) || standing === 'cancelled' || standing === 'over') return null
  return (
    <div className={styles.actions}>
      {mayChange && (
        <Button size={size} icon={<EditRegular />} onClick={() => setChanging(true)}>
          {t('reservation.change')}
        </Button>
      )}
      {mayChange && standing === 'running' && (
        <Button size={size} icon={<StopRegular />} onClick={() => setAsking('end')}>
          {t('reservation.end')}
        </Button>
      )}
      {mayCancel && standing !== 'running' && (
        <Button size={size} icon={<CalendarCancelRegular />} onClick={() => setAsking('cancel')}>
          {t('reservation.cancelShort')}
        </Button>
      )}
      {changing && (
        <Suspense>
          <ReservationDialog
            subject={{ kind: 'change', reservation }}
            directory={directory}
            onClose={() => setChanging(false)}
            onDone={() => notify({ title: t('reservation.changed'), intent: 'success' })}
          />
        </Suspense>
      )}
      {asking && (
        <GiveBackDialog
          reservation={reservation}
          way={asking}
          room={directory.room(reservation.roomId)?.name ?? ''}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}

type GiveBackProps = { reservation: Reservation; way: Way; room: string; onClose: () => void }

function GiveBackDialog({ reservation, way, room, onClose }: GiveBackProps) {
  const t = useText()
  const time = useTimeText()
  const notify = useNotify()
  const failureText = useFailureText()
  const giveBack = useGiveBack()
  const title = reservation.title ?? t('reservation.hiddenTitle')
  const { zone } = reservation
  // Not with the callbacks of `mutate`: they stay silent when the list has taken the row away meanwhile.
  const confirm = async () => {
    try {
      await giveBack.mutateAsync({ reservation, way })
      notify({
        title: way === 'end' ? t('reservation.endDone', { title }) : t('reservation.cancelDone', { title }),
        intent: 'success',
      })
    } catch (error) {
      notify({ title: t('reservation.failed', { title }), body: failureText(error, zone), intent: 'error' })
    }
    onClose()
  }
  return (
    <ConfirmDialog
      open
      title={way === 'end' ? t('reservation.endTitle') : t('reservation.cancelTitle')}
      confirm={way === 'end' ? t('reservation.end') : t('reservation.cancel')}
      keep={t('reservation.keep')}
      busy={giveBack.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {way === 'end'
        ? t('reservation.endText', { title, room, end: time.time(reservation.end, zone) })
        : t('reservation.cancelText', { title, room, when: time.span(reservation, zone) })}
    </ConfirmDialog>
  )
}
