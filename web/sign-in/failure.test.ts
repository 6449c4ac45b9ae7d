import { expect, test } from 'vitest'
import { failureIn } from './failure.ts'

const read = (query: string) => failureIn(new URLSearchParams(query))

test('no error, no explanation', () => {
  expect(read('return=%2Ffind')).toBeUndefined()
})

test('an error of Microsoft’s is known by its code, with its number', () => {
  expect(read('error=consent_declined&aadsts=65004')).toEqual({
    code: 'consent_declined',
    remedy: 'without profile',
    number: '65004',
  })
})

test('of an address that somebody made up no word is shown', () => {
  expect(read('error=Call+0900+now&aadsts=<b>0900</b>')).toEqual({
    code: 'other',
    remedy: 'try again',
    number: undefined,
  })
})
