import type pg from 'pg'
import type { BenchApp } from '../app.ts'
import { load } from '../load.ts'
import { inTurns } from '../measure.ts'
import { ORGANIZATION, rawPool, rawRate } from '../raw.ts'
import { tomorrow } from '../slots.ts'
import { type Line, ms, rate, times } from '../table.ts'

const CONNECTIONS = 16

async function asking(app: BenchApp, connections: number, seconds: number, path: string) {
  const request = app.get(path)
  const answered = await load(app.port, connections, seconds, () => request)
  if (Object.keys(answered.statuses).join() !== '200')
    throw new Error(`${path} was answered ${JSON.stringify(answered.statuses)}`)
  return answered
}

const scheduleOf = (which: string) => {
  const { from, to } = tomorrow()
  return `/api/v1/schedule?${new URLSearchParams({ from, to })}&${which}`
}

/** A day of one floor: 20 rooms. */
export const dayOfFloor = (app: BenchApp, seconds: number) => async () =>
  (await asking(app, CONNECTIONS, seconds, scheduleOf(`floorId=${app.rooms[0]?.floorId}`))).rate

/** A day of one building, 200 rooms, asked for one after another: milliseconds. */
export const dayOfBuilding = (app: BenchApp, seconds: number) => async () =>
  (await asking(app, 1, seconds, scheduleOf(`buildingId=${app.rooms[0]?.buildingId}`))).p50

export const freeRooms = (app: BenchApp, seconds: number) => async () => {
  const { start, end } = tomorrow()
  return (await asking(app, CONNECTIONS, seconds, `/api/v1/free-rooms?${new URLSearchParams({ start, end })}`)).rate
}

/** All that the answer tells, joined by one who knows the table, in rows that the driver makes into objects. */
const DAY = `SELECT r.id, r.room_id, r.starts_at, r.ends_at, r.status, r.private, r.title, r.tag_id, r.version,
       r.organizer_id, po.display_name AS organizer, r.host_id, ph.display_name AS host
  FROM reservations r
  JOIN people po ON po.org_id = $1 AND po.id = r.organizer_id
  JOIN people ph ON ph.org_id = $1 AND ph.id = r.host_id
 WHERE r.org_id = $1 AND r.room_id = ANY($2::uuid[]) AND r.status IN ('pending', 'confirmed')
   AND r.blocked && tstzrange($3, $4, '[)')
 ORDER BY r.room_id, r.starts_at`

const FREE = `SELECT r.id, r.floor_id, r.name, r.capacity, r.description, r.colour
  FROM rooms r
 WHERE r.org_id = $1 AND r.active AND r.bookable
   AND NOT EXISTS (SELECT FROM reservations x
                    WHERE x.org_id = $1 AND x.room_id = r.id AND x.status IN ('pending', 'confirmed')
                      AND x.blocked && tstzrange($2, $3, '[)'))
 ORDER BY r.capacity, r.name`

const rawDay = (pool: pg.Pool, roomIds: readonly string[]) => {
  const { from, to } = tomorrow()
  return () => pool.query({ name: 'raw-day', text: DAY, values: [ORGANIZATION, roomIds, from, to] })
}

export async function dayLines(app: BenchApp, turns: number, seconds: number): Promise<Line[]> {
  const pool = await rawPool(app.dataDir, CONNECTIONS)
  const [first] = app.rooms
  const roomIds = (of: 'floorId' | 'buildingId') =>
    app.rooms.filter((room) => room[of] === first?.[of]).map(({ id }) => id)
  const { start, end } = tomorrow()

  const floor = rawDay(pool, roomIds('floorId'))
  const small = await inTurns(turns, {
    ours: dayOfFloor(app, seconds),
    raw: () => rawRate(CONNECTIONS, seconds, floor),
  })
  const building = rawDay(pool, roomIds('buildingId'))
  const large = await inTurns(turns, {
    ours: dayOfBuilding(app, seconds),
    raw: async () => 1_000 / (await rawRate(1, seconds, building)),
  })
  const free = await inTurns(turns, {
    ours: freeRooms(app, seconds),
    raw: () =>
      rawRate(CONNECTIONS, seconds, () =>
        pool.query({ name: 'raw-free', text: FREE, values: [ORGANIZATION, start, end] }),
      ),
  })
  await pool.end()
  return [
    {
      what: 'a day of 20 rooms (160 reservations), 16 connections',
      target: '≥ 1,500/s',
      reached: rate(small.medians.ours),
      beside: `raw ${rate(small.medians.raw)}; ours is ${times(small.ratio('ours', 'raw'))}`,
      met: small.medians.ours >= 1_500,
    },
    {
      what: 'a day of 200 rooms (1,600 reservations), one after another',
      target: '≤ 1.5 × the raw query with rows parsed',
      reached: `${ms(large.medians.ours)}, ${times(large.ratio('ours', 'raw'))} raw`,
      beside: `raw ${ms(large.medians.raw)}`,
      met: large.ratio('ours', 'raw') <= 1.5,
    },
    {
      what: 'free rooms among 200, 16 connections',
      target: '≥ 1/2 of the raw query',
      reached: `${rate(free.medians.ours)}, ${times(free.ratio('ours', 'raw'))} raw`,
      beside: `raw ${rate(free.medians.raw)}`,
      met: free.ratio('ours', 'raw') >= 0.5,
    },
  ]
}

/** The same questions with ten times the past and future behind them. */
export async function historyLines(app: BenchApp, longer: BenchApp, turns: number, seconds: number): Promise<Line[]> {
  const questions = { 'a day of 20 rooms': dayOfFloor, 'free rooms': freeRooms }
  const lines: Line[] = []
  for (const [what, question] of Object.entries(questions)) {
    const { medians, ratio } = await inTurns(turns, { now: question(app, seconds), longer: question(longer, seconds) })
    const slower = ratio('now', 'longer')
    lines.push({
      what: `${what}, with ten times the reservations`,
      target: '≤ 1.2 × slower',
      reached: times(slower),
      beside: `${rate(medians.now)} with 60 days, ${rate(medians.longer)} with 600`,
      met: slower <= 1.2,
    })
  }
  return lines
}
