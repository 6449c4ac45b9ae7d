import { isInstant } from './instant.ts'
import { invalidField } from './problem.ts'

/** A place in a list as clients carry it to the next page: opaque to them. */
export const writeCursor = (place: readonly string[]) => Buffer.from(JSON.stringify(place)).toString('base64url')

export const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** What a part of a place must look like: a regular expression is one. */
interface Form {
  test(text: string): boolean
}

export const INSTANT: Form = { test: isInstant }

/** The parts of a place, each of the form it was written in: whoever writes one by hand is told so. */
export function readCursor(cursor: string, ...forms: readonly Form[]): string[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (
      Array.isArray(place) &&
      place.length === forms.length &&
      forms.every((form, index) => form.test(String(place[index])))
    )
      return place.map(String)
  } catch {
    // Not one of ours.
  }
  throw invalidField('cursor', 'format', 'This is no cursor of ours.', '`nextCursor` of the page before')
}
