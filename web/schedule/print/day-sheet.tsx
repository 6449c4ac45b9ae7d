import { Fragment } from 'react'
import { useIntl } from 'react-intl'
import { type Axis, daysAxis, type Millis } from '../axis.ts'
import { makeClock } from '../clock.ts'
import { grouped } from '../grouped.ts'
import { hoursShown } from '../hours-shown.ts'
import { ticksOf } from '../ticks.ts'
import styles from './print.module.css'
import { PrintedBlock } from './printed-block.tsx'
import type { SheetProps } from './sheet.ts'

/** Rooms under each other: a bar along the hours shows at a glance when each is free, and under it stands by whom it is held. */
export function DaySheet({ dates, zone, rooms, store, directory }: SheetProps) {
  const { locale } = useIntl()
  const clock = makeClock(locale, zone)
  const [date] = dates
  if (!date) return null
  const held = rooms.flatMap(({ id }) => [...store.lane(id)])
  const hours = hoursShown(rooms, held, dates, zone)
  const axis = daysAxis(date, 1, zone, { pxPerHour: 60, slotMinutes: 5, hours })
  const ticks = ticksOf(axis, hours.to - hours.from > 16 ? 2 : 1)
  return (
    <div className={styles.day}>
      <span className={styles.corner} />
      <div className={styles.hours}>
        {ticks.map((tick) => (
          <span key={tick.instant} className={styles.hour} style={{ insetInlineStart: partOf(axis, tick.instant) }}>
            {clock.hour(tick)}
          </span>
        ))}
      </div>
      {[...grouped(rooms, ({ floorId }) => floorId)].map(([floorId, onFloor]) => (
        <Fragment key={floorId}>
          <h3 className={styles.floor}>{directory.floor(floorId)?.name}</h3>
          {onFloor.map((room) => {
            const lane = store.lane(room.id).filter(({ start, end }) => start < axis.end && axis.start < end)
            return (
              <Fragment key={room.id}>
                <span className={styles.room}>
                  <bdi>{room.name}</bdi> <small>{room.capacity}</small>
                </span>
                <div className={styles.line}>
                  <div aria-hidden className={styles.bar}>
                    {ticks.map(({ instant }) => (
                      <i key={instant} style={{ insetInlineStart: partOf(axis, instant) }} />
                    ))}
                    {lane.map(({ id, start, end }) => (
                      <b
                        key={id}
                        style={{
                          insetInlineStart: partOf(axis, start),
                          insetInlineEnd: `calc(100% - ${partOf(axis, end)})`,
                        }}
                      />
                    ))}
                  </div>
                  <div className={styles.entries}>
                    {lane.map((block) => (
                      <PrintedBlock key={block.id} block={block} when={clock.range(block)} directory={directory} />
                    ))}
                  </div>
                </div>
              </Fragment>
            )
          })}
        </Fragment>
      ))}
    </div>
  )
}

const partOf = ({ start, end }: Axis, at: Millis): string =>
  `${(Math.min(1, Math.max(0, (at - start) / (end - start))) * 100).toFixed(3)}%`
