import { dayOf } from '#domain/time/day.ts'
import type { Deps } from '../deps.ts'
import { foundOrganization, insertDemoReservations, insertDemoRows } from './demo-organization.store.ts'
import { DEMO_ORGANIZATION } from './demo-organization.ts'
import { demoReservations } from './demo-reservations.ts'
import { demoRows } from './demo-rows.ts'

const ZONE = 'Europe/Paris'

/** On the first start there is something to look at. Whatever people did to it since is theirs and stays. */
export const loadDemoOrganization = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<'loaded' | 'was there'> =>
  db.inOrganization(DEMO_ORGANIZATION, async (tx) => {
    const now = clock()
    const at = now.toString()
    if (!(await foundOrganization(tx, 'Meridian', ZONE, at))) return 'was there'
    const rows = demoRows()
    await insertDemoRows(tx, rows, at)
    await insertDemoReservations(tx, demoReservations(rows, dayOf(now, ZONE)))
    return 'loaded'
  })
