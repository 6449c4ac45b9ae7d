import { useEffect, useReducer } from 'react'
import { createPortal } from 'react-dom'
import { useIntl } from 'react-intl'
import { Temporal } from 'temporal-polyfill'
import { useText } from '../../messages/text.tsx'
import { useMe } from '../../session/me.ts'
import { useTimeText } from '../../time/use-time-text.ts'
import { grouped } from '../grouped.ts'
import type { LaneStore } from '../lane-store.ts'
import type { ScheduleRoom } from '../rows.ts'
import { DaySheet } from './day-sheet.tsx'
import styles from './print.module.css'
import type { SheetProps } from './sheet.ts'
import { WeekSheet } from './week-sheet.tsx'

/** The schedule on paper: a building after the other, in black on white whatever the theme. */
export function PrintSheet({ title, ...sheet }: SheetProps & { readonly title: string }) {
  const t = useText()
  const time = useTimeText()
  const { formatDate } = useIntl()
  const { organization } = useMe()
  const { dates, zone, rooms, store, directory } = sheet
  useNewsOf(store, rooms)
  const start = dates[0]?.toZonedDateTime(zone).toInstant() ?? Temporal.Now.instant()
  const printed = formatDate(Date.now(), { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })
  return createPortal(
    <div className={styles.sheet} data-print-sheet>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.about}>
          <bdi>{organization.name}</bdi> · {time.zone(zone, start)} · {t('schedule.rooms', { count: rooms.length })}
        </p>
        <p className={styles.printed}>{t('schedule.printed', { when: printed })}</p>
      </header>
      {[...grouped(rooms, (room) => room.buildingId)].map(([buildingId, inBuilding]) => (
        <section key={buildingId} className={styles.building}>
          <h2 className={styles.name}>{directory.building(buildingId)?.name}</h2>
          {dates.length > 1 ? <WeekSheet {...sheet} rooms={inBuilding} /> : <DaySheet {...sheet} rooms={inBuilding} />}
        </section>
      ))}
    </div>,
    document.body,
  )
}

/** What is heard while the sheet is made, or was only just loaded, belongs on it. */
function useNewsOf(store: LaneStore, rooms: readonly ScheduleRoom[]): void {
  const [, heard] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const stops = rooms.map(({ id }) => store.subscribe(id, heard))
    return () => {
      for (const stop of stops) stop()
    }
  }, [store, rooms])
}
