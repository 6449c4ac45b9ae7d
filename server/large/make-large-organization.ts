import { dayOf } from '#domain/time/day.ts'
import { foundOrganization, insertDemoRows } from '../demo/demo-organization.store.ts'
import { DEMO_ORGANIZATION } from '../demo/demo-organization.ts'
import type { Deps } from '../deps.ts'
import { fillRooms, whatIsPresent } from './large-organization.store.ts'
import { largeRows } from './large-rows.ts'

export interface Size {
  readonly rooms: number
  readonly perDay: number
  readonly days: number
}

const ZONE = 'Europe/Paris'

/**
 * For benchmarks: many rooms with as many reservations a day, a quarter of the days in the past. They join what the demo
 * organization has, so that whoever signs in to the demo sees them; where there is none yet, they are all it has.
 */
export const makeLargeOrganization = ({ db, clock }: Pick<Deps, 'db' | 'clock'>, { rooms, perDay, days }: Size) =>
  db.inOrganization(DEMO_ORGANIZATION, async (tx) => {
    const now = clock()
    await foundOrganization(tx, 'Large', ZONE, now.toString())
    const rows = largeRows(rooms, await whatIsPresent(tx), now.epochMilliseconds)
    await insertDemoRows(tx, rows, now.toString())
    const from = dayOf(now, ZONE).subtract({ days: Math.floor(days / 4) })
    const filling = {
      roomIds: rows.rooms.map(({ id }) => id),
      from: from.toString(),
      days,
      perDay,
      now: now.toString(),
    }
    return { reservations: await fillRooms(tx, filling), rooms: rows.rooms.length, people: rows.people.length }
  })
