/** "Mon 23 Nov 2026" as the locale writes it. */
export function writeDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(noon(day))
}

/**
 * What people type for a day: as it is written here, in figures in the order of the locale ("23/11", "11/23/26"),
 * "2026-11-23", or a name of a month with a day ("23 nov"). Without a year it is the nearest such day from `today` on.
 */
export function parseDay(typed: string, locale: string, today: string): string | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const month = monthNamed(text, locale)
  const figures = (text.match(/\d+/g) ?? []).map(Number)
  if (month !== undefined) {
    const date = figures.find((figure) => figure <= 31)
    const year = figures.find((figure) => figure > 31)
    return date === undefined ? undefined : withYear(year, month, date, today)
  }
  if (!/^\d{1,2}([./\-\s]+\d{1,2}){1,2}([./\-\s]*\d{2})?\.?$/.test(text)) return undefined
  const order = orderOf(locale)
  const [first, second, third] = figures
  if (first === undefined || second === undefined) return undefined
  return order === 'month first' ? withYear(third, first, second, today) : withYear(third, second, first, today)
}

function withYear(year: number | undefined, month: number, date: number, today: string): string | undefined {
  if (year !== undefined) return valid(year < 100 ? 2000 + year : year, month, date)
  const thisYear = Number(today.slice(0, 4))
  const soon = valid(thisYear, month, date)
  return soon && soon >= today ? soon : (valid(thisYear + 1, month, date) ?? soon)
}

function valid(year: number, month: number, date: number): string | undefined {
  const made = new Date(Date.UTC(year, month - 1, date))
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date || year < 1970 || year > 9999) return undefined
  return made.toISOString().slice(0, 10)
}

function orderOf(locale: string): 'month first' | 'day first' {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type)
  return parts.indexOf('month') < parts.indexOf('day') ? 'month first' : 'day first'
}

function monthNamed(text: string, locale: string): number | undefined {
  const plain = (word: string) =>
    word
      .normalize('NFD')
      .replace(/[\p{Diacritic}.]/gu, '')
      .toLowerCase()
  const words = plain(text).match(/\p{Letter}+/gu) ?? []
  const names = (width: 'short' | 'long') =>
    Array.from({ length: 12 }, (_, month) =>
      plain(new Intl.DateTimeFormat(locale, { month: width, timeZone: 'UTC' }).format(Date.UTC(2026, month, 15))),
    )
  const short = names('short')
  const long = names('long')
  for (const word of words) {
    const exact = short.indexOf(word) >= 0 ? short.indexOf(word) : long.indexOf(word)
    if (exact >= 0) return exact + 1
  }
  for (const word of words) {
    const begun = long.flatMap((name, index) => (word.length >= 3 && name.startsWith(word) ? [index + 1] : []))
    if (begun.length === 1) return begun[0]
  }
  return undefined
}

function noon(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date, 12)
}
