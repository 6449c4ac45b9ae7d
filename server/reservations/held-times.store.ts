const HELD = (room: string) =>
  `SELECT * FROM reservations WHERE org_id = $1 AND room_id = ${room} AND status IN ('pending', 'confirmed')`

/**
 * SQL for the reservations that hold a room at some moment of [from, to). Those of one room never overlap, so they end in
 * the order in which they begin: they are all that end within that time, and the next one if it has begun by then. Said
 * with comparisons, because row-level security keeps `&&` from every index (docs/decisions/0011-what-holds-a-room.md).
 */
export const heldWithin = (room: string, from: string, to: string) =>
  `(${HELD(room)} AND blocked_until > ${from} AND blocked_until <= ${to}
    UNION ALL
    SELECT * FROM (${HELD(room)} AND blocked_until > ${to} ORDER BY blocked_until LIMIT 1) AS next
     WHERE blocked_from < ${to})`

/**
 * SQL for the reservation that holds a room at this moment, or else is the next to do so. `except` is one that moves, and
 * so is not in its own way (rule 25), or NULL.
 */
export const heldNext = (room: string, from: string, except: string) =>
  `(${HELD(room)} AND blocked_until > ${from} AND (${except}::uuid IS NULL OR id <> ${except})
     ORDER BY blocked_until LIMIT 1)`
