import { createHash } from 'node:crypto'
import { isBlank } from '#domain/text/visible.ts'
import { type Component, propertyOf, textOf } from './calendar-text.ts'

/** What an event says, but for its time, which needs the room's zone. */
export interface CalendarEvent {
  readonly component: Component
  readonly line: number
  /** The same in every export of the same event. */
  readonly uid: string
  readonly title: string
  readonly notes: string
  readonly private: boolean
  readonly attendeeCount: number | null
  /** Mail address of who called the meeting. */
  readonly organizer: string | undefined
  /** What may name its room, likeliest first. */
  readonly places: readonly string[]
  /** Why it is no single reservation, whatever its room and time. */
  readonly unfit: 'series' | 'cancelled' | 'shown_as_free' | undefined
}

const LONGEST_TITLE = 200
const LONGEST_NOTES = 5000
const LONGEST_UID = 255
const MOST_ATTENDEES = 10_000
const UNTITLED = 'Reservation'

export function readEvent(component: Component, calendar: Component): CalendarEvent {
  const attendees = component.properties.get('ATTENDEE') ?? []
  const isPlace = (cutype = '') => /^(ROOM|RESOURCE)$/i.test(cutype)
  const rooms = attendees.filter(({ parameters }) => isPlace(parameters.CUTYPE))
  const people = new Set(attendees.filter((one) => !rooms.includes(one)).map(({ value }) => value.toLowerCase()))
  const organizer = propertyOf(component, 'ORGANIZER')?.value
  if (people.size > 0 && organizer) people.add(organizer.toLowerCase())
  const location = textOf(component, 'LOCATION')
  return {
    component,
    line: component.line,
    uid: uidOf(component),
    title: titleOf(component),
    notes: cut(textOf(component, 'DESCRIPTION'), LONGEST_NOTES),
    private: /^(PRIVATE|CONFIDENTIAL)$/i.test(textOf(component, 'CLASS')),
    attendeeCount: people.size === 0 ? null : Math.min(people.size, MOST_ATTENDEES),
    organizer: organizer && /^mailto:(.+)$/i.exec(organizer.trim())?.[1],
    places: [...rooms.map(({ parameters }) => parameters.CN ?? ''), location, textOf(component, 'RESOURCES')].filter(
      Boolean,
    ),
    unfit: unfitness(component, calendar),
  }
}

function titleOf(component: Component): string {
  const title = cut(textOf(component, 'SUMMARY').replaceAll(/\s+/g, ' '), LONGEST_TITLE)
  return isBlank(title) ? UNTITLED : title
}

/** Every event must have one; for one without, what it says stands for it. A very long one is kept by its hash. */
function uidOf(component: Component): string {
  const uid =
    textOf(component, 'UID') || ['DTSTART', 'DTEND', 'SUMMARY'].map((name) => textOf(component, name)).join(' ')
  return uid.length <= LONGEST_UID ? uid : createHash('sha256').update(uid).digest('base64url')
}

function unfitness(component: Component, calendar: Component): CalendarEvent['unfit'] {
  if (/^CANCELLED$/i.test(textOf(component, 'STATUS')) || /^CANCEL$/i.test(textOf(calendar, 'METHOD')))
    return 'cancelled'
  if (['RRULE', 'RDATE', 'RECURRENCE-ID'].some((name) => propertyOf(component, name))) return 'series'
  const free =
    /^TRANSPARENT$/i.test(textOf(component, 'TRANSP')) ||
    /^FREE$/i.test(textOf(component, 'X-MICROSOFT-CDO-BUSYSTATUS'))
  return free ? 'shown_as_free' : undefined
}

/** Not within a character that is made of two halves. */
const cut = (text: string, most: number) =>
  text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
