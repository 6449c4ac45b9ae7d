import { describe, expect, test } from 'vitest'
import { isOfTab } from './is-of-tab.ts'
import { ROOM_CHOICES } from './tab-configuration.ts'

const aurora = { id: 'aurora', floorId: 'first', buildingId: 'main', equipmentIds: ['screen', 'camera'] }

describe('a room is a tab’s', () => {
  test.each([
    ['all', [], true],
    ['buildings', ['annex', 'main'], true],
    ['buildings', ['annex'], false],
    ['floors', ['first'], true],
    ['floors', ['main'], false],
    ['equipment', ['screen'], true],
    ['equipment', ['screen', 'camera'], true],
    ['equipment', ['screen', 'piano'], false],
    ['rooms', ['borealis', 'aurora'], true],
    ['rooms', ['borealis'], false],
  ] as const)('chosen by %s %j: %s', (by, ids, answer) => {
    expect(isOfTab({ by, ids }, aurora)).toBe(answer)
  })

  test('but not when nothing of what was chosen is left', () => {
    expect(ROOM_CHOICES.filter((by) => isOfTab({ by, ids: [] }, aurora))).toEqual(['all'])
  })
})
