import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideCancel, decideEnd } from '../reservations/decide-cancel.ts'
import { decideChange } from '../reservations/decide-change.ts'
import { type Circumstances, decideReservation } from '../reservations/decide-reservation.ts'
import { anyInstant, anyInterval, anyRoom } from '../testing/arbitrary.ts'
import {
  at,
  between,
  givenActor,
  givenRequest,
  givenReservation,
  givenRoom,
  OTHER_ROOM_ID,
  personId,
  ROOM_ID,
} from '../testing/given.ts'
import { mayInTab, mayKeepTab, maySetUpTabs } from './may-in-tab.ts'
import { TAB_ACTIONS, TAB_PERMISSIONS, type Tab, type TabPerson } from './tab-configuration.ts'

const NAMES = ['Ada', 'Bob', 'Carol']
const NOW = at('2026-11-23 08:00')
const ten = between('2026-11-23 10:00', '11:00')

const says = (name: string, more: Partial<TabPerson> = {}): TabPerson => ({
  personId: personId(name),
  owner: false,
  add: false,
  change: false,
  delete: false,
  ...more,
})

const givenTab = (tab: Partial<Tab> = {}): Tab => ({
  permissions: 'owners',
  people: [says('Olga', { owner: true })],
  roomIds: [ROOM_ID],
  ...tab,
})

