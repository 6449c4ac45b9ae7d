import { Fragment } from 'react'
import { formatDay } from '../../time/format.ts'
import { useTimeText } from '../../time/use-time-text.ts'
import { makeClock } from '../clock.ts'
import { grouped } from '../grouped.ts'
import { spanOf } from '../use-lanes.ts'
import styles from './print.module.css'
import { PrintedBlock } from './printed-block.tsx'
import type { SheetProps } from './sheet.ts'

/** Rooms under each other, the days of the week beside each other, and in each what holds it in words. */
export function WeekSheet({ dates, zone, rooms, store, directory }: SheetProps) {
  const { locale } = useTimeText()
  const clock = makeClock(locale, zone)
  const days = dates.map((date) => ({ name: formatDay(date, locale), span: spanOf([date], zone) }))
  return (
    <table className={styles.week}>
      <thead>
        <tr>
          <td />
          {days.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {[...grouped(rooms, ({ floorId }) => floorId)].map(([floorId, onFloor]) => (
        <Fragment key={floorId}>
          <tbody>
            <tr>
              <th scope="colgroup" colSpan={dates.length + 1} className={styles.floor}>
                {directory.floor(floorId)?.name}
              </th>
            </tr>
          </tbody>
          <tbody>
            {onFloor.map((room) => (
              <tr key={room.id}>
                <th scope="row" className={styles.room}>
                  <bdi>{room.name}</bdi> <small>{room.capacity}</small>
                </th>
                {days.map(({ name, span }) => (
                  <td key={name}>
                    {store
                      .lane(room.id)
                      .filter(({ start, end }) => start < span.end && span.start < end)
                      .map((block) => (
                        <PrintedBlock key={block.id} block={block} when={clock.range(block)} directory={directory} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Fragment>
      ))}
    </table>
  )
}
