import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  type PositioningProps,
  type PositioningVirtualElement,
  tokens,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../messages/text.tsx'

const WIDTH = 464
const MARGIN = 24

const useStyles = makeStyles({
  surface: {
    boxSizing: 'border-box',
    width: `${WIDTH}px`,
    maxWidth: 'calc(100vw - 16px)',
    maxHeight: 'calc(100dvh - 16px)',
    overflowY: 'auto',
    padding: '16px 20px',
    '& h2': { paddingInlineEnd: '32px' },
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow28,
  },
  close: { position: 'absolute', top: '14px', insetInlineEnd: '14px' },
})

type Props = {
  label: string
  /** What it points at, in the coordinates of the window. */
  target: () => DOMRect
  onClose: () => void
  children: ReactNode
}

/** A card beside a place on the screen that is no element. It keeps the focus until it is closed. */
export function AnchoredCard({ label, target, onClose, children }: Props) {
  const styles = useStyles()
  const t = useText()
  const element: PositioningVirtualElement = { getBoundingClientRect: target }
  const { left, right } = target()
  const wasPressed = usePressed()
  return (
    <Popover
      open
      trapFocus
      withArrow={false}
      // A card that opens when the hand lets go may be there before the click is: that click is not beside it.
      onOpenChange={({ type }, { open }) => !open && (type !== 'click' || wasPressed()) && onClose()}
      positioning={{
        target: element,
        ...sideOf(left, right),
        offset: 8,
        // Up or down as far as it must, but on its side: what lies beside the place is why it was pointed at.
        pinned: true,
        shiftToCoverTarget: true,
        overflowBoundaryPadding: 8,
      }}
    >
      <PopoverSurface aria-label={label} className={styles.surface}>
        {children}
        {/* Last, so that the focus begins with what the card is for. */}
        <Button
          appearance="subtle"
          size="small"
          className={styles.close}
          icon={<DismissRegular />}
          aria-label={t('ui.close')}
          onClick={onClose}
        />
      </PopoverSurface>
    </Popover>
  )
}

/** Whether a button of the mouse, a pen or a finger went down since this is there. */
function usePressed(): () => boolean {
  const pressed = useRef(false)
  useEffect(() => {
    const onDown = () => {
      pressed.current = true
    }
    document.addEventListener('pointerdown', onDown, { capture: true })
    return () => document.removeEventListener('pointerdown', onDown, { capture: true })
  }, [])
  return () => pressed.current
}

function sideOf(left: number, right: number): Pick<PositioningProps, 'position' | 'align'> {
  if (window.innerWidth - right > WIDTH + MARGIN) return { position: 'after', align: 'top' }
  if (left > WIDTH + MARGIN) return { position: 'before', align: 'top' }
  return { position: 'below', align: 'start' }
}
