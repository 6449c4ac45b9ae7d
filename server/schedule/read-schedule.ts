import { sightOf } from '#domain/people/may.ts'
import { isBefore, minutesOf } from '#domain/time/interval.ts'
import type { Deps } from '../deps.ts'
import { readInstant } from '../http/instant.ts'
import { invalidField } from '../http/problem.ts'
import { requireActor } from '../identity/require-actor.ts'
import { type Asker, roomsAskedThrough } from '../tab-configurations/asked-through.ts'
import { LONGEST_DAYS, type ScheduleFilter } from './schedule.schema.ts'
import { scheduleText } from './schedule.store.ts'

/** On a clock that is put back there is an hour more. */
const LONGEST_MINUTES = LONGEST_DAYS * 1440 + 60

/** Which rooms are held by what, as the asker may see it: the JSON of a `Schedule`. */
export async function readSchedule({ db }: Pick<Deps, 'db'>, asker: Asker, filter: ScheduleFilter): Promise<string> {
  const time = { start: readInstant(filter.from), end: readInstant(filter.to) }
  if (!isBefore(time.start, time.end))
    throw invalidField('to', 'after_from', '`to` must be after `from`.', `an instant after ${filter.from}`)
  if (minutesOf(time) > LONGEST_MINUTES)
    throw invalidField('to', 'too_long', 'Ask for less time at once.', `at most ${LONGEST_DAYS} days after \`from\``)
  return await db.inOrganization(asker.orgId, async (tx) => {
    const [actor, roomIds] = await Promise.all([requireActor(tx, asker), roomsAskedThrough(tx, asker)])
    return await tx.last(() => scheduleText(tx, sightOf(actor), time, { ...filter, roomIds }))
  })
}
