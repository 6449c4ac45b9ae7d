import { createHash } from 'node:crypto'
import { Problem } from '../http/problem.ts'
import { type FaultFound, type ImportReport, LISTED_FAULTS } from './import.schema.ts'
import type { Table } from './table.ts'

export interface Import {
  readonly file: Uint8Array
  /** False to look only. */
  readonly apply: boolean
  /** The ETag of the report that was looked at. */
  readonly ifMatch: string | undefined
}

type Told = Omit<ImportReport, 'applied' | 'counts' | 'errors'> & { readonly faults: readonly FaultFound[] }

/** Of a cell that cannot be read, enough to recognise it. */
const LISTED_CHARACTERS = 200

/** What an import would do, or did. */
export function reportOf(
  { faults, ...told }: Told,
  { cellAt }: Pick<Table<object>, 'cellAt'>,
  applied: boolean,
): ImportReport {
  const count = (asked: string) => told.lines.filter(({ outcome }) => outcome === asked).length
  return {
    applied,
    counts: { add: count('add'), change: count('change'), same: count('same'), errors: faults.length },
    ...told,
    errors: faults.slice(0, LISTED_FAULTS).map(({ value, ...found }) => {
      const cell = value ?? (found.column === null ? null : cellAt(found.line, found.column))
      return { ...found, value: cell === null ? null : Array.from(cell).slice(0, LISTED_CHARACTERS).join('') }
    }),
  }
}

/** Changes whenever the same file would do something else than before. */
export const etagOfReport = ({ applied: _, ...report }: { readonly applied: boolean }) =>
  `"${createHash('sha256').update(JSON.stringify(report, lasting)).digest('base64url')}"`

/** Why an event is refused may name the present moment, which is another whenever one looks: its code is enough. */
const lasting = (key: string, value: unknown) =>
  key === 'reason' && typeof value === 'object' && value !== null && 'code' in value ? value.code : value

/** All or nothing: an import with a fault does nothing. */
export function requireFaultless(report: ImportReport): void {
  if (report.errors.length > 0)
    throw new Problem(400, 'invalid_request', `Faults in the file: ${report.counts.errors}. Nothing was imported.`, {
      errors: report.errors.map(({ line, column, code, message, accepted }) => ({
        field: column === null ? `line ${line}` : `line ${line}, ${column}`,
        code,
        message,
        ...(accepted === null ? {} : { accepted }),
        line,
        column,
      })),
      report,
    })
}

/** Nor does one that is no longer what was looked at. */
export function requireLookedAt(report: { readonly applied: boolean }, ifMatch: string | undefined): void {
  const etag = etagOfReport(report)
  const asked = ifMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (asked && !asked.includes('*') && !asked.includes(etag))
    throw new Problem(412, 'stale', 'The import would now do something else than you looked at. Look again.', {
      present: report,
      headers: { etag },
    })
}
