import pg from 'pg'

const { builtins } = pg.types

/**
 * How values of PostgreSQL arrive. Instants stay text: a `Date` per value costs more than the query, loses microseconds,
 * and the domain speaks Temporal. Sessions run in UTC, so PostgreSQL's own text differs from RFC 3339 only in its space
 * and its offset, and is cut into the form that the API writes: `2026-11-23T09:00:00Z`.
 */
function rfc3339(text: string): string {
  if (!text.endsWith('+00')) return text
  return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`
}

/** Counts and sums; a value that a double cannot hold would be a wrong answer, so it is an error. */
function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number`)
  return value
}

const asText = (text: string): string => text

type Parse = (text: string) => unknown

const own: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [builtins.TIMESTAMPTZ, rfc3339],
  [builtins.INT8, wholeNumber],
  [builtins.DATE, asText],
  [builtins.TIMESTAMP, asText],
])

export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : own.get(oid)) ?? pg.types.getTypeParser(oid, format),
}
