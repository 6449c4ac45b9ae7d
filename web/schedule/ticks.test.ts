import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayAxis, daysAxis } from './axis.ts'
import { ticksOf } from './ticks.ts'

const ticks = (text: string, zone: string) =>
  ticksOf(dayAxis(Temporal.PlainDate.from(text), zone, { pxPerHour: 100, slotMinutes: 15 }))

const hours = (text: string, zone: string) => ticks(text, zone).map(({ hour }) => hour)

test('an ordinary day has a tick on each of its 24 hours', () => {
  expect(hours('2026-11-23', 'Europe/Paris')).toEqual(Array.from({ length: 24 }, (_, hour) => hour))
})

test('the hour that a spring gap swallows has no tick', () => {
  expect(hours('2026-03-29', 'Europe/Paris').slice(0, 4)).toEqual([0, 1, 3, 4])
  expect(hours('2026-03-08', 'America/New_York').slice(0, 4)).toEqual([0, 1, 3, 4])
})

test('an hour that happens twice has two ticks, both marked, an hour apart', () => {
  const paris = ticks('2026-10-25', 'Europe/Paris')
  expect(paris.map(({ hour }) => hour).slice(0, 5)).toEqual([0, 1, 2, 2, 3])
  expect(paris.filter(({ repeated }) => repeated).map(({ x }) => Math.round(x))).toEqual([200, 300])
})

test('a change by half an hour moves the ticks after it by half an hour', () => {
  const autumn = ticks('2026-04-05', 'Australia/Lord_Howe')
  expect(autumn.slice(0, 4).map(({ hour, x }) => [hour, Math.round(x)])).toEqual([
    [0, 0],
    [1, 100],
    [2, 250],
    [3, 350],
  ])
  const spring = ticks('2026-10-04', 'Australia/Lord_Howe')
  expect(spring.slice(0, 3).map(({ hour, x }) => [hour, Math.round(x)])).toEqual([
    [0, 0],
    [1, 100],
    [3, 250],
  ])
})

test('a day that begins at one in the morning has its first tick there', () => {
  expect(hours('2018-11-04', 'America/Sao_Paulo')[0]).toBe(1)
})

test('a day that the zone skipped has none', () => {
  expect(ticks('2011-12-30', 'Pacific/Apia')).toEqual([])
})

test('a week can be labelled every three hours', () => {
  const axis = daysAxis(Temporal.PlainDate.from('2026-11-23'), 7, 'Asia/Kathmandu', {
    pxPerHour: 20,
    slotMinutes: 30,
    hours: { from: 7, to: 20 },
  })
  expect(ticksOf(axis, 3).map(({ hour }) => hour)).toEqual(Array.from({ length: 7 }, () => [9, 12, 15, 18]).flat())
})
