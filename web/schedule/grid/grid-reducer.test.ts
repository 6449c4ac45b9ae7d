import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantAt, snapDown } from '../axis.ts'
import type { Block } from '../block.ts'
import { aBlock, aBoard, at, aWeek, clock, span } from '../testing/a-board.ts'
import type { Board, GridState, Intent, Press } from './board.ts'
import { cursorCell } from './browse.ts'
import { commandOf, type KeyPress } from './commands.ts'
import { type GridEvent, ghostOf, heldBlock, RESTING, reduce } from './grid-reducer.ts'

const blocks = [
  aBlock('stand-up', 'a', '09:00', '09:30'),
  aBlock('review', 'a', '11:00', '12:00'),
  aBlock('lunch', 'b', '12:00', '13:00', { mayChange: false }),
]
const board = aBoard({ blocks })

function press(keys: string, from: GridState = RESTING, on: Board = board): { state: GridState; intents: Intent[] } {
  return run(
    keys.split(' ').map((key) => {
      const parts = key.split('+')
      const keyPress: KeyPress = {
        key: parts.at(-1) ?? '',
        shiftKey: parts.includes('Shift'),
        ctrlKey: parts.includes('Ctrl'),
        metaKey: false,
        altKey: false,
      }
      const command = commandOf(keyPress, 'ltr')
      if (!command) throw new Error(`${key} means nothing`)
      return { type: 'command', command }
    }),
    from,
    on,
  )
}

function run(events: readonly GridEvent[], from: GridState, on: Board = board) {
  return events.reduce<{ state: GridState; intents: Intent[] }>(
    ({ state, intents }, event) => {
      const next = reduce(state, event, on)
      return { state: next.state, intents: [...intents, ...next.intents] }
    },
    { state: from, intents: [] },
  )
}

const standing = (row: string, time: string | null): GridState => ({
  cursor: { row, at: time === null ? null : at(time), head: null },
  gesture: null,
})

const where = ({ cursor }: GridState) => [cursor?.row, clock(cursor?.at)]

