import { expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const { db, as } = await createTestApp()
const { orgId, administratorId } = await givenOrganization(db)
const ada = await as({ orgId, personId: administratorId })

test('an address that cannot be decoded is answered with a problem like any other', async () => {
  const answer = await ada.get('/api/v1/tags/%zz')
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.body).toMatchObject({ status: 400, code: 'invalid_request', errors: [{ field: 'path' }] })
})

test('text that holds U+0000 is refused by the name of its field, in a body and in an address', async () => {
  const named = await ada.post('/api/v1/tags', { name: 'Guests\0' })
  expect(named.body).toMatchObject({ status: 400, errors: [{ field: 'name', code: 'character' }] })
  const asked = await ada.get('/api/v1/people?q=%00')
  expect(asked.body).toMatchObject({ status: 400, errors: [{ field: 'q', code: 'character' }] })
})

test('half a character is refused, which would be kept as another', async () => {
  const named = await ada.post('/api/v1/tags', { name: 'Guests \ud83d' })
  expect(named.body).toMatchObject({ status: 400, errors: [{ field: 'name', code: 'character' }] })
  expect((await ada.post('/api/v1/tags', { name: 'Guests \ud83d\ude00' })).status, 'a whole one is taken').toBe(201)
})

test.each([
  ['PUT', '/api/v1/rooms', 'GET, HEAD, POST'],
  ['DELETE', '/api/v1/schedule?from=now', 'GET, HEAD'],
  ['GET', `/api/v1/reservations/${administratorId}/cancel`, 'POST'],
] as const)('%s %s is told what the address takes', async (method, url, allow) => {
  const answer = await ada.send({ method, url })
  expect(answer.body).toMatchObject({ status: 405, code: 'method_not_allowed' })
  expect(answer.headers.allow).toBe(allow)
})

test('an address that is none is 404 for every method', async () => {
  for (const method of ['GET', 'PUT', 'POST'] as const)
    expect((await ada.send({ method, url: '/api/v1/chairs' })).body).toMatchObject({ status: 404, code: 'not_found' })
})

test('what may be null is told what else it may be, once', async () => {
  const answer = await ada.post('/api/v1/tags', { name: 'Guests', colour: 'red' })
  expect(answer.body.errors).toEqual([
    { field: 'colour', code: 'pattern', message: expect.any(String), accepted: '^#[0-9a-fA-F]{6}$' },
  ])
})
