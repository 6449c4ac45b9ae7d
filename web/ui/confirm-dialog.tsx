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
import type { ReactNode } from 'react'
import { useText } from '../messages/text.tsx'
import { Busy } from './busy.tsx'
import { useReturnFocus } from './return-focus.ts'

// What a button does is read in one line; on a phone, where they stand below each other, it may take two.
const useStyles = makeStyles({
  button: { whiteSpace: 'nowrap', '@media (max-width: 479px)': { whiteSpace: 'normal' } },
})

type Props = {
  open: boolean
  title: string
  children: ReactNode
  /** Says what happens: "Cancel reservation", never "OK". None where nothing can be done from here. */
  confirm?: string | undefined
  /** Of the way out, when "Cancel" could be taken for the deed. */
  keep?: string
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/**
 * Asks before something that cannot be taken back. In the page only while it asks: one that is opened again while it
 * still fades away would leave its backdrop over everything.
 */
export const ConfirmDialog = ({ open, ...question }: Props) => (open ? <Question {...question} /> : null)

function Question({ title, children, confirm, keep, busy = false, onConfirm, onClose }: Omit<Props, 'open'>) {
  const styles = useStyles()
  const t = useText()
  useReturnFocus()
  return (
    <Dialog modalType="alert" open onOpenChange={(_, { open: next }) => !next && !busy && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button className={styles.button} appearance="secondary" disabled={busy} onClick={onClose}>
              {keep ?? t('ui.cancel')}
            </Button>
            {confirm && (
              <Button
                className={styles.button}
                appearance="primary"
                disabledFocusable={busy}
                icon={busy ? <Busy /> : null}
                onClick={onConfirm}
              >
                {confirm}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
