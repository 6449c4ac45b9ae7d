import { useMemo, useState } from 'react'
import { choose, usePreferences } from '../host/preferences.ts'

/** The buildings and floors whose rooms are folded away: on this device from visit to visit, or in this window only. */
export function useCollapsed(isKept: boolean): { collapsed: ReadonlySet<string>; toggle: (key: string) => void } {
  const { schedule } = usePreferences()
  const [here, setHere] = useState<readonly string[]>([])
  const kept = isKept ? schedule?.collapsed : here
  const collapsed = useMemo(
    () => new Set(Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : []),
    [kept],
  )
  const toggle = (key: string) => {
    const next = new Set(collapsed)
    if (!next.delete(key)) next.add(key)
    if (isKept) choose({ schedule: { ...schedule, collapsed: [...next] } })
    else setHere([...next])
  }
  return { collapsed, toggle }
}
