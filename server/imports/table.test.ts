import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CAPACITY_RULES } from '#domain/rooms/booking-policy.ts'
import { anyOpeningHours } from '#domain/testing/arbitrary.ts'
import { anyText } from '../testing/awkward-text.ts'
import { writeCsv } from './csv-text.ts'
import { openingHoursCell } from './opening-hours-cell.ts'
import { ROOM_COLUMNS, type RoomLine } from './room-columns.ts'
import { readTable, writeTable } from './table.ts'

const anyNames = fc.uniqueArray(anyText, { maxLength: 4 })

const anyLine: fc.Arbitrary<RoomLine> = fc.record({
  id: fc.uuid(),
  building: anyText,
  zone: fc.constantFrom('Europe/Paris', 'America/Argentina/Buenos_Aires'),
  floor: anyText,
  name: anyText,
  capacity: fc.integer({ min: 1, max: 10_000 }),
  equipment: anyNames,
  managers: fc.uniqueArray(fc.constantFrom("o'brien@a.example", 'x;y@a.example', '=1@a.example'), { maxLength: 3 }),
  description: fc.option(anyText, { nil: '' }),
  colour: fc.option(fc.constantFrom('#0f6cbd', '#FFFFFF'), { nil: null }),
  active: fc.boolean(),
  bookable: fc.boolean(),
  maxDurationMinutes: fc.option(fc.integer({ min: 1, max: 527_040 }), { nil: null }),
  horizonDays: fc.option(fc.integer({ min: 1, max: 3660 }), { nil: null }),
  openingHours: fc.option(anyOpeningHours, { nil: null }),
  capacityRule: fc.option(fc.constantFrom(...CAPACITY_RULES), { nil: null }),
})

test('what is written is read again as it was, whatever it says and whatever separates it', () => {
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(',' as const, ';' as const),
      (lines, separator) => {
        const table = readTable(Buffer.from(writeCsv(writeTable(ROOM_COLUMNS, lines), separator)), ROOM_COLUMNS)
        expect(table.faults).toEqual([])
        expect(table.rows.map(({ says }) => says)).toEqual(lines)
      },
    ),
  )
})

test('no cell begins like a formula', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const cell = writeCsv([[text]], ',').replace(/^\ufeff"?/, '')
      expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})

describe('opening hours in a cell', () => {
  const nine = [{ start: '09:00', end: '17:30' }]
  const week = { monday: nine, tuesday: nine, wednesday: [], thursday: nine, friday: [], saturday: [], sunday: [] }

  test('are written by runs of days', () => {
    expect(openingHoursCell.write(week)).toBe('Mon-Tue 09:00-17:30; Thu 09:00-17:30')
    expect(openingHoursCell.write({ ...week, monday: [], tuesday: [], thursday: [] })).toBe('closed')
    expect(openingHoursCell.write(null)).toBe('')
  })

  test.each([
    'Mon-Tue 09:00-17:30; Thu 09:00-17:30',
    'monday, tuesday, thu 9:00-17:30',
    'lun-mar 9h00–17h30\njeudi 9h00-17h30',
    'MON. 09:00-17:30; Tue 09:00-17:30; th 09:00-17:30;',
  ])('are read from %j', (cell) => {
    expect(openingHoursCell.read(cell)).toEqual({ value: week })
  })

  test.each([
    'whenever',
    'Mon',
    'Mon 9-17',
    'Mon 17:00-09:00',
    'Fri-Mon 09:00-17:00',
    'Mon 09:00-10:00; Mon 11:00-12:00',
    'Mon 09:00-25:00',
    'x 09:00-10:00',
  ])('are not read from %j', (cell) => {
    expect(openingHoursCell.read(cell)).toMatchObject({ accepted: expect.stringContaining('Mon-Fri') })
  })
})
