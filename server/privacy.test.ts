import { describe, expect, test } from 'vitest'
import { type Operation, readOperations } from './testing/house/contract.ts'
import { givenHouse } from './testing/house/house.ts'
import { goodRequest, idsNamed, type Request, written } from './testing/house/request.ts'
import { type Browser, createTestApp } from './testing/test-app.ts'

// Rule 31: what a viewer may not see never leaves the server, on any path. Every operation there is, asked by everybody
// it does not concern, about one private reservation that is in the way of whatever they ask for.

const testApp = await createTestApp()
const { app, as } = testApp
const given = await givenHouse(testApp, 'Nordlicht')
const { organization } = given
const { orgId } = organization

const organizerId = await organization.person('Ottilie Organizer')
const hostId = await organization.person('Horatio Host')
const { body: tag } = await given.administrator.post('/api/v1/tags', { name: 'Whispers' })
const organizer = await as({ orgId, personId: organizerId })
const { body: secret } = await organizer.post('/api/v1/reservations', {
  roomId: given.ids.room,
  start: '2026-11-24T09:00:00Z',
  end: '2026-11-24T10:30:00Z',
  title: 'Redundancies',
  notes: 'Clairvoyance',
  hostId,
  tagId: tag.id,
  attendeeCount: 7,
  private: true,
})

/** Good requests are about the secret, and ask for the time and room that it holds. */
const house = { ...given, ids: { ...given.ids, reservation: secret.id as string }, running: secret.id as string }

const managerElsewhere = await organization.person('Meriel Manager')
await organization.manager(await organization.room('Elsewhere'), managerElsewhere)
const strangers: Record<string, Browser> = {
  'a colleague': given.booker,
  'a viewer': given.viewer,
  'an approver': await as({ orgId, personId: await organization.person('Ada Approver', ['approver']) }),
  'who manages another room': await as({ orgId, personId: managerElsewhere }),
}

const WORDS = ['Redundancies', 'Clairvoyance']
/** In lists of people and tags everybody finds these; beside a reservation they say whose and what it is. */
const NAMES = [organizerId, hostId, 'Ottilie', 'Horatio', tag.id as string, 'Whispers']
const DIRECTORIES = new Set(['me', 'people', 'tags', 'demo'])

const operations = (await readOperations(app)).filter(({ open }) => !open)
const named = operations.map((operation) => [operation.id, operation] as const)

function requests(operation: Operation): Request[] {
  const requests = [goodRequest(operation, house), goodRequest(operation, house, 'all')]
  const stale = requests.map((request) => ({ ...request, headers: { ...request.headers, 'if-match': '"99"' } }))
  return [...requests, ...stale]
}

function expectNoTrace(operation: Operation, text: string) {
  const banned = operation.tags.some((one) => DIRECTORIES.has(one)) ? WORDS : [...WORDS, ...NAMES]
  expect(banned.filter((word) => text.includes(word))).toEqual([])
  expect(text).not.toMatch(/"attendeeCount":7\b/)
}

describe.each(Object.entries(strangers))('nothing private is told to %s', (_, stranger) => {
  test.each(named)('%s', async (_, operation) => {
    for (const request of requests(operation))
      expectNoTrace(operation, (await stranger.send(written(operation, request))).text)
  })
})

describe('a search tells nothing private by what it finds', () => {
  test.each(named)('%s', async (_, operation) => {
    const good = goodRequest(operation, house)
    const find = async (request: Request) => {
      const { body } = await given.booker.send(written(operation, request))
      return JSON.stringify(body ?? null, (name, value) => (name === 'instance' ? undefined : value))
    }
    for (const { where, thing, put } of idsNamed(operation)) {
      if (!where.startsWith('query') || (thing !== 'tag' && thing !== 'person')) continue
      const theirs = thing === 'tag' ? tag.id : hostId
      const others = given.spare[thing]
      expect((await find(put(good, theirs))).replaceAll(theirs, '')).toBe(
        (await find(put(good, others))).replaceAll(others, ''),
      )
    }
    if (operation.parameters.some(({ name }) => name === 'q'))
      for (const word of WORDS)
        expect(await find({ ...good, query: { ...good.query, q: word } })).not.toContain(secret.id)
  })
})

test('the same requests do tell those whom it concerns', async () => {
  const telling = async (person: Browser) => {
    const told: string[] = []
    for (const operation of operations.filter(({ method, id }) => method === 'GET' || /preview|bookRoom/.test(id)))
      for (const request of requests(operation)) {
        const { text } = await person.send(written(operation, request))
        if (text.includes('Redundancies')) told.push(operation.id)
      }
    return [...new Set(told)]
  }
  const everywhere = ['bookRoom', 'previewBooking', 'readReservation']
  expect(await telling(organizer)).toEqual(expect.arrayContaining(everywhere))
  expect(await telling(given.administrator)).toEqual(expect.arrayContaining(everywhere))
})
