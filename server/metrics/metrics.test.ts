import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const { app, db, as } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const organization = await givenOrganization(db)
const bo = await as({ orgId: organization.orgId, personId: organization.bookerId })

const metrics = async () => (await app.inject('/metrics')).body
const line = async (start: string) => (await metrics()).split('\n').find((text) => text.startsWith(start))

describe('GET /metrics', () => {
  test('tells durations by the pattern of an address and its status, never by an id', async () => {
    const roomId = await organization.room('Aurora')
    const wish = { roomId, title: 'Secret plan', start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z' }
    const { body } = await bo.post('/api/v1/reservations', wish)
    await bo.get(`/api/v1/reservations/${body.id}?of=bo`)
    await app.inject('/nowhere/bo.booker@nordlicht.example')
    expect(
      await line('http_request_duration_seconds_count{method="GET",route="/api/v1/reservations/:id",status="200"}'),
    ).toMatch(/ 1$/)
    const told = await metrics()
    expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    expect(told).not.toMatch(/bo\.booker|nordlicht|Secret|Aurora/i)
  })

  test('counts bookings by what became of them', async () => {
    const roomId = await organization.room('Borealis')
    const wish = { roomId, title: 'Plan', start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z' }
    const before = Number((await line('bookings_total{outcome="booked"}'))?.split(' ')[1] ?? 0)
    const key = { headers: { 'idempotency-key': 'k' } }
    await bo.post('/api/v1/reservations', wish, key)
    await bo.post('/api/v1/reservations', wish, key)
    await bo.post('/api/v1/reservations', wish)
    await bo.post('/api/v1/reservations', { ...wish, end: wish.start })
    expect(await line('bookings_total{outcome="booked"}')).toBe(`bookings_total{outcome="booked"} ${before + 1}`)
    expect(await line('bookings_total{outcome="replayed"}')).toMatch(/ 1$/)
    expect(await line('bookings_total{outcome="taken"}')).toMatch(/ 1$/)
    expect(await line('bookings_total{outcome="end_not_after_start"}')).toMatch(/ 1$/)
  })

  test('tells the state of the pool, the lag of the event loop, and which version runs', async () => {
    expect(await line('database_connections{state="open"}')).toMatch(/ [1-9]\d*$/)
    expect(await line('database_connections{state="waiting"}')).toMatch(/ 0$/)
    expect(await line('nodejs_eventloop_lag_p99_seconds')).toMatch(/ [\d.e-]+$/)
    expect(await line('build_info{version=')).toMatch(/^build_info\{version="\d+\.\d+\.\d+"\} 1$/)
  })

  test('is for programs on this machine, not for what a proxy there passes on', async () => {
    expect((await app.inject('/metrics')).statusCode).toBe(200)
    expect((await app.inject({ url: '/metrics', remoteAddress: '192.0.2.7' })).statusCode).toBe(404)
    expect((await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.7' } })).statusCode).toBe(404)
  })

  test('with a token it is for whoever brings it, from wherever', async () => {
    const { app: guarded } = await createTestApp({ env: { METRICS_TOKEN: 'a token of some length' } })
    const asked = async (authorization?: string) => {
      const headers = authorization ? { authorization } : {}
      return (await guarded.inject({ url: '/metrics', remoteAddress: '192.0.2.7', headers })).statusCode
    }
    expect(await asked('Bearer a token of some length')).toBe(200)
    expect(await asked('Bearer a token of some other length')).toBe(404)
    expect(await asked()).toBe(404)
    expect((await guarded.inject('/metrics')).statusCode).toBe(404)
  })
})