describe('who may do what through a tab', () => {
  const people = [says('Olga', { owner: true }), says('Ada', { add: true, delete: true })]

  test.each([
    ['everybody', 'a stranger to it', 'Zoe', ['add', 'change', 'delete']],
    ['owners', 'an owner', 'Olga', ['add', 'change', 'delete']],
    ['owners', 'who is named and no owner', 'Ada', []],
    ['people', 'an owner', 'Olga', ['add', 'change', 'delete']],
    ['people', 'who is named', 'Ada', ['add', 'delete']],
    ['people', 'a stranger to it', 'Zoe', []],
  ] as const)('%s: %s', (permissions, _, name, allowed) => {
    const may = TAB_ACTIONS.filter((action) => mayInTab(givenActor(name), { permissions, people }, action))
    expect(may).toEqual(allowed)
  })

  test('its owners and administrators keep it, and nobody else', () => {
    const keep = (actor = givenActor()) => mayKeepTab(actor, { people })
    expect([keep(givenActor('Olga')), keep(givenActor('Zoe', ['administrator'])), keep(givenActor('Ada'))]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('who only looks sets up none, unless they manage a room', () => {
    expect(maySetUpTabs(givenActor('Ada', ['booker']))).toBe(true)
    expect(maySetUpTabs(givenActor('Ada', ['viewer']))).toBe(false)
    expect(maySetUpTabs(givenActor('Ada', ['viewer'], [ROOM_ID]))).toBe(true)
  })
})

describe('a refusal says what the tab lets whom do', () => {
  const asking: Circumstances = { actor: givenActor('Zoe'), room: givenRoom(), now: NOW, held: [] }

  test('when the person may not add', () => {
    expect(decideReservation(givenRequest(ten), { ...asking, tab: givenTab() })).toEqual({
      outcome: 'refused',
      refusal: { code: 'not_allowed_in_tab', action: 'add', permissions: 'owners' },
    })
  })

  test('when the room is none of the tab’s', () => {
    const tab = givenTab({ permissions: 'everybody', roomIds: [] })
    expect(decideReservation(givenRequest(ten), { ...asking, tab })).toEqual({
      outcome: 'refused',
      refusal: { code: 'room_not_in_tab' },
    })
  })

  test('ending is a change, cancelling a deletion', () => {
    const manager = givenActor('Mia', ['booker'], [ROOM_ID])
    const tab = givenTab({ permissions: 'people', people: [says('Mia', { change: true })] })
    const running = givenReservation(between('2026-11-23 07:00', '09:00'), { organizerId: personId('Bob') })
    const later = givenReservation(ten, { organizerId: personId('Bob') })
    expect(decideEnd(running, { actor: manager, now: NOW, tab }).outcome).toBe('ended')
    expect(decideCancel(later, { actor: manager, now: NOW, tab })).toMatchObject({
      refusal: { code: 'not_allowed_in_tab', action: 'delete' },
    })
  })

  test('what is one’s own moves to rooms of the tab, and to no others', () => {
    const mine = givenReservation(ten, { organizerId: personId('Zoe') })
    const change = (roomIds: Tab['roomIds']) =>
      decideChange(
        mine,
        { roomId: OTHER_ROOM_ID },
        {
          ...asking,
          room: { ...givenRoom(), id: OTHER_ROOM_ID },
          tab: givenTab({ roomIds }),
        },
      )
    expect(change([OTHER_ROOM_ID]).outcome).toBe('changed')
    expect(change([ROOM_ID])).toMatchObject({ refusal: { code: 'room_not_in_tab' } })
  })
})

const anyPerson = fc.constantFrom(...NAMES)
const anyTab: fc.Arbitrary<Tab> = fc.record({
  permissions: fc.constantFrom(...TAB_PERMISSIONS),
  people: fc.array(
    fc
      .record({ owner: fc.boolean(), add: fc.boolean(), change: fc.boolean(), delete: fc.boolean(), name: anyPerson })
      .map(({ name, ...said }) => says(name, said)),
    { maxLength: 3 },
  ),
  roomIds: fc.subarray([ROOM_ID, OTHER_ROOM_ID]),
})

const anyActor = fc
  .tuple(
    anyPerson,
    fc.subarray(['viewer', 'booker', 'approver', 'administrator'] as const),
    fc.subarray([ROOM_ID, OTHER_ROOM_ID]),
  )
  .map(([name, roles, manages]) => givenActor(name, roles, manages))

const anyWorld = fc.record({
  actor: anyActor,
  room: anyRoom,
  now: anyInstant('2026-10-23T00:00Z', 3),
  tab: anyTab,
  time: anyInterval(),
  next: anyInterval(),
  organizer: anyPerson,
  host: anyPerson,
  otherRoom: fc.boolean(),
})

/** Every decision there is, with and without the tab. */
const decisions = anyWorld.map(({ actor, room, now, tab, time, next, organizer, host, otherRoom }) => {
  const roomId = otherRoom ? OTHER_ROOM_ID : room.id
  const present = givenReservation(time, { roomId, organizerId: personId(organizer), hostId: personId(host) })
  const decide = (through: Tab | undefined) => {
    const asking: Circumstances = { actor, room, now, held: [], tab: through }
    return {
      add: decideReservation(givenRequest(next), asking),
      change: decideChange(present, { roomId: room.id, start: next.start, end: next.end }, asking),
      rename: decideChange(present, { title: 'Another' }, { ...asking, room: { ...room, id: roomId } }),
      cancel: decideCancel(present, asking),
      end: decideEnd(present, asking),
    }
  }
  return { through: decide(tab), without: decide(undefined), own: [organizer, host].includes(actor.id) }
})

describe('whatever a tab says', () => {
  test('it never lets happen what the organization refuses, and what it lets happen is the same', () => {
    fc.assert(
      fc.property(decisions, ({ through, without }) => {
        for (const name of ['add', 'change', 'rename', 'cancel', 'end'] as const)
          if (through[name].outcome !== 'refused') expect(through[name]).toEqual(without[name])
      }),
      { numRuns: 1000 },
    )
  })

  test('what is a person’s own stays theirs: to rename, end or cancel it, the organization alone is asked', () => {
    fc.assert(
      fc.property(
        decisions.filter(({ own }) => own),
        ({ through, without }) => {
          for (const name of ['rename', 'cancel', 'end'] as const) expect(through[name]).toEqual(without[name])
        },
      ),
      { numRuns: 500 },
    )
  })

  test('the organization’s own no is what is told, not the tab’s', () => {
    fc.assert(
      fc.property(decisions, ({ through, without }) => {
        for (const name of ['add', 'rename', 'cancel', 'end'] as const) {
          const [told, organizations] = [through[name], without[name]]
          if (organizations.outcome === 'refused' && organizations.refusal.code === 'not_allowed')
            expect(told).toEqual(organizations)
        }
      }),
      { numRuns: 300 },
    )
  })
})
