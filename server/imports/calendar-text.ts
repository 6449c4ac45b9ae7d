import { Temporal } from 'temporal-polyfill'
import type { WallClock } from '#domain/time/zone.ts'
import { decodeUtf8 } from './decode.ts'

// Reads iCalendar (RFC 5545) as far as times of rooms are concerned. Real exports break rules in ways that have one
// meaning only, such as lines that end in LF and names in small letters: those are read. Nothing here judges.

export interface Property {
  readonly value: string
  /** By their names in capitals, without quotes. */
  readonly parameters: Readonly<Record<string, string>>
}

/** What stands between BEGIN and END. */
export interface Component {
  readonly name: string
  /** Line of the file where it begins. */
  readonly line: number
  /** By name in capitals, in the order of the file. */
  readonly properties: ReadonlyMap<string, readonly Property[]>
  readonly parts: readonly Component[]
}

/** Longer than any text that is kept; what lies behind is pictures and web pages inside of a line. */
const LONGEST_LINE = 50_000

/** The calendars of a file; none when it is no such file, or none in UTF-8. */
export function readCalendars(file: Uint8Array): Component[] {
  const root = open('', 0)
  const within = [root]
  for (const { line, content } of unfolded(file)) {
    if (content === undefined) return []
    const [, name = '', parameters = '', value = ''] = CONTENT.exec(content) ?? []
    const word = name.toUpperCase()
    const current = within.at(-1) ?? root
    if (word === 'BEGIN') {
      const begun = open(value.trim().toUpperCase(), line)
      current.parts.push(begun)
      within.push(begun)
    } else if (word === 'END') {
      // What was never ended ends with what holds it.
      const depth = within.findLastIndex(({ name: opened }) => opened === value.trim().toUpperCase())
      if (depth > 0) within.length = depth
    } else if (word) {
      const property = { value, parameters: readParameters(parameters) }
      current.properties.set(word, [...(current.properties.get(word) ?? []), property])
    }
  }
  return root.parts.filter(({ name }) => name === 'VCALENDAR')
}

const open = (name: string, line: number) => ({
  name,
  line,
  properties: new Map<string, Property[]>(),
  parts: [] as Component[],
})

const CONTENT = /^([\w-]+)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/s

/**
 * Whole lines: one that begins with a blank goes on with the one before. Programs fold after 75 octets, some of them in
 * the middle of a character: so lines are joined as octets, and read as text afterwards.
 */
function unfolded(file: Uint8Array): { line: number; content: string | undefined }[] {
  const lines: { line: number; octets: string[]; length: number }[] = []
  const octets = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1')
  for (const [index, content] of octets.split(/\r\n|\r|\n/).entries()) {
    const last = lines.at(-1)
    if (!/^[ \t]/.test(content)) lines.push({ line: index + 1, octets: [content], length: content.length })
    else if (last && last.length < LONGEST_LINE) {
      last.octets.push(content.slice(1))
      last.length += content.length - 1
    }
  }
  return lines.map(({ line, octets: parts, length }) => {
    const whole = Buffer.from(parts.join(''), 'latin1')
    return { line, content: length < LONGEST_LINE ? decodeUtf8(whole) : whole.toString('utf8').slice(0, LONGEST_LINE) }
  })
}

function readParameters(text: string): Record<string, string> {
  const found = text.matchAll(/;([\w-]+)=((?:"[^"]*"|[^":;])*)/g)
  return Object.fromEntries(
    [...found].map(([, name = '', value = '']) => [name.toUpperCase(), value.replaceAll('"', '')]),
  )
}

/** The first property of this name. */
export const propertyOf = ({ properties }: Component, name: string): Property | undefined => properties.get(name)?.[0]

/** Text of a property, as people wrote it. */
export const textOf = (component: Component, name: string): string =>
  (propertyOf(component, name)?.value ?? '')
    .replaceAll(/\\([nN\\;,:"])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped))
    .replaceAll('\0', '')
    .normalize('NFC')
    .trim()

/** `20261124T100000`, also with a Z behind it, or `20261124`: what the clock on the wall then shows. */
export function readWallClock(text: string): WallClock | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?Z?$/.exec(text.trim()) ?? []
  try {
    const read = Temporal.PlainDateTime.from(`${year}-${month}-${day}T${hour}:${minute}:${second}`)
    return read.toZonedDateTime('UTC').epochMilliseconds
  } catch {
    return
  }
}
