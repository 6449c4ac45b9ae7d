import { v7 as uuid } from 'uuid'
import type { BenchApp } from '../app.ts'
import { connection, load, median, quantile, volley } from '../load.ts'
import { inTurns } from '../measure.ts'
import { ORGANIZATION, rawPool, rawRate } from '../raw.ts'
import { untouchedSlots } from '../slots.ts'
import { type Line, ms, rate, times } from '../table.ts'

const PATH = '/api/v1/reservations'
const CONNECTIONS = 16

/** How many bookings a second; each is decided, written with its outbox row, and on disk before it is answered. */
export function creating(app: BenchApp, seconds: number, daysAhead: number) {
  const next = untouchedSlots(app, daysAhead)
  const p99s: number[] = []
  return {
    p99: () => median(p99s),
    rate: async () => {
      const { rate, p99, statuses } = await load(app.port, CONNECTIONS, seconds, () =>
        app.post(PATH, { ...next(), title: 'Weekly planning' }),
      )
      if (Object.keys(statuses).join() !== '201') throw new Error(`bookings were answered ${JSON.stringify(statuses)}`)
      p99s.push(p99)
      return rate
    },
  }
}

const INSERT = `INSERT INTO reservations (org_id, id, room_id, organizer_id, host_id, title, starts_at, ends_at, blocked, status,
                          created_at, created_by, updated_at, updated_by)
VALUES ($1, $2, $3, $4, $4, 'Weekly planning', $5, $6, tstzrange($5, $6, '[)'), 'confirmed', now(), $4, now(), $4)`

export async function createLines(app: BenchApp, turns: number, seconds: number): Promise<Line[]> {
  const pool = await rawPool(app.dataDir, CONNECTIONS)
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM people WHERE upn = 'person-1@large.example'")
  const next = untouchedSlots(app, 400)
  const raw = () =>
    rawRate(CONNECTIONS, seconds, () => {
      const { roomId, start, end } = next()
      return pool.query({ name: 'raw', text: INSERT, values: [ORGANIZATION, uuid(), roomId, rows[0]?.id, start, end] })
    })
  const ours = creating(app, seconds, 60)
  const { medians, ratio } = await inTurns(turns, { ours: ours.rate, raw })
  await pool.end()
  const share = ratio('ours', 'raw')
  return [
    {
      what: 'create, 16 connections',
      target: '≥ 1/3 of raw durable inserts into the same table',
      reached: `${rate(medians.ours)}, ${times(share)} raw`,
      beside: `raw ${rate(medians.raw)}`,
      met: share >= 1 / 3,
    },
    { what: 'create, p99', target: '< 25 ms', reached: ms(ours.p99()), met: ours.p99() < 25 },
  ]
}

const RIVALS = 32

export async function raceLine(app: BenchApp, slots: number): Promise<Line> {
  const open = await Promise.all(Array.from({ length: RIVALS }, () => connection(app.port)))
  const next = untouchedSlots(app, 150)
  const took: number[] = []
  for (let slot = 0; slot < slots; slot++) {
    const request = app.post(PATH, { ...next(), title: 'Mine' })
    const answers = await volley(Array(RIVALS).fill(request), open)
    const won = answers.filter(({ status }) => status === 201).length
    const lost = answers.filter(({ status }) => status === 409).length
    if (won !== 1 || lost !== RIVALS - 1) throw new Error(`of ${RIVALS}, ${won} got the slot and ${lost} did not`)
    took.push(...answers.map((answer) => answer.took))
  }
  for (const { close } of open) close()
  const p99 = quantile(took, 0.99)
  return {
    what: `32 at once for one slot, ${slots} slots: one gets it each time`,
    target: 'p99 < 300 ms',
    reached: `p99 ${ms(p99)}, half within ${ms(median(took))}`,
    met: p99 < 300,
  }
}
