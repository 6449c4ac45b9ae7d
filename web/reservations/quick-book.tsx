import { Button, makeStyles, Subtitle2 } from '@fluentui/react-components'
import { type FormEvent, useEffect } from 'react'
import type { Reservation } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { AnchoredCard } from '../ui/anchored-card.tsx'
import { Busy } from '../ui/busy.tsx'
import { instantsOf } from './draft.ts'
import { ReservationFields } from './reservation-fields.tsx'
import { type Subject, useReservationForm } from './use-reservation-form.ts'

const useStyles = makeStyles({
  title: { margin: '0 0 8px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: '8px', marginTop: '16px' },
})

export interface Place {
  readonly roomId: string
  readonly start: string
  readonly end: string
}

type Props = {
  subject: Extract<Subject, { kind: 'book' }>
  directory: Directory
  target: () => DOMRect
  onClose: () => void
  onDone: (reservation: Reservation) => void
  /** Told where and when the wish is by now, so that it can be drawn there. */
  onWish: (place: Place) => void
}

/** The form of a booking beside the time that was pointed at. Nothing has to be typed: the second click books. */
export function QuickBook({ subject, directory, target, onClose, onDone, onWish }: Props) {
  const styles = useStyles()
  const t = useText()
  const form = useReservationForm(subject, directory)
  const { roomId, when } = form.wish
  const { start, end } = instantsOf(when, form.zone)
  useEffect(() => onWish({ roomId, start, end }), [onWish, roomId, start, end])
  const title = t('reservation.bookTitle', { room: directory.room(roomId)?.name ?? '' })
  const done = (reservation: Reservation) => {
    onClose()
    onDone(reservation)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.submit(done)
  }
  return (
    <AnchoredCard label={title} target={target} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Subtitle2 as="h2" block className={styles.title} title={title}>
          {title}
        </Subtitle2>
        <ReservationFields form={form} isChange={false} directory={directory} onDone={done} />
        <div className={styles.actions}>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={!form.canSubmit}
            icon={form.isSending ? <Busy /> : null}
          >
            {t('reservation.book')}
          </Button>
        </div>
      </form>
    </AnchoredCard>
  )
}
