import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import type { FormEvent } from 'react'
import type { Reservation } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { Busy } from '../ui/busy.tsx'
import { useReturnFocus } from '../ui/return-focus.ts'
import { ReservationFields } from './reservation-fields.tsx'
import { type Subject, useReservationForm } from './use-reservation-form.ts'

const useStyles = makeStyles({
  surface: {
    maxWidth: '560px',
    '@media (max-width: 639px)': {
      maxWidth: '100vw',
      width: '100vw',
      height: '100dvh',
      maxHeight: '100dvh',
      margin: 0,
      borderRadius: 0,
      padding: '16px',
    },
  },
  body: { '@media (max-width: 639px)': { height: '100%', maxHeight: '100%', gridTemplateRows: 'auto 1fr auto' } },
  fields: { paddingBlock: '4px 8px' },
  actions: {
    // Side by side under the thumb.
    '@media (max-width: 639px)': { flexDirection: 'row', '& > *': { flex: '1 1 0', minHeight: '44px' } },
  },
})

type Props = {
  subject: Subject
  directory: Directory
  onClose: () => void
  /** Called with what the server made of it, after the dialog has closed. */
  onDone?: (reservation: Reservation) => void
}

/** Books or changes a reservation, in the middle of the window. Nothing has to be typed. */
export function ReservationDialog({ subject, directory, onClose, onDone }: Props) {
  const styles = useStyles()
  const t = useText()
  useReturnFocus()
  const form = useReservationForm(subject, directory)
  const isChange = subject.kind === 'change'
  const done = (reservation: Reservation) => {
    onClose()
    onDone?.(reservation)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.submit(done)
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit} style={{ height: '100%' }} noValidate>
          <DialogBody className={styles.body}>
            <DialogTitle>
              {isChange
                ? t('reservation.changeTitle')
                : t('reservation.bookTitle', { room: directory.room(form.wish.roomId)?.name ?? '' })}
            </DialogTitle>
            <DialogContent className={styles.fields}>
              <ReservationFields form={form} isChange={isChange} directory={directory} onDone={done} />
            </DialogContent>
            <DialogActions className={styles.actions}>
              <Button onClick={onClose}>{t('ui.cancel')}</Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={!form.canSubmit}
                icon={form.isSending ? <Busy /> : null}
              >
                {isChange ? t('reservation.save') : t('reservation.book')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
