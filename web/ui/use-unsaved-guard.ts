import { useEffect, useRef, useState } from 'react'
import { useBlocker } from 'react-router'

/**
 * Nobody loses what they typed by a slip: leaving the page, closing the form or the window asks first while there is
 * something unsaved. `leave` goes without asking.
 */
export function useUnsavedGuard(isDirty: boolean) {
  const free = useRef(false)
  const [waiting, setWaiting] = useState<() => void>()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !free.current && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!isDirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])
  const leave = (go: () => void) => {
    free.current = true
    go()
  }
  return {
    leave,
    /** Leaves by `go`, after asking when there is something to lose. */
    tryToLeave: (go: () => void) => (isDirty ? setWaiting(() => go) : leave(go)),
    isAsking: waiting !== undefined || blocker.state === 'blocked',
    stay: () => {
      setWaiting(undefined)
      blocker.reset?.()
    },
    discard: () => {
      const go = waiting ?? (() => blocker.proceed?.())
      setWaiting(undefined)
      leave(go)
    },
  }
}

export type UnsavedGuard = ReturnType<typeof useUnsavedGuard>