describe('with the keyboard', () => {
  test('arrows go by slot, and a reservation is one step', () => {
    expect(where(press('ArrowRight', standing('a', '08:45')).state)).toEqual(['a', '09:00'])
    expect(where(press('ArrowRight', standing('a', '09:00')).state)).toEqual(['a', '09:30'])
    expect(where(press('ArrowLeft', standing('a', '09:30')).state)).toEqual(['a', '09:00'])
    expect(where(press('ArrowLeft ArrowLeft', standing('a', '09:30')).state)).toEqual(['a', '08:45'])
  })

  test('up and down keep the time and pass over the names of floors and buildings', () => {
    expect(where(press('ArrowDown', standing('a', '10:15')).state)).toEqual(['b', '10:15'])
    expect(where(press('ArrowDown ArrowDown ArrowDown', standing('a', '10:15')).state)).toEqual(['c', '10:15'])
    expect(where(press('ArrowUp ArrowUp ArrowUp', standing('a', '10:15')).state)).toEqual(['north', '10:15'])
  })

  test('left of the first slot is the name of the room, from where Enter visits it', () => {
    const atName = press('ArrowLeft', standing('a', '00:00'))
    expect(where(atName.state)).toEqual(['a', 'null'])
    expect(press('Enter', atName.state).intents).toEqual([{ do: 'visit', roomId: 'a' }])
    expect(where(press('ArrowRight', atName.state).state)).toEqual(['a', '00:00'])
  })

  test('Ctrl+arrows go to the next reservation, then to the edge', () => {
    const first = press('Ctrl+ArrowRight', standing('a', '00:00')).state
    expect(where(first)).toEqual(['a', '09:00'])
    expect(where(press('Ctrl+ArrowRight', first).state)).toEqual(['a', '11:00'])
    expect(where(press('Ctrl+ArrowRight Ctrl+ArrowRight', first).state)).toEqual(['a', '23:45'])
    expect(where(press('Ctrl+ArrowLeft', standing('a', '11:00')).state)).toEqual(['a', '09:00'])
    expect(where(press('Ctrl+ArrowDown', standing('a', '12:15')).state)).toEqual(['b', '12:15'])
  })

  test('Home and End go to the ends of the day, with Ctrl to the corners of the grid', () => {
    expect(where(press('Home', standing('a', '10:00')).state)).toEqual(['a', '00:00'])
    expect(where(press('End', standing('a', '10:00')).state)).toEqual(['a', '23:45'])
    expect(where(press('Ctrl+Home', standing('c', '10:00')).state)).toEqual(['north', '00:00'])
    expect(where(press('Ctrl+End', standing('a', '10:00')).state)[0]).toBe('d')
  })

  test('in a week Home and End stay in the day, and the arrows step over the night', () => {
    const week = aBoard({ blocks, axis: aWeek })
    expect(where(press('Home', standing('a', '24T10:00'), week).state)).toEqual(['a', '24T07:00'])
    expect(where(press('End', standing('a', '24T10:00'), week).state)).toEqual(['a', '24T19:30'])
    expect(where(press('End ArrowRight', standing('a', '24T10:00'), week).state)).toEqual(['a', '25T07:00'])
    expect(where(press('ArrowLeft', standing('a', '25T07:00'), week).state)).toEqual(['a', '24T19:30'])
  })

  test('Page keys go ten rows and stop at the ends', () => {
    expect(where(press('PageDown', standing('a', '10:00')).state)[0]).toBe('d')
    expect(where(press('PageUp', standing('c', '10:00')).state)[0]).toBe('north')
  })

  test('Enter on free time books half an hour, on a reservation opens it', () => {
    expect(press('Enter', standing('a', '10:00')).intents).toEqual([
      { do: 'book', roomId: 'a', span: span('10:00', '10:30') },
    ])
    expect(press('Enter', standing('a', '11:00')).intents).toEqual([{ do: 'open', block: blocks[1] }])
  })

  test('Shift+arrows draw a range of free time and say it; Enter books it; Escape forgets it', () => {
    const drawn = press('Shift+ArrowRight Shift+ArrowRight', standing('a', '09:30'))
    expect(drawn.intents.at(-1)).toEqual({
      do: 'say',
      announcement: { say: 'range', span: expect.objectContaining(span('09:30', '10:15')) },
    })
    expect(press('Enter', drawn.state).intents).toEqual([{ do: 'book', roomId: 'a', span: span('09:30', '10:15') }])
    expect(press('Enter', press('Shift+ArrowLeft', drawn.state).state).intents).toEqual([
      { do: 'book', roomId: 'a', span: span('09:30', '10:00') },
    ])
    expect(press('Escape', drawn.state).state.cursor?.head).toBeNull()
  })

  test('a range ends where a reservation begins', () => {
    const { state } = press('Shift+ArrowRight Shift+ArrowRight Shift+ArrowRight', standing('a', '10:30'))
    expect(state.cursor && cursorCell(board, state.cursor)).toMatchObject(span('10:30', '11:00'))
  })

  test('free time that is over is not booked, and that is said', () => {
    expect(press('Enter', standing('a', '06:00')).intents).toEqual([{ do: 'say', announcement: { say: 'past' } }])
  })

  test('a floor or building folds with the arrows along time and toggles with Enter', () => {
    expect(press('ArrowLeft', standing('n1', '10:00')).intents).toEqual([{ do: 'toggle', row: 'n1' }])
    expect(press('ArrowRight', standing('n1', '10:00')).intents).toEqual([])
    expect(press('Enter', standing('n1', '10:00')).intents).toEqual([{ do: 'toggle', row: 'n1' }])
  })

  test('when the row of the cursor is gone, the next key starts from the top', () => {
    expect(where(press('ArrowDown', standing('gone', '10:00')).state)).toEqual(['north', '00:00'])
  })
})

describe('moving by keyboard', () => {
  const carrying = press('m', standing('a', '11:00'))

  test('M takes a reservation up, and says so', () => {
    expect(carrying.intents).toEqual([{ do: 'say', announcement: { say: 'carrying', block: blocks[1] } }])
    expect(heldBlock(carrying.state)).toBe(blocks[1])
  })

  test('M on what one may not change says so and takes nothing up', () => {
    const { state, intents } = press('m', standing('b', '12:00'))
    expect(intents).toEqual([{ do: 'say', announcement: { say: 'locked', block: blocks[2] } }])
    expect(state.gesture).toBeNull()
  })

  test('arrows move it by a slot and between rooms, and Enter drops it', () => {
    const { state, intents } = press('ArrowRight ArrowDown Enter', carrying.state)
    expect(intents.at(-1)).toEqual({ do: 'change', block: blocks[1], roomId: 'b', span: span('11:15', '12:15') })
    expect(state.gesture).toBeNull()
    expect(where(state)).toEqual(['b', '11:15'])
  })

  test('what is in the way is said before it is dropped', () => {
    expect(press('ArrowDown ArrowRight', carrying.state).intents.at(-1)).toEqual({
      do: 'say',
      announcement: {
        say: 'carried',
        roomId: 'b',
        span: span('11:15', '12:15'),
        obstacle: { kind: 'taken', by: blocks[2] },
      },
    })
  })

  test('Shift+arrows change its length, to no less than a slot', () => {
    expect(press('Shift+ArrowRight Enter', carrying.state).intents.at(-1)).toMatchObject({
      span: span('11:00', '12:15'),
    })
    expect(press(`${'Shift+ArrowLeft '.repeat(9)}Enter`, carrying.state).intents.at(-1)).toMatchObject({
      span: span('11:00', '11:15'),
    })
  })

  test('Escape puts it back, says so and leaves the cursor on it', () => {
    const { state, intents } = press('ArrowRight ArrowDown Escape', carrying.state)
    expect(intents.at(-1)).toEqual({ do: 'say', announcement: { say: 'returned', block: blocks[1] } })
    expect(where(state)).toEqual(['a', '11:00'])
    expect(state.gesture).toBeNull()
  })

  test('dropped where it was, nothing is asked of the server', () => {
    expect(press('ArrowRight ArrowLeft Enter', carrying.state).intents.some((intent) => intent.do === 'change')).toBe(
      false,
    )
  })

  test('a start off the grid goes to the next slot boundary', () => {
    const odd = aBoard({ blocks: [aBlock('odd', 'a', '09:10', '09:50')] })
    const { intents } = press('m ArrowRight Enter', standing('a', '09:10'), odd)
    expect(intents.at(-1)).toMatchObject({ span: span('09:15', '09:55') })
  })
})

