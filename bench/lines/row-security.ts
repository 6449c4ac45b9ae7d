import type { BenchApp } from '../app.ts'
import { inTurns } from '../measure.ts'
import { rawPool, setRowSecurity } from '../raw.ts'
import { type Line, rate, times } from '../table.ts'
import { creating } from './create.ts'
import { dayOfFloor, freeRooms } from './day.ts'

/** What the second lock costs: the same app with the policies of its tables in force and not. */
export async function rowSecurityLines(app: BenchApp, turns: number, seconds: number): Promise<Line[]> {
  const pool = await rawPool(app.dataDir, 1)
  const questions = {
    create: creating(app, seconds, 100).rate,
    'a day of 20 rooms': dayOfFloor(app, seconds),
    'free rooms': freeRooms(app, seconds),
  }
  const lines: Line[] = []
  for (const [what, question] of Object.entries(questions)) {
    const locked = (on: boolean) => async () => {
      await setRowSecurity(pool, on)
      return await question()
    }
    const { medians, ratio } = await inTurns(turns, { with: locked(true), without: locked(false) })
    lines.push({
      what: `row-level security: ${what}`,
      target: 'told',
      reached: `${times(ratio('with', 'without'))} as many as without`,
      beside: `${rate(medians.with)} with, ${rate(medians.without)} without`,
    })
  }
  await setRowSecurity(pool, true)
  await pool.end()
  return lines
}
