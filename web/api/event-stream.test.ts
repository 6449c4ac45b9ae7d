import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEvents } from './event-stream.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** The stream as a network may deliver it: cut anywhere. */
function streamOf(text: string, cuts: readonly number[] = []): ReadableStream<Uint8Array> {
  const all = bytes(text)
  const places = [...new Set(cuts.map((cut) => cut % (all.length + 1)))].sort((one, other) => one - other)
  return new ReadableStream({
    start(controller) {
      for (const [index, place] of [0, ...places].entries()) controller.enqueue(all.slice(place, places[index]))
      controller.close()
    },
  })
}

async function read(text: string, cuts?: readonly number[]): Promise<string[]> {
  const events: string[] = []
  for await (const data of readEvents(streamOf(text, cuts))) events.push(data)
  return events
}

test('an event is its data; comments, names, ids and pauses are passed over', async () => {
  expect(await read(': hello\n\nid: 7\nevent: change\nretry: 10\ndata: {"kind":"rooms"}\n\n:\n\ndata:x\n\n')).toEqual([
    '{"kind":"rooms"}',
    'x',
  ])
})

test('lines of one event belong together, and only one blank after the colon is no data', async () => {
  expect(await read('data:  a\ndata\ndata: b\n\n')).toEqual([' a\n\nb'])
})

test('what was not finished when the stream ended is no event', async () => {
  expect(await read('data: a\n\ndata: b\n')).toEqual(['a'])
})

test('wherever a stream is cut, and however its lines end, the events are the same', async () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\r\n]/.test(text))
  const event = fc.array(line, { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 5 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.nat()),
      async (events, end, cuts) => {
        // A lone CR at the very end could be half of a CRLF, so the stream goes on.
        const text = `${events.map((lines) => `${lines.map((one) => `data: ${one}${end}`).join('')}${end}`).join('')}: more`
        expect(await read(text, cuts)).toEqual(events.map((lines) => lines.join('\n')))
      },
    ),
  )
})
