import { useEffect, useMemo, useRef } from 'react'
import { useSearchParams } from 'react-router'
import type { Temporal } from 'temporal-polyfill'
import { choose, usePreferences } from '../host/preferences.ts'
import { useMinute } from '../time/use-now.ts'
import { fromKept, keptOf, type Opening, readView, type View, writeView } from './view.ts'

export interface ViewState {
  readonly view: View
  /** On whose clock the axis runs, and which day it is there. */
  readonly zone: string
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
  readonly change: (changes: Partial<View>) => void
}

/** What is looked at: as the address says, or, in an address that says nothing, as it opens, or as it was looked at last. */
export function useView(zoneOf: (view: View) => string, opening?: Opening): ViewState {
  const [search, setSearch] = useSearchParams()
  const { schedule: kept } = usePreferences()
  const now = useMinute()
  const isBare = search.size === 0
  const { view, zone, today } = useMemo(() => {
    const read = (day: Temporal.PlainDate) =>
      !isBare ? readView(search, day) : opening ? { ...opening, date: day } : fromKept(kept, day)
    const itsZone = zoneOf(read(now.toZonedDateTimeISO('UTC').toPlainDate()))
    const day = now.toZonedDateTimeISO(itsZone).toPlainDate()
    return { view: read(day), zone: itsZone, today: day }
  }, [search, isBare, kept, now, zoneOf, opening])

  const show = (next: View, replace: boolean) => setSearch(writeView(next), { replace, preventScrollReset: true })
  const change = (changes: Partial<View>) => {
    const next = { ...view, ...changes }
    const isElsewhere = next.kind !== view.kind || !next.date.equals(view.date)
    // Another day or view is a step that "back" takes back; a filter is not.
    show(next, !isElsewhere)
    // What others look at with this person is no habit of theirs.
    if (!opening) choose({ schedule: { ...kept, ...withoutOld(keptOf(next)) } })
  }

  useEffect(() => {
    // So that the address in the bar can be sent as it stands.
    if (isBare) show(view, true)
  })
  const lastToday = useRef(today)
  useEffect(() => {
    // A window that is left open on "today" is on today the next morning.
    const before = lastToday.current
    lastToday.current = today
    if (!before.equals(today) && view.date.equals(before)) show({ ...view, date: today }, true)
  })
  return { view, zone, today, now, change }
}

const NOTHING_KEPT = { view: undefined, building: undefined, seats: undefined, equipment: undefined, tags: undefined }

/** A filter that was taken away must not come back from the last time. */
const withoutOld = (kept: Record<string, string>) => ({ ...NOTHING_KEPT, zone: undefined, ...kept })