describe('with the pointer', () => {
  const down = (row: string, time: string, block: Block | null = null, more: Partial<Press> = {}): GridEvent => ({
    type: 'press',
    press: { row, at: at(time), block, grip: 'body', pointer: 'mouse', x: 0, y: 0, ...more },
  })
  const travel = (roomId: string | null, time: string, x = 100): GridEvent => ({
    type: 'travel',
    x,
    y: 0,
    roomId,
    at: at(time),
  })
  const release: GridEvent = { type: 'release' }
  const [, review = aBlock('none', 'a', '00:00', '01:00'), lunch] = blocks

  test('a click on free time books half an hour, on a reservation opens it', () => {
    expect(run([down('a', '10:05'), release], RESTING).intents).toEqual([
      { do: 'book', roomId: 'a', span: span('10:00', '10:30') },
    ])
    expect(run([down('a', '11:30', review), release], RESTING).intents).toEqual([{ do: 'open', block: review }])
  })

  test('a hand that trembles still clicks', () => {
    expect(run([down('a', '10:05'), travel('a', '10:06', 3), release], RESTING).intents).toMatchObject([{ do: 'book' }])
  })

  test('dragging over free time books what was drawn, in either direction', () => {
    expect(run([down('a', '10:05'), travel('a', '10:40'), release], RESTING).intents).toEqual([
      { do: 'book', roomId: 'a', span: span('10:00', '10:45') },
    ])
    expect(run([down('a', '10:40'), travel('a', '10:05'), release], RESTING).intents).toEqual([
      { do: 'book', roomId: 'a', span: span('10:00', '10:45') },
    ])
  })

  test('drawing stops where a reservation begins or now is', () => {
    expect(run([down('a', '10:05'), travel('a', '15:00'), release], RESTING).intents).toEqual([
      { do: 'book', roomId: 'a', span: span('10:00', '11:00') },
    ])
    expect(run([down('a', '08:35'), travel('a', '05:00'), release], RESTING).intents).toEqual([
      { do: 'book', roomId: 'a', span: span('08:00', '08:45') },
    ])
  })

  test('dragging a reservation moves it, also to another room', () => {
    const { state } = run([down('a', '11:30', review), travel('c', '14:07')], RESTING)
    expect(ghostOf(state, board)).toMatchObject({ roomId: 'c', span: span('13:30', '14:30'), obstacle: null })
    expect(run([release], state).intents).toEqual([
      { do: 'change', block: review, roomId: 'c', span: span('13:30', '14:30') },
    ])
  })

  test('where it would be in the way of another, the ghost says so', () => {
    const { state } = run([down('a', '11:30', review), travel('b', '12:30')], RESTING)
    expect(ghostOf(state, board)?.obstacle).toEqual({ kind: 'taken', by: lunch })
  })

  test('outside of any room it stays in the last one', () => {
    const { state } = run([down('a', '11:30', review), travel('c', '14:00'), travel(null, '15:00')], RESTING)
    expect(ghostOf(state, board)?.roomId).toBe('c')
  })

  test('straight into another room keeps an odd start', () => {
    const odd = aBlock('odd', 'a', '09:10', '09:50')
    const { intents } = run(
      [down('a', '09:30', odd), travel('b', '09:32'), release],
      RESTING,
      aBoard({ blocks: [odd] }),
    )
    expect(intents).toMatchObject([{ do: 'change', roomId: 'b', span: span('09:10', '09:50') }])
  })

  test('an edge resizes, in its own room only and to no less than a slot', () => {
    const edge = (grip: 'start' | 'end', time: string) =>
      run([down('a', '11:30', review, { grip }), travel('c', time), release], RESTING).intents
    expect(edge('end', '12:00')).toMatchObject([{ roomId: 'a', span: span('11:00', '12:30') }])
    expect(edge('end', '05:00')).toMatchObject([{ span: span('11:00', '11:15') }])
    expect(edge('start', '11:00')).toMatchObject([{ span: span('10:30', '12:00') }])
    expect(edge('start', '20:00')).toMatchObject([{ span: span('11:45', '12:00') }])
  })

  test('Escape, or a pointer that the system takes away, puts it back', () => {
    const begun = run([down('a', '11:30', review), travel('c', '14:00')], RESTING).state
    for (const event of [{ type: 'abandon' }, { type: 'command', command: { go: 'escape' } }] satisfies GridEvent[]) {
      const { state, intents } = run([event, release], begun)
      expect(intents).toEqual([{ do: 'say', announcement: { say: 'returned', block: review } }])
      expect(state.gesture).toBeNull()
    }
  })

  test('what one may not change does not come along', () => {
    const { intents, state } = run([down('b', '12:30', lunch), travel('c', '14:00'), release], RESTING)
    expect(intents).toEqual([{ do: 'say', announcement: { say: 'locked', block: lunch } }])
    expect(state.gesture).toBeNull()
  })

  test('a finger that moves is scrolling, a finger that lingers takes hold', () => {
    const touch = { pointer: 'touch' as const }
    expect(run([down('a', '11:30', review, touch), travel('a', '12:00', 30), release], RESTING).intents).toEqual([])
    expect(
      run([down('a', '11:30', review, touch), { type: 'linger' }, travel('a', '12:30', 30), release], RESTING).intents,
    ).toMatchObject([{ do: 'change', span: span('12:00', '13:00') }])
    expect(run([down('a', '10:05', null, touch), release], RESTING).intents).toMatchObject([{ do: 'book' }])
  })
})

