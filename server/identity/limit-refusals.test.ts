import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { givenDirectoryPerson, givenTenant } from '../testing/entra/directory.ts'
import { createEntraApp } from '../testing/entra/entra-app.ts'
import { forge } from '../testing/entra/forge.ts'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const nordlicht = givenTenant('nordlicht.example')
const ada = givenDirectoryPerson(nordlicht, 'Ada Lind')
const { app, standIn, settled } = await createEntraApp({
  tenants: [nordlicht],
  env: () => ({ REFUSED_TOKENS_PER_MINUTE: '3' }),
})

const from =
  (remoteAddress: string) =>
  async (token: string, more: Record<string, string> = {}) => {
    const headers = { authorization: `Bearer ${token}`, ...more }
    return await app.inject({ method: 'GET', url: '/api/v1/me', remoteAddress, headers })
  }
const guessed = () => `brp_${'0'.repeat(32)}_${randomBytes(32).toString('base64url')}`
const forged = () => forge.unknownKid(standIn.claims(ada))

describe('who sends tokens that are refused on and on', () => {
  test('is asked to wait, whichever kind of token they guess', async () => {
    const attacker = from('192.0.2.1')
    const tokens = [guessed(), await forged(), 'nonsense', guessed(), await forged(), 'nonsense']
    const statuses = []
    for (const token of tokens) statuses.push((await attacker(token)).statusCode)
    expect(statuses).toEqual([401, 401, 401, 429, 429, 429])
    const { headers, json } = await attacker(await forged())
    expect(json()).toMatchObject({ status: 429, code: 'too_many_requests' })
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60)
    expect(headers['www-authenticate'], 'what was wrong with it').toContain('error="invalid_token"')
  })

  test('keeps out nobody behind the same address whose token is good, though it was never seen before', async () => {
    const office = from('192.0.2.2')
    for (let guess = 0; guess < 10; guess++) await office(guessed())
    expect((await office(guessed())).statusCode).toBe(429)
    const token = await standIn.teamsToken(ada)
    for (let time = 0; time < 2; time++) expect((await office(token)).statusCode).toBe(200)
    expect((await office(guessed())).statusCode, 'and is still asked to wait').toBe(429)
    await settled()
  })

  test('is known by the network part of an address of version 6, of which anybody has many', async () => {
    for (let host = 1; host <= 3; host++) await from(`2001:db8:1:2::${host}`)(guessed())
    expect((await from('2001:db8:1:2::4')(guessed())).statusCode).toBe(429)
    expect((await from('2001:db8:1:3::4')(guessed())).statusCode).toBe(401)
  })

  test('is never asked to wait by the demo, unless it is told to', async () => {
    const demo = await createTestApp()
    const { orgId } = await givenOrganization(demo.db)
    const script = demo.browser({
      origin: '',
      authorization: `Bearer brp_${orgId.replaceAll('-', '')}_${'x'.repeat(43)}`,
    })
    const answers = await Promise.all(Array.from({ length: 400 }, () => script.get('/api/v1/me')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
  })
})
