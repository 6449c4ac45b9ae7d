import { expect, test } from 'vitest'
import { tabAfter } from './present-tab.ts'

const TAB = '0193f000-0000-7000-8000-000000000001'
const OTHER = '0193f000-0000-7000-8000-000000000002'

test.each([
  ['one enters a tab', `/tab/${TAB}`, undefined, TAB],
  ['and its pages', `/tab/${TAB}/settings`, undefined, TAB],
  ['another one', `/tab/${OTHER}`, TAB, OTHER],
  ['a room opened from a tab is looked at in it', '/rooms/r1', TAB, TAB],
  ['and so is a reservation', '/reservations/r1', TAB, TAB],
  ['help does not lead out', '/help', TAB, TAB],
  ['the person’s own schedule does', '/schedule', TAB, undefined],
  ['and their reservations', '/my-reservations', TAB, undefined],
  ['and administration', '/admin/rooms', TAB, undefined],
  ['outside of tabs there is none', '/rooms/r1', undefined, undefined],
  ['where a tab is set up there is none yet', '/tab/configure', undefined, undefined],
])('%s', (_, pathname, before, after) => {
  expect(tabAfter(pathname, before)).toBe(after)
})
