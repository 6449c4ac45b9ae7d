import { expect, test } from 'vitest'
import { wordsMatcher } from './match-words.ts'

test.each([
  ['', 'Seine', true],
  ['  ', 'Seine', true],
  ['prevert', 'Prévert · 3rd floor', true],
  ['3rd PRÉV', 'Prévert · 3rd floor', true],
  ['prevert 4th', 'Prévert · 3rd floor', false],
  ['紅葉', 'Momiji 紅葉', true],
])('"%s" in "%s": %s', (typed, text, found) => {
  expect(wordsMatcher(typed)(text)).toBe(found)
})
