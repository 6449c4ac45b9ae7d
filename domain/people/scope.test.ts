import { describe, expect, test } from 'vitest'
import { givenActor, OTHER_ROOM_ID, ROOM_ID } from '../testing/given.ts'
import { isAdministrator, manages, mayBook, sightOf } from './may.ts'
import { narrowedTo, type Scope, scopesNeeded, scopesToGive } from './scope.ts'

const ada = givenActor('Ada', ['administrator'])
const bob = givenActor('Bob', ['booker'])
const mia = givenActor('Mia', ['booker'], [ROOM_ID])

test('nobody hands on more than they have, and who only looks hands on nothing', () => {
  expect(scopesToGive(ada)).toEqual(['read', 'book', 'manage', 'administer'])
  expect(scopesToGive(mia)).toEqual(['read', 'book', 'manage'])
  expect(scopesToGive(bob)).toEqual(['read', 'book'])
  expect(scopesToGive(givenActor('Vic', ['viewer']))).toEqual([])
})

describe('with a token', () => {
  test('without scopes, as with a session, a person is all they are', () => {
    expect(narrowedTo(ada, undefined)).toBe(ada)
  })

  test.each<[Scope[], boolean, boolean, boolean]>([
    [['read'], false, false, false],
    [['read', 'book'], true, false, false],
    [['read', 'book', 'manage'], true, false, false],
    [['read', 'administer'], true, true, true],
  ])(
    'of the scopes %j an administrator books: %s, manages every room: %s, administers: %s',
    (scopes, books, all, administers) => {
      const narrowed = narrowedTo(ada, scopes)
      expect(mayBook(narrowed, ROOM_ID)).toBe(books)
      expect(manages(narrowed, ROOM_ID)).toBe(all)
      expect(isAdministrator(narrowed)).toBe(administers)
    },
  )

  test('a manager manages their rooms with the scope for it, and no others', () => {
    expect(manages(narrowedTo(mia, ['read', 'manage']), ROOM_ID)).toBe(true)
    expect(manages(narrowedTo(mia, ['read', 'manage']), OTHER_ROOM_ID)).toBe(false)
    expect(manages(narrowedTo(mia, ['read', 'book']), ROOM_ID)).toBe(false)
  })

  test('a person sees of what is private no more than the token stands for (rule 31)', () => {
    expect(sightOf(narrowedTo(ada, ['read', 'book'])).everything).toBe(false)
    expect(sightOf(narrowedTo(mia, ['read'])).roomIds).toEqual([])
    expect(sightOf(narrowedTo(ada, ['read', 'administer'])).everything).toBe(true)
  })

  test('a scope gives nothing that the person does not have', () => {
    const all: Scope[] = ['read', 'book', 'manage', 'administer']
    const viewer = narrowedTo(givenActor('Vic', ['viewer']), all)
    expect([mayBook(viewer, ROOM_ID), manages(viewer, ROOM_ID), isAdministrator(viewer)]).toEqual([false, false, false])
    expect(isAdministrator(narrowedTo(mia, all))).toBe(false)
  })

  test('who books only the rooms they manage books no others, and these with the scope to manage', () => {
    const keeper = givenActor('Kim', ['viewer'], [ROOM_ID])
    expect(scopesToGive(keeper)).toEqual(['read', 'book', 'manage'])
    const both = narrowedTo(keeper, ['read', 'book', 'manage'])
    expect([mayBook(both, ROOM_ID), mayBook(both, OTHER_ROOM_ID)]).toEqual([true, false])
    expect(mayBook(narrowedTo(keeper, ['read', 'book']), OTHER_ROOM_ID)).toBe(false)
  })

  test('an approver approves with the scope to manage', () => {
    const approver = givenActor('Ann', ['approver'])
    expect(narrowedTo(approver, ['read', 'manage']).roles).toContain('approver')
    expect(narrowedTo(approver, ['read', 'book']).roles).toEqual(['booker'])
  })
})

test('looking needs to read, reservations need to book, and whatever else there is needs more', () => {
  expect(scopesNeeded({ reads: true, books: true })).toEqual(['read'])
  expect(scopesNeeded({ reads: false, books: true })).toEqual(['book'])
  expect(scopesNeeded({ reads: false, books: false })).toEqual(['manage', 'administer'])
})
