import { expect, test } from 'vitest'
import { templateOf, usualSeparator } from './separators.ts'

test.each([
  ['en-GB', 'comma'],
  ['fr-FR', 'semicolon'],
  ['de-DE', 'semicolon'],
  ['ja-JP', 'comma'],
] as const)('spreadsheets of %s part cells by a %s', (locale, separator) => {
  expect(usualSeparator(locale)).toBe(separator)
})

test('a template is the names of the columns and one line to go by', () => {
  expect(templateOf('Building,Floor\r\nParis,1\r\nParis,2\r\n')).toBe('Building,Floor\r\nParis,1\r\n')
  expect(templateOf('Room\r\n"two\r\nlines"\r\nMarne\r\n')).toBe('Room\r\nMarne\r\n')
  expect(templateOf('Room\r\n')).toBe('Room\r\n')
})