describe('whatever a person does', () => {
  const keys = fc.constantFrom(
    ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageDown', 'Home', 'End', 'Enter', 'm', 'Escape'],
  )
  const commands = fc
    .record({ key: keys, shiftKey: fc.boolean(), ctrlKey: fc.boolean() })
    .map((press) => commandOf({ ...press, metaKey: false, altKey: false }, 'ltr'))
    .filter((command) => command !== null)
    .map((command): GridEvent => ({ type: 'command', command }))
  const places = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', null), fc.double({ min: 0, max: 1, noNaN: true }))

  const pointers = (on: Board) =>
    places.chain(([roomId, part]) => {
      const instant = instantAt(on.axis, part * on.axis.width)
      const row = roomId ?? 'a'
      const under = on.lane(row).find(({ start, end }) => start <= instant && instant < end) ?? null
      return fc.constantFrom<GridEvent>(
        {
          type: 'press',
          press: { row, at: instant, block: under, grip: 'body', pointer: 'mouse', x: part * 1000, y: 0 },
        },
        { type: 'travel', x: part * 1000, y: 0, roomId, at: instant },
        { type: 'linger' },
        { type: 'release' },
        { type: 'abandon' },
      )
    })

  test.each([
    ['day', board],
    ['week', aBoard({ blocks, axis: aWeek })],
  ])('the cursor stays in the %s, and only real times on real rooms are asked for', (_, on) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(commands, pointers(on)), { maxLength: 40 }), (events) => {
        const { state, intents } = run(events, standing('a', '09:30'), on)
        if (state.cursor) expect(on.rows.map(({ key }) => key)).toContain(state.cursor.row)
        for (const intent of intents) {
          if (intent.do !== 'book' && intent.do !== 'change') continue
          expect(intent.span.start).toBeLessThan(intent.span.end)
          expect(['a', 'b', 'c', 'd']).toContain(intent.roomId)
          if (intent.do === 'book') {
            const lane = on.lane(intent.roomId)
            expect(lane.filter(({ start, end }) => start < intent.span.end && intent.span.start < end)).toEqual([])
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('walking later and then as many steps earlier comes back to the slot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }), (slots, steps) => {
        const from = standing('a', '00:00')
        const start = press(`${'ArrowRight '.repeat(slots)}ArrowRight`.trim(), from).state
        const there = run(
          Array.from({ length: steps }, () => ({
            type: 'command',
            command: { go: 'later', extend: false, leap: false },
          })),
          start,
        ).state
        const back = run(
          Array.from({ length: steps }, () => ({
            type: 'command',
            command: { go: 'earlier', extend: false, leap: false },
          })),
          there,
        ).state
        expect(back.cursor?.at).toBe(start.cursor?.at)
        expect(snapDown(board.axis, back.cursor?.at ?? 0)).toBe(back.cursor?.at)
      }),
    )
  })
})

test('in a right-to-left language time runs to the left', () => {
  const left: KeyPress = { key: 'ArrowLeft', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
  expect(commandOf(left, 'rtl')).toMatchObject({ go: 'later' })
  expect(commandOf(left, 'ltr')).toMatchObject({ go: 'earlier' })
})
