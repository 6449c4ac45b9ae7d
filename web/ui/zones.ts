/** The time zones of the world as people look for them: by city, part of a name, or the zone's name in their language. */
const offsetOf = (zone: string, locale: string): string => part(zone, locale, 'shortOffset')
const nameOf = (zone: string, locale: string): string => part(zone, locale, 'longGeneric')

function part(zone: string, locale: string, timeZoneName: 'shortOffset' | 'longGeneric'): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** "Paris (GMT+1)" */
export const zoneLabel = (zone: string, locale: string): string => `${cityOf(zone)} (${offsetOf(zone, locale)})`

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

let known: readonly string[] | undefined
function allZones(): readonly string[] {
  known ??= [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]
  return known
}

/** Cities that begin with what was typed come first, then those that contain it, then names such as "Eastern Time". */
export function searchZones(typed: string, locale: string): string[] {
  const wish = plain(typed).trim()
  if (!wish) return [...allZones()]
  const rank = (zone: string): number => {
    const city = plain(cityOf(zone))
    if (city.startsWith(wish)) return 0
    if (city.includes(wish) || plain(zone.replaceAll('_', ' ')).includes(wish)) return 1
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
