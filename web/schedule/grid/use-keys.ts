import { useEffect } from 'react'
import { commandOf } from './commands.ts'
import type { GridController } from './controller.ts'
import { directionOf, type Measured } from './measure.ts'

/** Keys of the grid, while one of its cells has the focus. */
export function useKeys(measured: () => Measured | null, controller: GridController, onMoved: () => void): void {
  useEffect(() => {
    const scroller = measured()?.scroller
    if (!scroller) return
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event, directionOf(scroller))
      if (!command) return
      const { gesture, cursor } = controller.state()
      // With nothing to take back Escape belongs to whoever is around the grid.
      if (command.go === 'escape' && !gesture && cursor?.head == null) return
      event.preventDefault()
      controller.dispatch({ type: 'command', command })
      onMoved()
    }
    const onFocusIn = () => controller.setFocus(true)
    // Who tabs away while carrying has put the reservation back.
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && scroller.contains(relatedTarget))) controller.setFocus(false)
      const isGone = relatedTarget instanceof Node && !scroller.contains(relatedTarget)
      if (isGone && controller.state().gesture?.kind === 'carrying')
        controller.dispatch({ type: 'command', command: { go: 'escape' } })
    }
    scroller.addEventListener('keydown', onKey)
    scroller.addEventListener('focusin', onFocusIn)
    scroller.addEventListener('focusout', onFocusOut)
    return () => {
      scroller.removeEventListener('keydown', onKey)
      scroller.removeEventListener('focusin', onFocusIn)
      scroller.removeEventListener('focusout', onFocusOut)
    }
  }, [measured, controller, onMoved])
}
