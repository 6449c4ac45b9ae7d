/** What recurs how often, as RFC 5545 (3.3.10) names it. */
const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
const DAYS = 'MO|TU|WE|TH|FR|SA|SU'

export type Frequency = (typeof FREQUENCIES)[number]

/** The parts of a rule by their names, each as it is written: `{ FREQ: 'WEEKLY', BYDAY: 'MO,WE' }`. */
export type RecurrenceRule = Readonly<{ FREQ: Frequency } & Partial<Record<Exclude<Part, 'FREQ'>, string>>>

/** Why a text is no rule: the part that is to blame, and what it accepts, in words. */
export interface RuleFault {
  readonly part: string
  readonly accepted: string
}

const numbers = (least: number, most: number) => (text: string) =>
  text.split(',').every((one) => /^[+-]?\d{1,3}$/.test(one) && inRange(Number(one), least, most))

const inRange = (number: number, least: number, most: number) =>
  least < 0 ? number !== 0 && Math.abs(number) <= most : number >= least && number <= most

const PARTS = {
  FREQ: [(text: string) => FREQUENCIES.some((one) => one === text), `one of ${FREQUENCIES.join(', ')}`],
  INTERVAL: [(text: string) => /^[1-9]\d{0,3}$/.test(text), 'a whole number from 1 to 9999'],
  COUNT: [(text: string) => /^[1-9]\d{0,4}$/.test(text), 'a whole number from 1 to 99999'],
  UNTIL: [isUntil, 'a date such as 20270630, or a time such as 20270630T160000Z'],
  BYSECOND: [numbers(0, 59), 'seconds from 0 to 59'],
  BYMINUTE: [numbers(0, 59), 'minutes from 0 to 59'],
  BYHOUR: [numbers(0, 23), 'hours from 0 to 23'],
  BYDAY: [
    (text: string) =>
      text.split(',').every((one) => new RegExp(`^([+-]?([1-9]|[1-4]\\d|5[0-3]))?(${DAYS})$`).test(one)),
    'days such as MO,WE, numbered such as 1FR or -1FR',
  ],
  BYMONTHDAY: [numbers(-31, 31), 'days of a month from 1 to 31, or from its end -1 to -31'],
  BYYEARDAY: [numbers(-366, 366), 'days of a year from 1 to 366, or from its end -1 to -366'],
  BYWEEKNO: [numbers(-53, 53), 'weeks of a year from 1 to 53, or from its end -1 to -53'],
  BYMONTH: [numbers(1, 12), 'months from 1 to 12'],
  BYSETPOS: [numbers(-366, 366), 'places from 1 to 366, or from the end -1 to -366'],
  WKST: [(text: string) => new RegExp(`^(${DAYS})$`).test(text), 'a day such as MO'],
} as const satisfies Record<string, readonly [(text: string) => boolean, string]>

type Part = keyof typeof PARTS

/** Reads the value of an RRULE, with or without the name of the property before it. */
export function readRule(text: string): RecurrenceRule | RuleFault {
  const rule: Partial<Record<Part, string>> = {}
  for (const piece of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [name = '', value = '', ...more] = piece.split('=')
    const part = Object.keys(PARTS).find((one): one is Part => one === name)
    if (!part || more.length > 0)
      return { part: name, accepted: `parts such as FREQ=WEEKLY; known are ${Object.keys(PARTS).join(', ')}` }
    if (rule[part] !== undefined) return { part, accepted: 'each part once' }
    const [isAccepted, accepted] = PARTS[part]
    if (!isAccepted(value)) return { part, accepted }
    rule[part] = value
  }
  const { FREQ } = rule
  if (!FREQ) return { part: 'FREQ', accepted: PARTS.FREQ[1] }
  return clash(rule) ?? { ...rule, FREQ: FREQ as Frequency }
}

export const isRuleFault = (read: RecurrenceRule | RuleFault): read is RuleFault => 'accepted' in read

/** What the RFC says of parts that are each well written and do not go together. */
function clash(rule: Partial<Record<Part, string>>): RuleFault | undefined {
  const freq = rule.FREQ ?? ''
  if (rule.COUNT && rule.UNTIL) return { part: 'UNTIL', accepted: 'COUNT or UNTIL, not both' }
  if (rule.BYWEEKNO && freq !== 'YEARLY') return { part: 'BYWEEKNO', accepted: 'with FREQ=YEARLY only' }
  if (rule.BYYEARDAY && ['DAILY', 'WEEKLY', 'MONTHLY'].includes(freq))
    return { part: 'BYYEARDAY', accepted: 'not with FREQ=DAILY, WEEKLY or MONTHLY' }
  if (rule.BYMONTHDAY && freq === 'WEEKLY') return { part: 'BYMONTHDAY', accepted: 'not with FREQ=WEEKLY' }
  if (/\d/.test(rule.BYDAY ?? '') && (!['MONTHLY', 'YEARLY'].includes(freq) || rule.BYWEEKNO))
    return { part: 'BYDAY', accepted: 'numbered days with FREQ=MONTHLY or YEARLY only, and without BYWEEKNO' }
  if (rule.BYSETPOS && !Object.keys(rule).some((part) => part.startsWith('BY') && part !== 'BYSETPOS'))
    return { part: 'BYSETPOS', accepted: 'with another BY part only' }
}

function isUntil(text: string): boolean {
  const match = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])([0-5]\d){2}Z?)?$/.exec(text)
  const [month, day] = [Number(match?.[1]), Number(match?.[2])]
  return match !== null && !(month === 2 && day > 29) && !([4, 6, 9, 11].includes(month) && day > 30)
}

/** The rule as RFC 5545 writes it, its parts in one order: what is kept and compared. */
export const writeRule = (rule: RecurrenceRule): string =>
  (Object.keys(PARTS) as Part[])
    .flatMap((part) => (rule[part] === undefined ? [] : [`${part}=${rule[part]}`]))
    .join(';')
