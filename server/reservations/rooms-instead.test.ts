import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const { db, as, clock } = await createTestApp({ now: '2026-11-23T08:00:00Z' })

const at = (start: string, end: string, more = {}) => ({
  start: `2026-11-24T${start}:00Z`,
  end: `2026-11-24T${end}:00Z`,
  title: 'Planning',
  ...more,
})

type Offer = { roomId: string; name: string }

async function givenOffice() {
  const organization = await givenOrganization(db)
  const { orgId, bookerId, administratorId } = organization
  const bo = await as({ orgId, personId: bookerId })
  const admin = await as({ orgId, personId: administratorId })
  const add = async (path: string, body: object) => (await admin.post(`/api/v1/${path}`, body)).body.id as string
  const book = async (roomId: string, start: string, end: string, more = {}) => {
    const booked = await bo.post('/api/v1/reservations', { roomId, ...at(start, end, more) })
    expect(booked.status, booked.text).toBe(201)
    return booked.body
  }
  /** What is offered instead of a room that is taken from nine to ten. */
  const instead = async (roomId: string, more = {}) => {
    const answer = await bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00', more) })
    expect(answer.status, answer.text).toBe(409)
    return answer.body.alternatives.rooms as Offer[]
  }
  return { ...organization, bo, admin, add, book, instead }
}

const names = (rooms: Offer[]) => rooms.map(({ name }) => name)

describe('rule 8: the best rooms that are free at the wished time', () => {
  test('are named with where they are, and never the wished room itself', async () => {
    const office = await givenOffice()
    const [wished, other] = [await office.room('Wished'), await office.room('Other', { capacity: 10 })]
    await office.book(wished, '09:00', '10:00')
    expect(await office.instead(wished)).toEqual([
      { roomId: other, name: 'Other', buildingName: 'Main', floorName: '1', capacity: 10 },
    ])
  })

  test('leave out what is taken, out of use, too short or closed then', async () => {
    const office = await givenOffice()
    const [wished, taken] = [await office.room('Wished'), await office.room('Taken')]
    await office.room('Inactive', { active: false })
    await office.room('Not bookable', { bookable: false })
    await office.room('Half an hour', { maxDurationMinutes: 30 })
    await office.room('Good')
    await office.book(wished, '09:00', '10:00')
    await office.book(taken, '09:30', '11:00')
    expect(names(await office.instead(wished))).toEqual(['Good'])
  })

  test('are as big as the wished one, or big enough for those who come', async () => {
    const office = await givenOffice()
    const wished = await office.room('Wished', { capacity: 8 })
    await office.room('For 4', { capacity: 4 })
    await office.room('For 20', { capacity: 20 })
    await office.book(wished, '09:00', '10:00')
    expect(names(await office.instead(wished))[0]).toBe('For 20')
    expect(names(await office.instead(wished, { attendeeCount: 3 }))).toEqual(['For 4', 'For 20'])
  })

  test('are the biggest of the smaller ones where nobody said how many come and none is as big', async () => {
    const office = await givenOffice()
    const wished = await office.room('Great hall', { capacity: 40 })
    for (const capacity of [4, 12, 2, 20, 8]) await office.room(`For ${capacity}`, { capacity })
    await office.book(wished, '09:00', '10:00')
    expect(names(await office.instead(wished))).toEqual(['For 20', 'For 12', 'For 8'])
    expect(names(await office.instead(wished, { attendeeCount: 30 }))).toEqual([])
  })

  test('are near: on the floor, then in the building, then elsewhere; three at most', async () => {
    const office = await givenOffice()
    const upstairs = await office.add('floors', { buildingId: office.buildingId, name: 'Upstairs' })
    const annex = await office.add('buildings', { name: 'Annex', address: '', zone: 'Europe/Paris' })
    const ground = await office.add('floors', { buildingId: annex, name: 'Ground' })
    for (const name of ['Across', 'Across too']) await office.add('rooms', { floorId: ground, name, capacity: 8 })
    await office.add('rooms', { floorId: upstairs, name: 'Above', capacity: 8 })
    const wished = await office.room('Wished')
    await office.room('Beside')
    await office.book(wished, '09:00', '10:00')
    expect(names(await office.instead(wished))).toEqual(['Beside', 'Above', 'Across'])
  })

  test('have what the wished one has where there is such a room, and are others where there is none', async () => {
    const office = await givenOffice()
    const [wished, equipped] = [await office.room('Wished'), await office.room('Equipped', { capacity: 40 })]
    await office.room('Bare')
    const screen = await office.add('equipment', { name: 'Screen' })
    for (const roomId of [wished, equipped])
      await office.admin.patch(`/api/v1/rooms/${roomId}`, { equipmentIds: [screen] }, { headers: { 'if-match': '*' } })
    await office.book(wished, '09:00', '10:00')
    expect(names(await office.instead(wished))).toEqual(['Equipped', 'Bare'])
    await office.book(equipped, '09:00', '10:00')
    expect(names(await office.instead(wished))).toEqual(['Bare'])
  })
})

