import { expect, test } from 'vitest'
import { changesBetween, rebase } from './rebase.ts'

const before = { name: 'Main', address: '', hours: [{ start: '08:00', end: '18:00' }] }

test('only what differs is a change', () => {
  expect(changesBetween(before, { ...before, hours: [{ start: '08:00', end: '18:00' }] })).toEqual({})
  expect(changesBetween(before, { ...before, name: 'Annex' })).toEqual({ name: 'Annex' })
})

test('the same data in another order of its keys is no change', () => {
  expect(changesBetween(before, { ...before, hours: [{ end: '18:00', start: '08:00' }] })).toEqual({})
})

test('what only they changed is taken, what only I changed is kept', () => {
  const rebased = rebase(before, { ...before, name: 'Mine' }, { ...before, address: 'Theirs' })
  expect(rebased).toEqual({
    values: { ...before, name: 'Mine', address: 'Theirs' },
    theirs: ['address'],
    contested: [],
  })
})

test('what both changed is contested, and mine until somebody decides', () => {
  const rebased = rebase(before, { ...before, name: 'Mine' }, { ...before, name: 'Theirs' })
  expect(rebased).toEqual({ values: { ...before, name: 'Mine' }, theirs: ['name'], contested: ['name'] })
})

test('the same change made twice is no quarrel', () => {
  const both = { ...before, name: 'Both' }
  expect(rebase(before, both, both)).toEqual({ values: both, theirs: ['name'], contested: [] })
})
