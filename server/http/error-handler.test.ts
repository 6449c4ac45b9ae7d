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

test('what may be null is told what else it may be, once', async () => {
  const answer = await ada.post('/api/v1/tags', { name: 'Guests', colour: 'red' })
  expect(answer.body.errors).toEqual([
    { field: 'colour', code: 'pattern', message: expect.any(String), accepted: '^#[0-9a-fA-F]{6}$' },
  ])
})
