type Point = { x: number; y: number }
type Plan = { table: (Point & { width: number; height: number }) | null; seats: Point[] }

const MIDDLE: Point = { x: 80, y: 54 }
const AROUND_A_TABLE = 20
const MOST_DRAWN = 40

/** Where the seats of a room of this size stand, in a drawing of 160 by 100: around a table, or in rows for many. */
export function seatsOf(capacity: number): Plan {
  return capacity <= AROUND_A_TABLE
    ? aroundTable(capacity)
    : { table: null, seats: rows(Math.min(capacity, MOST_DRAWN)) }
}

function aroundTable(capacity: number): Plan {
  // The heads of the table are taken from six people on.
  const heads = capacity >= 6 ? 2 : 0
  const sides = capacity - heads
  const top = Math.ceil(sides / 2)
  const width = Math.max(24, top * 12 + 6)
  const height = capacity <= 2 ? 18 : 26
  const row = (count: number, y: number): Point[] =>
    Array.from({ length: count }, (_, index) => ({ x: MIDDLE.x + (index - (count - 1) / 2) * 12, y }))
  const seats = [
    ...row(top, MIDDLE.y - height / 2 - 8),
    ...row(sides - top, MIDDLE.y + height / 2 + 8),
    ...(heads
      ? [
          { x: MIDDLE.x - width / 2 - 8, y: MIDDLE.y },
          { x: MIDDLE.x + width / 2 + 8, y: MIDDLE.y },
        ]
      : []),
  ]
  return { table: { x: MIDDLE.x - width / 2, y: MIDDLE.y - height / 2, width, height }, seats }
}

function rows(count: number): Point[] {
  const inRow = 10
  return Array.from({ length: count }, (_, index) => ({
    x: MIDDLE.x + ((index % inRow) - (inRow - 1) / 2) * 12,
    y: 32 + Math.floor(index / inRow) * 15,
  }))
}
