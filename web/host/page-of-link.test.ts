import { expect, test } from 'vitest'
import { pageOfLink } from './page-of-link.ts'

const id = '019a6b1e-7c00-7000-8000-000000000050'

test.each([
  `/reservations/${id}`,
  `/rooms/${id}?day=2026-11-24`,
  '/schedule?view=day&date=2026-11-24',
  '/find?seats=8',
  '/my-reservations',
  `/tab/${id}?view=week&date=2026-11-24`,
  `/tab/${id}/meeting`,
])('a link to %s opens it in the personal app', (path) => {
  expect(pageOfLink(path, '/schedule')).toBe(path)
})

test.each([
  undefined,
  '',
  '/',
  'https://elsewhere.example/',
  '//elsewhere.example/schedule',
  '/\\elsewhere.example',
  'javascript:alert(1)',
  '/admin/people',
  '/access-tokens',
  '/auth/sign-out',
  '/api/v1/me',
  '/tab/remove',
  '/reservations/1',
  `/reservations/${id}/../../admin`,
  `/reservations/%2e%2e/admin`,
])('a link to %j leads nowhere', (wish) => {
  expect(pageOfLink(wish, '/schedule')).toBeUndefined()
})

test('in the tab of a channel a link leads to what it shows, and not out of it', () => {
  const tab = `/tab/${id}`
  for (const path of [`/reservations/${id}`, `/rooms/${id}`, `${tab}?view=day&date=2026-11-24`])
    expect(pageOfLink(path, tab)).toBe(path)
  for (const path of ['/my-reservations', '/schedule', `/tab/${id.replace('50', '51')}`])
    expect(pageOfLink(path, tab)).toBeUndefined()
})
