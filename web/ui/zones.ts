/** The time zones of the world as people look for them: by city, part of a name, or the zone's name in their language. */
const offsetOf = (zone: string, locale: string): string => part(zone, locale, 'shortOffset')
const nameOf = (zone: string, locale: string): string => part(zone, locale, 'longGeneric')

const written = new Map<string, string>()

/** Kept: to ask for all the zones of the world once is a quarter of a second, and a search asks with every key. */
function part(zone: string, locale: string, timeZoneName: 'shortOffset' | 'longGeneric'): string {
  const key = `${zone} ${locale} ${timeZoneName}`
  const known = written.get(key)
  if (known !== undefined) return known
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName }).formatToParts()
  const value = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
  written.set(key, value)
  return value
}

const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** "Paris (GMT+1)" */
export const zoneLabel = (zone: string, locale: string): string => `${cityOf(zone)} (${offsetOf(zone, locale)})`

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Browsers list some zones under the names they had decades ago; both names are understood everywhere. */
const TODAY: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}
const FORMER = new Map(Object.entries(TODAY).map(([former, today]) => [today, former]))

let known: readonly string[] | undefined
export function allZones(): readonly string[] {
  known ??= [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map((zone) => TODAY[zone] ?? zone)])]
  return known
}

/** Cities that begin with what was typed come first, then those that contain it, then names such as "Eastern Time". */
export function searchZones(typed: string, locale: string): string[] {
  const wish = plain(typed).trim()
  if (!wish) return [...allZones()]
  const rank = (zone: string): number => {
    const city = plain(cityOf(zone))
    if (city.startsWith(wish)) return 0
    const names = plain([zone, FORMER.get(zone) ?? ''].join(' ').replaceAll('_', ' '))
    if (names.includes(wish)) return 1
    if (wish.length >= 3 && plain(nameOf(zone, locale)).includes(wish)) return 2
    return 3
  }
  return allZones()
    .map((zone) => ({ zone, rank: rank(zone) }))
    .filter((found) => found.rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map(({ zone }) => zone)
}

/** What to offer before anything is typed: the suggested ones, the present one, and the whole list. */
export const zonesNear = (value: string, suggested: readonly string[]): string[] => [
  ...new Set([...suggested, value, ...allZones()]),
]
