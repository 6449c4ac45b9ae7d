import { describe, expect, test } from 'vitest'
import { isRuleFault, readRule, writeRule } from './recurrence-rule.ts'

test.each([
  ['FREQ=WEEKLY;BYDAY=TU;COUNT=14', 'FREQ=WEEKLY;COUNT=14;BYDAY=TU'],
  ['RRULE:FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=MONTHLY;BYDAY=-1FR'],
  [' rrule:freq=daily;interval=2 ', 'FREQ=DAILY;INTERVAL=2'],
  ['WKST=SU;FREQ=WEEKLY;UNTIL=20270630T160000Z;BYDAY=MO,WE', 'FREQ=WEEKLY;UNTIL=20270630T160000Z;BYDAY=MO,WE;WKST=SU'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', 'FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2'],
  ['FREQ=YEARLY;BYDAY=53MO,+1TU', 'FREQ=YEARLY;BYDAY=53MO,+1TU'],
])('%j is the rule %s', (text, written) => {
  const read = readRule(text)
  expect(isRuleFault(read) ? read : writeRule(read)).toBe(written)
  expect(readRule(written), 'and what is written reads the same').toEqual(read)
})

describe('what is no rule is answered with the part that is to blame and what it takes', () => {
  test.each([
    ['', ''],
    ['every Tuesday', 'EVERY TUESDAY'],
    ['COUNT=3', 'FREQ'],
    ['FREQ=', 'FREQ'],
    ['FREQ=FORTNIGHTLY', 'FREQ'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'FREQ'],
    ['FREQ=DAILY;', ''],
    ['FREQ=DAILY=WEEKLY', 'FREQ'],
    ['FREQ=DAILY;COLOUR=RED', 'COLOUR'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL'],
    ['FREQ=DAILY;INTERVAL=-1', 'INTERVAL'],
    ['FREQ=DAILY;COUNT=0', 'COUNT'],
    ['FREQ=DAILY;COUNT=1.5', 'COUNT'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20270630', 'UNTIL'],
    ['FREQ=DAILY;UNTIL=20270230', 'UNTIL'],
    ['FREQ=DAILY;UNTIL=20270631', 'UNTIL'],
    ['FREQ=DAILY;UNTIL=20271301', 'UNTIL'],
    ['FREQ=DAILY;UNTIL=20270630T250000Z', 'UNTIL'],
    ['FREQ=DAILY;UNTIL=tomorrow', 'UNTIL'],
    ['FREQ=WEEKLY;BYDAY=XX', 'BYDAY'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=0MO', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=54MO', 'BYDAY'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO', 'BYDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'BYMONTHDAY'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYYEARDAY=1', 'BYYEARDAY'],
    ['FREQ=MONTHLY;BYWEEKNO=1', 'BYWEEKNO'],
    ['FREQ=YEARLY;BYMONTH=13', 'BYMONTH'],
    ['FREQ=YEARLY;BYMONTH=-1', 'BYMONTH'],
    ['FREQ=DAILY;BYHOUR=24', 'BYHOUR'],
    ['FREQ=DAILY;BYMINUTE=60', 'BYMINUTE'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0', 'BYSETPOS'],
    ['FREQ=WEEKLY;WKST=1MO', 'WKST'],
  ])('%j: %s', (text, part) => {
    const read = readRule(text)
    expect(read).toEqual({ part, accepted: expect.stringMatching(/\w/) })
  })
})
