import {
  Button,
  Toast,
  ToastBody,
  Toaster,
  ToastFooter,
  type ToastIntent,
  ToastTitle,
  useToastController,
} from '@fluentui/react-components'
import { useMemo } from 'react'

const TOASTER = 'booking-room-pro'

export type Notice = {
  title: string
  body?: string
  intent?: ToastIntent
  /** Offered as long as the notice stands, for example to undo. */
  action?: { label: string; run: () => void }
}

export const Toasts = () => (
  <Toaster toasterId={TOASTER} position="bottom-end" limit={3} pauseOnHover pauseOnWindowBlur />
)

/** Says in passing what happened: `notify({ title: t('find.booked'), intent: 'success' })`. Errors stay longer. */
export function useNotify(): (notice: Notice) => void {
  const { dispatchToast, dismissToast } = useToastController(TOASTER)
  return useMemo(() => {
    let count = 0
    return ({ title, body, intent = 'info', action }: Notice) => {
      count += 1
      const toastId = `notice-${Date.now()}-${count}`
      const act = () => {
        dismissToast(toastId)
        action?.run()
      }
      dispatchToast(
        <Toast>
          <ToastTitle>{title}</ToastTitle>
          {body && <ToastBody>{body}</ToastBody>}
          {action && (
            <ToastFooter>
              <Button size="small" onClick={act}>
                {action.label}
              </Button>
            </ToastFooter>
          )}
        </Toast>,
        {
          toastId,
          intent,
          timeout: action || intent === 'error' ? 10_000 : 5_000,
          politeness: intent === 'error' ? 'assertive' : 'polite',
        },
      )
    }
  }, [dispatchToast, dismissToast])
}
