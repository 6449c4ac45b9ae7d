import { describe, expect, test } from 'vitest'
import type { TabConfiguration } from '../api/model.ts'
import { bodyOf, draftOf, faultsOf, isComplete, isSame, newDraft, roomsOf } from './draft.ts'

const olga = { personId: 'olga', displayName: 'Olga', owner: true, add: true, change: true, delete: true }
const mia = { personId: 'mia', displayName: 'Mia', owner: false, add: true, change: false, delete: false }
const sam = { personId: 'sam', displayName: 'Sam', owner: false, add: false, change: true, delete: true }

const kept: TabConfiguration = {
  id: 'tab',
  name: 'Project rooms',
  rooms: { by: 'floors', ids: ['first'] },
  view: 'week',
  firstDayOfWeek: 7,
  zone: 'Asia/Tokyo',
  filter: { buildingId: 'main', seats: 4, equipmentIds: ['screen'], tagIds: [] },
  permissions: 'people',
  people: [olga, mia, sam],
  mayKeep: true,
  may: { add: true, change: true, delete: true },
  version: 3,
}

test('what is opened and saved unchanged says the same', () => {
  const { id: _id, mayKeep: _keep, may: _may, version: _version, people, ...said } = kept
  const named = people.map(({ displayName: _, ...person }) => person)
  expect(bodyOf(draftOf(kept))).toEqual({ ...said, people: named })
})

test('a new tab shows all rooms, lets everybody book, and is whoever’s it is set up by', () => {
  const draft = newDraft('Rooms', 'olga')
  expect(isComplete(draft)).toBe(true)
  expect(bodyOf(draft)).toMatchObject({
    rooms: { by: 'all', ids: [] },
    permissions: 'everybody',
    people: [{ personId: 'olga', owner: true }],
  })
})

test('who becomes an owner is named once', () => {
  const { people } = bodyOf({ ...draftOf(kept), ownerIds: ['olga', 'mia'] })
  expect(people.map(({ personId, owner }) => [personId, owner])).toEqual([
    ['olga', true],
    ['mia', true],
    ['sam', false],
  ])
})

describe('what is missing', () => {
  test.each([
    ['a name', { name: '  ' }, 'name'],
    ['a choice', { by: 'rooms' }, 'rooms'],
    ['an owner', { ownerIds: [] }, 'owners'],
  ] as const)('%s', (_, change, fault) => {
    const draft = { ...draftOf(kept), ...change }
    expect(faultsOf(draft)[fault]).toBe(true)
    expect(isComplete(draft)).toBe(false)
  })
})

test('is the same as before when what counts is, whatever else was looked at', () => {
  const before = draftOf(kept)
  expect(isSame({ ...before, chosen: { ...before.chosen, rooms: ['a'] } }, before)).toBe(true)
  expect(isSame({ ...before, name: `${before.name} ` }, before)).toBe(true)
  expect(isSame({ ...before, by: 'all' }, before)).toBe(false)
  expect(isSame({ ...before, zone: 'Europe/Paris' }, before)).toBe(false)
})

test('the rooms are those that the tab will have', () => {
  const room = (id: string, floorId: string) => ({ id, floorId, buildingId: 'main', equipmentIds: [] })
  const rooms = [room('a', 'first'), room('b', 'second')]
  expect(roomsOf(draftOf(kept), rooms).map(({ id }) => id)).toEqual(['a'])
  expect(roomsOf({ by: 'all', chosen: draftOf(kept).chosen }, rooms)).toEqual(rooms)
})
