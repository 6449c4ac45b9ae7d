import { type ChangeRequest, decideChange } from '#domain/reservations/decide-change.ts'
import { decideReservation } from '#domain/reservations/decide-reservation.ts'
import type { Warning } from '#domain/reservations/refusal.ts'
import type { BookingRequest, ReservationId } from '#domain/reservations/reservation.ts'
import type { Deps } from '../deps.ts'
import type { Asker } from '../tab-configurations/asked-through.ts'
import { loadChange } from './change-reservation.ts'
import { loadCircumstances, unknownHostOrTag } from './circumstances.ts'
import { explainRefusal } from './explain-refusal.ts'
import { type Refused, refusalForAnswer } from './refusal-problem.ts'
import type { Preview } from './reservation.schema.ts'
import { heldAround } from './reservation.store.ts'

/** What booking would answer at this moment, decided by the same function (rule 22). Nothing is written. */
export const previewBooking = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  asker: Asker,
  request: BookingRequest,
): Promise<Preview> =>
  db.inOrganization(asker.orgId, async (tx) => {
    const [circumstances, held, unknown] = await Promise.all([
      loadCircumstances(tx, asker, request.roomId, clock()),
      heldAround(tx, request.roomId, request),
      unknownHostOrTag(tx, request),
    ])
    if (unknown) throw unknown
    const decision = decideReservation(request, { ...circumstances, held })
    return decision.outcome === 'booked'
      ? bookable(decision.warnings)
      : refused(await explainRefusal(tx, decision.refusal, request, circumstances))
  })

/** What a change would answer at this moment. */
export const previewChange = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  asker: Asker,
  id: ReservationId,
  changes: ChangeRequest,
): Promise<Preview> =>
  db.inOrganization(asker.orgId, async (tx) => {
    const { present, circumstances } = await loadChange(tx, asker, id, changes, clock())
    const decision = decideChange(present, changes, circumstances)
    return decision.outcome === 'changed'
      ? bookable(decision.warnings)
      : refused(await explainRefusal(tx, decision.refusal, { ...present, ...changes }, circumstances, present))
  })

const bookable = (warnings: readonly Warning[]): Preview => ({
  outcome: 'bookable',
  inTheWay: [],
  warnings: [...warnings],
  alternatives: { times: [], rooms: [] },
})

const refused = ({ refusal, inTheWay, alternatives }: Refused): Preview => ({
  outcome: 'refused',
  refusal: refusalForAnswer(refusal),
  inTheWay,
  warnings: [],
  alternatives,
})
