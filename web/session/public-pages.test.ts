import { expect, test } from 'vitest'
import { isPublicPage } from './public-pages.ts'

test.each([
  ['/help', true],
  ['/privacy/', true],
  ['/', false],
  ['/schedule', false],
  ['/help/me', false],
  ['/helper', false],
])('%s is for everybody: %s', (path, answer) => {
  expect(isPublicPage(path)).toBe(answer)
})
