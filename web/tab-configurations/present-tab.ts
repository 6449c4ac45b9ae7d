import { useSyncExternalStore } from 'react'
import { askThrough } from '../api/send.ts'

/** Places of the app that are the person's own: who goes to one has left the tab. */
const OUTSIDE = /^\/(schedule|find|my-reservations|admin|sign-in)(\/|$)/
const INSIDE = /^\/tab\/([0-9a-f-]{36})(\/|$)/

/** The tab one is in after going somewhere: rooms and reservations opened from a tab are looked at in it. */
export function tabAfter(pathname: string, before: string | undefined): string | undefined {
  const entered = INSIDE.exec(pathname)?.[1]
  if (entered) return entered
  return OUTSIDE.test(pathname) ? undefined : before
}

let present: string | undefined
const listeners = new Set<() => void>()

/** To be told of every page that is gone to, before it is drawn. */
export function followTab(pathname: string): void {
  const next = tabAfter(pathname, present)
  if (next === present) return
  present = next
  askThrough(next)
  for (const listener of listeners) listener()
}

export const usePresentTabId = (): string | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => present,
  )
