import { useEffect, useState } from 'react'
import { Temporal } from 'temporal-polyfill'

/** The present minute. It moves on by itself, on the minute; a page that slept catches up when it is looked at again. */
export function useMinute(): Temporal.Instant {
  const [minute, setMinute] = useState(thisMinute)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      setMinute((shown) => (shown.equals(thisMinute()) ? shown : thisMinute()))
      clearTimeout(timer)
      timer = setTimeout(tick, 60_000 - (Date.now() % 60_000) + 20)
    }
    tick()
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [])
  return minute
}

const thisMinute = (): Temporal.Instant =>
  Temporal.Now.instant().round({ smallestUnit: 'minute', roundingMode: 'floor' })
