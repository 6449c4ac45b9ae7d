import { describe, expect, test } from 'vitest'
import { givenActor, OTHER_ROOM_ID, personId, ROOM_ID } from '../testing/given.ts'
import { fieldsKeptFrom, manages, mayBook, mayChange, sightOf } from './may.ts'
import type { Role } from './person.ts'

const ofBobForCarol = { roomId: ROOM_ID, organizerId: personId('Bob'), hostId: personId('Carol') }

describe('rule 30: who may do what', () => {
  test.each<[Role[], boolean]>([
    [[], false],
    [['viewer'], false],
    [['booker'], true],
    [['approver'], true],
    [['administrator'], true],
    [['viewer', 'booker'], true],
  ])('somebody with the roles %j books a room: %s', (roles, books) => {
    expect(mayBook(givenActor('Ada', roles), ROOM_ID)).toBe(books)
  })

  test('a viewer books the rooms they manage and no others', () => {
    const manager = givenActor('Ada', ['viewer'], [ROOM_ID])
    expect([mayBook(manager, ROOM_ID), mayBook(manager, OTHER_ROOM_ID)]).toEqual([true, false])
  })

  test('a room manager manages some rooms, an administrator all of them, an approver none', () => {
    expect(manages(givenActor('Ada', ['booker'], [ROOM_ID]), ROOM_ID)).toBe(true)
    expect(manages(givenActor('Ada', ['booker'], [ROOM_ID]), OTHER_ROOM_ID)).toBe(false)
    expect(manages(givenActor('Ada', ['administrator']), OTHER_ROOM_ID)).toBe(true)
    expect(manages(givenActor('Ada', ['approver']), ROOM_ID)).toBe(false)
  })

  test('a room is kept by its managers; only administrators move it or say who manages it', () => {
    const fields = ['name', 'capacity', 'policy', 'floorId', 'managerIds']
    expect(fieldsKeptFrom(givenActor('Ada', ['administrator']), ROOM_ID, fields)).toEqual([])
    expect(fieldsKeptFrom(givenActor('Ada', ['viewer'], [ROOM_ID]), ROOM_ID, fields)).toEqual(['floorId', 'managerIds'])
    expect(fieldsKeptFrom(givenActor('Ada', ['approver'], [OTHER_ROOM_ID]), ROOM_ID, fields)).toEqual(fields)
  })

  test.each([
    ['who booked it', givenActor('Bob'), true],
    ['its host, who can be another', givenActor('Carol', ['viewer']), true],
    ['a manager of its room', givenActor('Ada', ['viewer'], [ROOM_ID]), true],
    ['an administrator', givenActor('Ada', ['administrator']), true],
    ['a colleague', givenActor('Ada', ['booker']), false],
    ['an approver', givenActor('Ada', ['approver']), false],
    ['a manager of another room', givenActor('Ada', ['booker'], [OTHER_ROOM_ID]), false],
  ])('a reservation is changed by %s', (_, actor, changes) => {
    expect(mayChange(actor, ofBobForCarol)).toBe(changes)
  })
})

describe('rule 31: what of private reservations a person may see', () => {
  test('an administrator everything', () => {
    expect(sightOf(givenActor('Ada', ['administrator']))).toMatchObject({ everything: true })
  })

  test('everybody else what is theirs, and what is in rooms they manage', () => {
    expect(sightOf(givenActor('Ada', ['approver'], [ROOM_ID]))).toEqual({
      everything: false,
      personId: 'Ada',
      roomIds: [ROOM_ID],
    })
  })
})
