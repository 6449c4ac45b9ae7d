import type { components } from '../../api/schema.d.ts'
import type { Text } from '../../messages/text.tsx'
import { columnHelp, type Table } from './columns.ts'

export type ImportReport = components['schemas']['ImportReport']
export type ImportFault = ImportReport['errors'][number]

/** What is wrong with a cell or a line, in the person's language; what may stand there is said with it. */
export function faultText(t: Text, table: Table, { code, column, message, accepted }: ImportFault): string {
  const help = column === null ? undefined : columnHelp(table, column)
  if (code === 'format' && help) return t('exchange.fault.format', { accepted: t(help) })
  const id = `exchange.fault.${code}`
  if (code !== 'format' && t.has(id)) return t(id, { accepted: accepted ?? '' })
  // A fault that has no words here yet: the server's own.
  return [message, accepted].filter(Boolean).join(' · ')
}
