import type { FastifyRequest } from 'fastify'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { OrganizationId } from '#domain/organizations/organization.ts'
import type { PersonId } from '#domain/people/person.ts'
import { givenDirectoryPerson, givenTenant } from '../testing/entra/directory.ts'
import { createEntraApp } from '../testing/entra/entra-app.ts'
import { forge } from '../testing/entra/forge.ts'
import { entraBearers } from './entra/bearer-sessions.ts'
import { Remembered } from './remembered.ts'
import { type CookieSession, SessionSeal } from './session-cookie.ts'

test('what was put there first goes first, when there is no more room', () => {
  const known = new Remembered<number>(2)
  for (const [key, value] of [
    ['a', 1],
    ['b', 2],
    ['a', 3],
    ['c', 4],
  ] as const)
    known.set(key, value)
  expect([known.get('a'), known.get('b'), known.get('c'), known.size]).toEqual([3, undefined, 4, 2])
  known.delete('c')
  expect([known.get('c'), known.size]).toEqual([undefined, 1])
})

test('unless somebody says otherwise there is room for ten thousand', () => {
  const known = new Remembered<number>()
  for (let key = 0; key <= 10_000; key++) known.set(String(key), key)
  expect([known.size, known.get('0'), known.get('1')]).toEqual([10_000, undefined, 1])
})

test('of sessions so many are remembered and no more; all others are opened anew', async () => {
  const opened = new Remembered<CookieSession>(2)
  const clock = { now: Temporal.Instant.from('2026-11-23T08:00:00Z') }
  const seal = new SessionSeal('a secret for tests, as long as it must be', () => clock.now, opened)
  const people = ['one', 'two', 'three', 'four', 'five'] as PersonId[]
  const orgId = 'nordlicht' as OrganizationId
  const cookies = await Promise.all(people.map((personId) => seal.seal({ orgId, personId })))
  for (let time = 0; time < 2; time++)
    for (const [place, cookie] of cookies.entries())
      expect(await seal.open(cookie)).toMatchObject({ personId: people[place] })
  for (let guess = 0; guess < 10; guess++) expect(await seal.open(`guess ${guess}`)).toBeUndefined()
  expect(opened.size).toBe(2)
  clock.now = clock.now.add({ hours: 13 })
  for (const cookie of cookies) expect(await seal.open(cookie), 'also of those remembered').toBeUndefined()
})

test('of tokens of Teams so many are remembered and no more, and of those that were refused none', async () => {
  const nordlicht = givenTenant('nordlicht.example')
  const app = await createEntraApp({ tenants: [nordlicht] })
  const { standIn, entra, clock, settled } = app
  if (!entra) throw new Error('Entra ID is not configured')
  const known: Parameters<typeof entraBearers>[1] & {} = new Remembered(2)
  const bearers = entraBearers({ ...app, entra, clock: () => clock.now }, known)
  const request = { headers: {} } as FastifyRequest
  const people = ['Ada', 'Bo', 'Cleo', 'Dan'].map((name) => givenDirectoryPerson(nordlicht, name))
  const tokens = await Promise.all(people.map((person) => standIn.teamsToken(person)))
  const ids = []
  for (const token of [...tokens, ...tokens]) ids.push((await bearers(token, request)).personId)
  expect(new Set(ids).size).toBe(people.length)
  expect(known.size).toBe(2)
  for (const person of people)
    await expect(bearers(await forge.unknownKid(standIn.claims(person)), request)).rejects.toMatchObject({
      status: 401,
    })
  await expect.poll(() => known.size).toBeLessThan(2)
  await settled()
})
