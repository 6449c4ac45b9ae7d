import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayAxis } from '../axis.ts'
import { aDay, aWeek } from '../testing/a-board.ts'
import { ticksOf } from '../ticks.ts'
import { gridLines } from './grid-lines.ts'

test('an even day repeats one tile an hour and one each half', () => {
  expect(gridLines(aDay, ticksOf(aDay), 'ltr').backgroundSize).toBe('100px 100%, 50px 100%')
})

test('a day of 25 hours is even too: what is repeated are the labels', () => {
  const autumn = dayAxis(Temporal.PlainDate.from('2026-10-25'), 'Europe/Paris', { pxPerHour: 100, slotMinutes: 15 })
  expect(gridLines(autumn, ticksOf(autumn), 'ltr').backgroundSize).toBe('100px 100%, 50px 100%')
})

test('after a change by half an hour each line stands where its hour is', () => {
  const howe = dayAxis(Temporal.PlainDate.from('2026-04-05'), 'Australia/Lord_Howe', {
    pxPerHour: 100,
    slotMinutes: 15,
  })
  const { backgroundImage } = gridLines(howe, ticksOf(howe), 'ltr')
  expect(backgroundImage).toContain('var(--line-hour) 250px')
  expect(backgroundImage).not.toContain('var(--line-hour) 200px')
})

test('a week has a stronger line between its days and none at the half hours', () => {
  const { backgroundImage, backgroundSize } = gridLines(aWeek, ticksOf(aWeek), 'rtl')
  expect(backgroundImage.match(/var\(--line-day\) 260px/g)).toHaveLength(1)
  expect(backgroundImage).toContain('to left')
  expect(backgroundSize).toBe('100% 100%, 20px 100%')
})
