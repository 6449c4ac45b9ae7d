import { useEffect, useRef } from 'react'

/**
 * Gives the focus back to what opened a dialog when it closes. Fluent does so only for a DialogTrigger, and ours are
 * opened by whatever asks for them: a button, a key, a line of a menu.
 */
export function useReturnFocus(open = true): void {
  const opener = useRef<Element | null>(null)
  // While rendering: when effects run, the dialog has taken the focus.
  if (open) opener.current ??= openerOf(document.activeElement)
  useEffect(() => {
    if (!open) return
    return () => {
      const from = opener.current
      opener.current = null
      // Only when the dialog is gone from the page is it known whether the focus was lost with it.
      setTimeout(() => giveBack(from))
    }
  }, [open])
}

/** A menu closes when something in it is chosen: then what opened the menu is what there is to go back to. */
function openerOf(element: Element | null): Element | null {
  const trigger = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby')
  return trigger ? openerOf(document.getElementById(trigger)) : element
}

function giveBack(from: Element | null): void {
  if (document.activeElement && document.activeElement !== document.body) return
  const target = from?.isConnected && from !== document.body ? from : document.querySelector('main h1')
  if (target instanceof HTMLElement) target.focus()
}
