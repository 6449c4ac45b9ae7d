import { type Sight, sightOf } from '#domain/people/may.ts'
import type { Actor, PersonId } from '#domain/people/person.ts'
import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { ReservationView } from '../reservations/reservation.schema.ts'
import { RESERVATION_TABLES, reservationJson } from '../reservations/reservation-view.store.ts'

const ACTORS = statement(
  'actors-who-watch',
  `SELECT p.id, p.roles,
          ARRAY(SELECT room_id FROM room_managers m WHERE m.org_id = $1 AND m.person_id = p.id) AS "managedRoomIds"
     FROM people p JOIN organizations o USING (org_id)
    WHERE p.org_id = $1 AND p.id = ANY($2::uuid[]) AND p.active AND o.active`,
)

/** What each of these people sees at this moment; who left, or whose organization is closed, is missing. */
export async function sightsOf(tx: OrgTx, personIds: readonly PersonId[]): Promise<Sight[]> {
  return (await tx.rows<Actor>(ACTORS, [tx.orgId, personIds])).map(sightOf)
}

const VIEWS = statement(
  'views-for-many',
  `SELECT v.person_id AS "personId",
          json_agg(${reservationJson({ everything: 'v.everything', personId: 'v.person_id', roomIds: 'v.room_ids' })}
                   ORDER BY r.updated_at) AS reservations
     FROM jsonb_to_recordset($2::jsonb) AS v (person_id uuid, everything boolean, room_ids uuid[])
    CROSS JOIN ${RESERVATION_TABLES}
    WHERE r.org_id = $1 AND r.id = ANY($3::uuid[])
    GROUP BY v.person_id`,
)

/** These reservations as each viewer may see them: made where everything is hidden (rule 31). */
export async function viewsForMany(tx: OrgTx, sights: readonly Sight[], reservationIds: readonly string[]) {
  if (sights.length === 0 || reservationIds.length === 0) return []
  const viewers = sights.map(({ personId, everything, roomIds }) => ({
    person_id: personId,
    everything,
    room_ids: roomIds,
  }))
  return await tx.rows<{ personId: PersonId; reservations: ReservationView[] }>(VIEWS, [
    tx.orgId,
    JSON.stringify(viewers),
    reservationIds,
  ])
}
