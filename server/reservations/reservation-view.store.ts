import type { Sight } from '#domain/people/may.ts'
import type { ReservationId } from '#domain/reservations/reservation.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { type Parameter, statement } from '../db/statement.ts'
import type { ReservationView } from './reservation.schema.ts'

/** SQL expressions for the viewer of a query: parameters, or columns where there are many viewers. */
export interface ViewerSql {
  readonly everything: string
  readonly personId: string
  readonly roomIds: string
}

/** The usual case: `$2` to `$4` say how much one viewer sees; bind them with `sightParameters`. */
export const VIEWER: ViewerSql = { everything: '$2::boolean', personId: '$3::uuid', roomIds: '$4::uuid[]' }

export const sightParameters = ({ everything, personId, roomIds }: Sight): Parameter[] => [
  everything,
  personId,
  roomIds,
]

/** RFC 3339 as the API writes it, with fractions of a second where there are any: sessions run in UTC. */
const instant = (column: string) => `replace(to_json(${column}) #>> '{}', '+00:00', 'Z')`

/** The people whom `scheduledJson` and `reservationJson` name: organizer po, host ph. */
export const NAMES_OF_RESERVATION = `
  JOIN people po ON po.org_id = $1 AND po.id = r.organizer_id
  JOIN people ph ON ph.org_id = $1 AND ph.id = r.host_id`

/** Tables that `reservationJson` reads: reservation r, from these `rows`, its names, room m, floor f, building b. */
export const tablesOfReservation = (rows: string) => `${rows} r ${NAMES_OF_RESERVATION}
  JOIN rooms m ON m.org_id = r.org_id AND m.id = r.room_id
  JOIN floors f ON f.org_id = r.org_id AND f.id = m.floor_id
  JOIN buildings b ON b.org_id = r.org_id AND b.id = f.building_id`

export const RESERVATION_TABLES = tablesOfReservation('reservations')

const concerns = (viewer: ViewerSql) =>
  `(${viewer.everything} OR r.organizer_id = ${viewer.personId} OR r.host_id = ${viewer.personId} OR r.room_id = ANY(${viewer.roomIds}))`

const seen = (viewer: ViewerSql) => `(NOT r.private OR ${concerns(viewer)})`

/** Whether a viewer sees that r has this tag: to find a hidden reservation by its tag would tell it. */
export const seenWithTag = (viewer: ViewerSql, tagId: string) => `(r.tag_id = ${tagId} AND ${seen(viewer)})`

/**
 * JSON, open at its end, of what every view of a reservation says, hidden where the viewer may not see it. Most of it was
 * written with the reservation (docs/decisions/0013-written-json.md). No part may be NULL: all would be.
 */
const said = (viewer: ViewerSql) =>
  `r.json_frame || CASE WHEN ${seen(viewer)}
     THEN r.json_words || ',"organizer":' || po.json_name || ',"host":' || ph.json_name || ',"hidden":false'
     ELSE ',"title":null,"tagId":null,"organizer":null,"host":null,"hidden":true' END
   || ',"mayChange":' || ${concerns(viewer)}::text`

/** Text of the JSON of a reservation as a schedule draws it for one viewer. */
export const scheduledJson = (viewer: ViewerSql) => `${said(viewer)} || '}'`

/**
 * A reservation as one viewer may see it. This file is the only place that makes one and so the only place that hides
 * (rule 31): what a person may not see does not leave the database.
 */
export function reservationJson(viewer: ViewerSql): string {
  const ifSeen = (expression: string) => `CASE WHEN ${seen(viewer)} THEN ${expression} END`
  return `(${said(viewer)} || ',"zone":' || to_json(b.zone)::text
    || ',"notes":' || coalesce(${ifSeen('to_json(r.notes)::text')}, 'null')
    || ',"attendeeCount":' || coalesce(${ifSeen('r.attendee_count::text')}, 'null')
    || ',"createdAt":"' || ${instant('r.created_at')} || '","updatedAt":"' || ${instant('r.updated_at')} || '"}')::json`
}

const VIEW_RESERVATION = statement(
  'view-reservation',
  `SELECT ${reservationJson(VIEWER)} FROM ${RESERVATION_TABLES} WHERE r.org_id = $1 AND r.id = $5`,
)

export const viewReservation = (tx: OrgTx, sight: Sight, id: ReservationId) =>
  tx.value<ReservationView>(VIEW_RESERVATION, [tx.orgId, ...sightParameters(sight), id])

const VIEW_RESERVATIONS = statement(
  'view-reservations',
  `SELECT ${reservationJson(VIEWER)} AS view FROM ${RESERVATION_TABLES}
    WHERE r.org_id = $1 AND r.id = ANY($5::uuid[]) ORDER BY r.starts_at`,
)

export async function viewReservations(tx: OrgTx, sight: Sight, ids: readonly ReservationId[]) {
  if (ids.length === 0) return []
  const rows = await tx.rows<{ view: ReservationView }>(VIEW_RESERVATIONS, [tx.orgId, ...sightParameters(sight), ids])
  return rows.map(({ view }) => view)
}
