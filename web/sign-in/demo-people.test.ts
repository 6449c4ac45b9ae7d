import { expect, test } from 'vitest'
import type { DemoPerson } from '../api/model.ts'
import { findPeople, roleOf } from './demo-people.ts'

const person = (displayName: string, ...roles: DemoPerson['roles']): DemoPerson => ({
  displayName,
  upn: `${displayName.toLowerCase().replaceAll(' ', '.')}@demo.example`,
  roles,
})
const people = [
  person('Noé Lambert', 'booker'),
  person('Zoé Petit', 'viewer'),
  person('Ada Costa', 'booker', 'approver'),
  person('Yuki Mori', 'booker', 'administrator'),
  person('Bo Berg', 'booker'),
]
const names = (typed: string) => findPeople(people, typed).map(({ displayName }) => displayName)

test('who may do most comes first, then by name', () => {
  expect(names('')).toEqual(['Yuki Mori', 'Ada Costa', 'Bo Berg', 'Noé Lambert', 'Zoé Petit'])
})

test('a name is found without its accents, by its parts in any order, and by the address', () => {
  expect(names('noe')).toEqual(['Noé Lambert'])
  expect(names('mori yu')).toEqual(['Yuki Mori'])
  expect(names('bo.berg@')).toEqual(['Bo Berg'])
  expect(names('nobody')).toEqual([])
})

test('the role that says most is the one shown', () => {
  expect(roleOf({ roles: ['booker', 'approver'] })).toBe('approver')
  expect(roleOf({ roles: [] })).toBe('viewer')
})
