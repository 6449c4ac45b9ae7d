import { expect, test } from 'vitest'
import { chatLink, shareToTeamsLink, teamsLink } from './teams-link.ts'

const appId = 'd2c7a3d4-51b1-4a66-8c55-0e2f5a1f7c20'
const partsOf = (href: string): Record<string, string | undefined> => {
  const link = new URL(href)
  return { address: link.origin + link.pathname, ...Object.fromEntries(link.searchParams) }
}
const read = (path: string, more: Pick<Parameters<typeof teamsLink>[0], 'title' | 'tab'> = {}) =>
  partsOf(teamsLink({ appId, path, ...more, web: `https://rooms.example${path}` }))

test('a link to a reservation opens the schedule’s tab with the reservation, or the web', () => {
  expect(read('/reservations/0199?x=1#y', { title: 'Stand-up & coffee' })).toEqual({
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

test('a link into the tab of a channel or a chat says in which', () => {
  const channelId = '19:general@thread.tacv2'
  expect(read('/rooms/0199', { tab: { entityId: '019a', in: { channelId } } })).toMatchObject({
    address: `https://teams.microsoft.com/l/entity/${appId}/019a`,
    webUrl: 'https://rooms.example/rooms/0199',
    context: JSON.stringify({ subEntityId: '/rooms/0199', channelId }),
  })
  expect(read('/tab/019a', { tab: { entityId: '019a', in: { chatId: '19:chat' } } }).context).toBe(
    '{"subEntityId":"/tab/019a","chatId":"19:chat"}',
  )
})

test('words for a chat are kept as they are', () => {
  const words = 'Café & “co”\nTomorrow + 1'
  expect(partsOf(chatLink(words))).toEqual({ address: 'https://teams.microsoft.com/l/chat/0/0', message: words })
  expect(partsOf(shareToTeamsLink('https://rooms.example/a?b=c&d', words))).toEqual({
    address: 'https://teams.microsoft.com/share',
    href: 'https://rooms.example/a?b=c&d',
    msgText: words,
    preview: 'true',
  })
})
