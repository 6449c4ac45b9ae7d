import { Temporal } from 'temporal-polyfill'
import { expand, type Occurrence, type Recurrence } from '../time/recurrence.ts'
import { isRuleFault, readRule } from '../time/recurrence-rule.ts'

type Said = Partial<Omit<Recurrence, 'start' | 'duration' | 'rule'>> & { readonly duration?: string }

/** One hour in UTC, where nothing else is said. */
export function givenRecurrence(start: string, rule: string, { duration = 'PT1H', ...said }: Said = {}): Recurrence {
  const read = readRule(rule)
  if (isRuleFault(read)) throw new Error(`${rule}: ${read.part} takes ${read.accepted}`)
  return {
    start: Temporal.PlainDateTime.from(start.replace(' ', 'T')),
    duration: Temporal.Duration.from(duration),
    zone: 'UTC',
    rule: read,
    ...said,
  }
}

/** `1997-09: 2 9 16 | 1997-10: 7`, by the months in which the rule puts them. */
export function datesOf(occurrences: readonly Pick<Occurrence, 'recurrenceId'>[]): string {
  const months = new Map<string, number[]>()
  for (const { recurrenceId } of occurrences) {
    const month = String(recurrenceId.toPlainDate().toPlainYearMonth())
    months.set(month, [...(months.get(month) ?? []), recurrenceId.day])
  }
  return [...months].map(([month, days]) => `${month}: ${days.join(' ')}`).join(' | ')
}

const LONG_AFTER = Temporal.Instant.from('2100-01-01T00:00Z')

/** The first ones, however late. */
export const firstOnes = (recurrence: Recurrence, most = 100): Occurrence[] =>
  expand(recurrence, { before: LONG_AFTER, most })
