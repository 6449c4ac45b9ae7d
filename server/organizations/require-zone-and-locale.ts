import { isZone } from '#domain/time/is-zone.ts'
import { invalidField } from '../http/problem.ts'

export function requireZone(zone: string | null | undefined, field = 'zone'): void {
  if (zone !== undefined && zone !== null && !isZone(zone))
    throw invalidField(field, 'unknown_zone', `${zone} is no time zone.`, 'an IANA name such as Europe/Paris')
}

/** BCP 47, and one that times can be written in. */
export function requireLocale(locale: string | null | undefined, field = 'locale'): void {
  if (locale !== undefined && locale !== null && !isLocale(locale))
    throw invalidField(field, 'unknown_locale', `${locale} is no language we can write.`, 'BCP 47, such as fr-FR')
}

export function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length > 0
  } catch {
    return false
  }
}
