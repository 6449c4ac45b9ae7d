import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const env = { RATE_LIMIT_PER_MINUTE: '5', SIGN_INS_PER_MINUTE: '3' }
const { app, db, as } = await createTestApp({ env })
const organization = await givenOrganization(db)
const { orgId, bookerId, administratorId } = organization

const times = async <T>(count: number, work: () => Promise<T>) => {
  const answers: T[] = []
  for (let index = 0; index < count; index++) answers.push(await work())
  return answers
}

describe('who asks for more than a hand can', () => {
  test('is asked to wait, whatever they ask for, and others are not', async () => {
    const bo = await as({ orgId, personId: bookerId })
    const ada = await as({ orgId, personId: administratorId })
    const answers = await times(3, () => bo.get('/api/v1/me'))
    answers.push(...(await times(4, () => bo.post('/api/v1/reservations', {}))))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 400, 400, 429, 429])
    const refused = answers.at(-1)
    expect(refused?.headers['content-type']).toContain('application/problem+json')
    expect(refused?.body).toMatchObject({ code: 'too_many_requests', status: 429 })
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused?.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect((await ada.get('/api/v1/me')).status).toBe(200)
  })

  test('to sign in is asked to wait by the address they come from', async () => {
    const from = async (remoteAddress: string) => {
      const headers = { origin: 'http://localhost' }
      const payload = { upn: 'nobody@example.org' }
      return (await app.inject({ method: 'POST', url: '/auth/demo', remoteAddress, headers, payload })).statusCode
    }
    expect(await times(5, () => from('192.0.2.1'))).toEqual([400, 400, 400, 429, 429])
    expect(await from('192.0.2.2')).toBe(400)
  })

  test('is never asked to wait by the demo, unless it is told to', async () => {
    const demo = await createTestApp()
    const there = await givenOrganization(demo.db)
    const bo = await demo.as({ orgId: there.orgId, personId: there.bookerId })
    const answers = await Promise.all(Array.from({ length: 700 }, () => bo.get('/api/v1/me')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })
})
