import { useMemo } from 'react'
import { choose, usePreferences } from '../host/preferences.ts'

/** The buildings and floors whose rooms are folded away on this device. */
export function useCollapsed(): { collapsed: ReadonlySet<string>; toggle: (key: string) => void } {
  const { schedule } = usePreferences()
  const kept = schedule?.collapsed
  const collapsed = useMemo(
    () => new Set(Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : []),
    [kept],
  )
  const toggle = (key: string) => {
    const next = new Set(collapsed)
    if (!next.delete(key)) next.add(key)
    choose({ schedule: { ...schedule, collapsed: [...next] } })
  }
  return { collapsed, toggle }
}
