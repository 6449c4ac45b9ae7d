import type { components } from '../../api/schema.d.ts'
import type { Text } from '../../messages/text.tsx'
import { refusalText, type TimeWords } from '../../reservations/refusal-text.ts'
import type { RefusalAnswer } from '../../reservations/refused.ts'

export type CalendarReport = components['schemas']['ReservationImport']
export type CalendarEvent = CalendarReport['events'][number]

/** Why an event of a calendar is not imported: it is no reservation, or a rule refused it as it would refuse a person. */
export function reasonText(
  t: Text,
  time: TimeWords,
  zone: string,
  reason: NonNullable<CalendarEvent['reason']>,
): string {
  const id = `exchange.event.${reason.code}`
  const { line, text } = reason as { line?: number; text?: string }
  if (reason.code === 'taken' && line !== undefined) return t('exchange.event.taken_in_file', { line })
  if (t.has(id)) return t(id, { text: text ?? '' })
  return refusalText(t, time, zone, { refusal: reason as unknown as RefusalAnswer, inTheWay: [] })
}
