import type { FastifyRequest } from 'fastify'
import { isZone } from '#domain/time/is-zone.ts'

/** The first language the browser asks for, with its region. */
export function localeOf({ headers }: FastifyRequest): string | undefined {
  const [tag = ''] = (headers['accept-language'] ?? '').split(/[,;]/, 1)
  return languageOf(tag)
}

/** A language tag in its usual form; nothing for what is none. */
export function languageOf(tag: string | null | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag.trim())[0] : undefined
  } catch {
    return undefined
  }
}

export const zoneOf = (said: string | undefined) => (said !== undefined && isZone(said) ? said : undefined)

/** What our pages say of the device where no sign-in of ours can be told: the zone of an organization that comes to be. */
export const deviceZoneOf = ({ headers }: FastifyRequest) => zoneOf([headers['time-zone']].flat()[0])
