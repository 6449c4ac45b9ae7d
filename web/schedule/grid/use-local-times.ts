import { useMemo } from 'react'
import type { Millis } from '../axis.ts'
import { makeClock } from '../clock.ts'
import type { Row } from '../rows.ts'

/** What the clock says now in each building that lives in another zone than the axis. */
export function useLocalTimes(
  rows: readonly Row[],
  zone: string,
  locale: string,
  now: Millis,
): ReadonlyMap<string, string> {
  const clocks = useMemo(() => {
    const buildings = rows.flatMap((row) => (row.kind === 'building' && row.zone !== zone ? [row] : []))
    return buildings.map((row) => [row.key, makeClock(locale, row.zone)] as const)
  }, [rows, zone, locale])
  return useMemo(() => new Map(clocks.map(([key, clock]) => [key, clock.time(now)])), [clocks, now])
}
