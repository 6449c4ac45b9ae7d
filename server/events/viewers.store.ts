import type { Sight } from '#domain/people/may.ts'
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

/** These people with the rights they have at this moment; who left, or whose organization is closed, is missing. */
export async function actorsWhoWatch(tx: OrgTx, personIds: readonly PersonId[]): Promise<Map<PersonId, Actor>> {
  return new Map((await tx.rows<Actor>(ACTORS, [tx.orgId, personIds])).map((actor) => [actor.id, actor]))
}

const VIEWS = statement(
  'views-for-many',
  `SELECT v.viewer,
          json_agg(${reservationJson({ everything: 'v.everything', personId: 'v.person_id', roomIds: 'v.room_ids' })}
                   ORDER BY r.updated_at) AS reservations
     FROM jsonb_to_recordset($2::jsonb) AS v (viewer text, person_id uuid, everything boolean, room_ids uuid[])
    CROSS JOIN ${RESERVATION_TABLES}
    WHERE r.org_id = $1 AND r.id = ANY($3::uuid[])
    GROUP BY v.viewer`,
)

interface Viewer {
  /** Whatever tells it from the others. */
  readonly viewer: string
  readonly sight: Sight
}

/** These reservations as each viewer may see them: made where everything is hidden (rule 31). */
export async function viewsForMany(tx: OrgTx, viewers: readonly Viewer[], reservationIds: readonly string[]) {
  if (viewers.length === 0 || reservationIds.length === 0) return []
  const rows = viewers.map(({ viewer, sight: { personId, everything, roomIds } }) => ({
    viewer,
    person_id: personId,
    everything,
    room_ids: roomIds,
  }))
  return await tx.rows<{ viewer: string; reservations: ReservationView[] }>(VIEWS, [
    tx.orgId,
    JSON.stringify(rows),
    reservationIds,
  ])
}
