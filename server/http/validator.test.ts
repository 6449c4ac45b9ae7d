import { expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const { db, as } = await createTestApp()
const { orgId, bookerId } = await givenOrganization(db)
const bo = await as({ orgId, personId: bookerId })

test('a body that says something unknown is refused, also in a scope with schemas of its own', async () => {
  const answer = await bo.post('/api/v1/reservations', { colour: 'red' })
  expect(answer.status).toBe(400)
  expect(answer.body.errors.map(({ field }: { field: string }) => field)).toContain('colour')
})

test('a body is taken literally: a number written as text is not a number', async () => {
  const answer = await bo.post('/api/v1/reservations', { attendeeCount: '6' })
  expect(answer.body.errors).toContainEqual(expect.objectContaining({ field: 'attendeeCount', code: 'type' }))
})

test('an address is text, and is read as what it stands for', async () => {
  expect((await bo.get('/api/v1/people?limit=1')).body.items).toHaveLength(1)
  expect((await bo.get('/api/v1/people?limit=many')).status).toBe(400)
})
