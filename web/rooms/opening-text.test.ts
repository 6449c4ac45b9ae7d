import { expect, test } from 'vitest'
import { openingLines } from './opening-text.ts'

const office = [{ start: '08:00', end: '20:00' }]
const hours = {
  monday: office,
  tuesday: office,
  wednesday: office,
  thursday: office,
  friday: [
    { start: '08:00', end: '12:00' },
    { start: '13:00', end: '24:00' },
  ],
  saturday: [],
  sunday: [],
}

test('days with the same hours share a line', () => {
  expect(openingLines(hours, 'en-GB', 1, 'Closed')).toEqual([
    { days: 'Mon – Thu', hours: '08:00 – 20:00' },
    { days: 'Fri', hours: '08:00 – 12:00, 13:00 – 24:00' },
    { days: 'Sat – Sun', hours: 'Closed' },
  ])
})

test('a week that begins on Sunday is told from there', () => {
  expect(openingLines(hours, 'fr-FR', 7, 'Fermée').map(({ days }) => days)).toEqual([
    'dim.',
    'lun. – jeu.',
    'ven.',
    'sam.',
  ])
})
