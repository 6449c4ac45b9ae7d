import { expect, test } from 'vitest'
import { teamsLink } from './teams-link.ts'

const appId = 'd2c7a3d4-51b1-4a66-8c55-0e2f5a1f7c20'
const read = (path: string, title?: string) => {
  const link = new URL(teamsLink({ appId, path, ...(title && { title }), web: `https://rooms.example${path}` }))
  return { address: link.origin + link.pathname, ...Object.fromEntries(link.searchParams) }
}

test('a link to a reservation opens the schedule’s tab with the reservation, or the web', () => {
  expect(read('/reservations/0199?x=1#y', 'Stand-up & coffee')).toEqual({
    address: `https://teams.microsoft.com/l/entity/${appId}/schedule`,
    webUrl: 'https://rooms.example/reservations/0199?x=1#y',
    label: 'Stand-up & coffee',
    context: '{"subEntityId":"/reservations/0199?x=1#y"}',
  })
})

test.each([
  ['/schedule?day=2026-11-24', 'schedule'],
  ['/find?seats=8', 'find'],
  ['/my-reservations', 'my-reservations'],
  ['/about', 'about-app'],
  ['/rooms/0199', 'schedule'],
])('%s is in the tab %s', (path, tab) => {
  expect(read(path).address).toBe(`https://teams.microsoft.com/l/entity/${appId}/${tab}`)
})