describe('every room that is offered can be had', () => {
  test('by the booking that was refused', async () => {
    const office = await givenOffice()
    const wished = await office.room('Wished')
    for (const name of ['A', 'B', 'C', 'D']) await office.room(name)
    await office.book(wished, '09:00', '10:00')
    const offered = await office.instead(wished)
    expect(offered).toHaveLength(3)
    for (const { roomId } of offered) await office.book(roomId, '09:00', '10:00')
    expect(names(await office.instead(wished))).toEqual(['D'])
  })

  test('as a preview says and the change then does', async () => {
    const office = await givenOffice()
    const [wished, own] = [await office.room('Wished'), await office.room('Own')]
    await office.book(wished, '09:00', '10:00')
    const { id } = await office.book(own, '12:00', '13:00')
    const url = `/api/v1/reservations/${id}`
    const wish = { roomId: wished, start: at('09:00', '10:00').start, end: at('09:00', '10:00').end }
    const headers = { 'if-match': '*' }
    const preview = await office.bo.post(`${url}/preview`, wish)
    const refused = await office.bo.patch(url, wish, { headers })
    expect([preview.body.outcome, refused.status]).toEqual(['refused', 409])
    expect(preview.body.alternatives).toEqual(refused.body.alternatives)
    const [best] = refused.body.alternatives.rooms
    expect(best.name).toBe('Own')
    expect((await office.bo.patch(url, { ...wish, roomId: best.roomId }, { headers })).status).toBe(200)
  })

  test('rule 25: what moves is not in its own way', async () => {
    const office = await givenOffice()
    const [wished, own] = [await office.room('Wished'), await office.room('Own')]
    await office.book(wished, '09:00', '10:00')
    const { id } = await office.book(own, '09:30', '10:30')
    const wish = { roomId: wished, start: at('09:00', '10:00').start, end: at('09:00', '10:00').end }
    const { body } = await office.bo.post(`/api/v1/reservations/${id}/preview`, wish)
    expect(names(body.alternatives.rooms)).toEqual(['Own'])
  })

  test('so none is offered to what has begun, which cannot move to another', async () => {
    const office = await givenOffice()
    const own = await office.room('Own')
    await office.room('Free')
    const { id } = await office.book(own, '09:00', '10:00')
    await office.book(own, '10:00', '11:00')
    const before = clock.now
    clock.now = before.add({ hours: 25, minutes: 2 })
    const longer = await office.bo.post(`/api/v1/reservations/${id}/preview`, { end: at('09:00', '10:30').end })
    clock.now = before
    expect(longer.body).toMatchObject({ outcome: 'refused', refusal: { code: 'taken' }, alternatives: { rooms: [] } })
  })

  test('and none is offered where another room is no help', async () => {
    const office = await givenOffice()
    const roomId = await office.room('Wished')
    await office.room('Free')
    const answer = await office.bo.post('/api/v1/reservations', { roomId, ...at('10:00', '09:00') })
    expect(answer.body).toMatchObject({ code: 'end_not_after_start', alternatives: { times: [], rooms: [] } })
  })
})

test('a room that is out of use is refused with another that is not', async () => {
  const office = await givenOffice()
  const roomId = await office.room('Wished', { active: false })
  await office.room('Good')
  const answer = await office.bo.post('/api/v1/reservations', { roomId, ...at('09:00', '10:00') })
  expect(answer.body.code).toBe('room_inactive')
  expect(names(answer.body.alternatives.rooms)).toEqual(['Good'])
})
