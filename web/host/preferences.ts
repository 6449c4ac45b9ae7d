import { useSyncExternalStore } from 'react'

/**
 * What a person chose on this device, in one key of localStorage: `booking-room-pro.preferences`, a JSON object.
 * Rooms, people and reservations are never kept in the browser. Storage may be blocked or throw in a frame of
 * another site (Microsoft Teams): then a choice lasts as long as the window.
 */
export type Preferences = {
  theme?: 'light' | 'dark' | 'contrast'
  /** A language of web/messages/languages.ts. */
  language?: string
  /** IANA zone in which times are shown, where it is not the room's. */
  zone?: string
  /** How the schedule was last looked at; its screen knows the shape and checks it. */
  schedule?: Readonly<Record<string, unknown>>
}

const KEY = 'booking-room-pro.preferences'

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? readPreferences(kept as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** Storage can be edited by hand and outlives versions: only what is understood is taken. */
export function readPreferences(kept: Record<string, unknown>): Preferences {
  const { theme, language, zone, schedule } = kept
  return {
    ...((theme === 'light' || theme === 'dark' || theme === 'contrast') && { theme }),
    ...(typeof language === 'string' && { language }),
    ...(typeof zone === 'string' && isZone(zone) && { zone }),
    ...(typeof schedule === 'object' && schedule !== null && { schedule: schedule as Record<string, unknown> }),
  }
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

let current: Preferences | undefined
const listeners = new Set<() => void>()

const snapshot = (): Preferences => {
  current ??= read()
  return current
}

/** `undefined` forgets the choice. */
export function choose(change: { [Key in keyof Preferences]: Preferences[Key] | undefined }): void {
  const next: Record<string, unknown> = { ...snapshot(), ...change }
  for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key]
  current = next
  try {
    localStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    // Blocked storage: the choice lives as long as this window.
  }
  for (const listener of listeners) listener()
}

export function usePreferences(): Preferences {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, snapshot)
}
