import { expect, test } from 'vitest'
import { keepToken } from './teams-token.ts'

const seconds = (count: number) => count * 1000

/** A token as one from Entra ID is built: its middle part is base64url without padding. */
function tokenUntil(exp: number, name = 'Ådå ?>'): string {
  const payload = Buffer.from(JSON.stringify({ exp, name })).toString('base64url')
  return `eyJhbGciOiJSUzI1NiJ9.${payload}.signature`
}

function teams(answer: (count: number) => Promise<string>) {
  const asked = { count: 0 }
  return { asked, ask: () => answer(++asked.count) }
}

test('a token is asked for once, and again five minutes before it ends', async () => {
  let time = seconds(1000)
  const { ask, asked } = teams(async (count) => tokenUntil(1000 + count * 3600))
  const token = keepToken(ask, () => time)
  const first = await token()
  time = seconds(1000 + 3600 - 301)
  expect(await token()).toBe(first)
  expect(asked.count).toBe(1)
  time = seconds(1000 + 3600 - 300)
  expect(await token()).not.toBe(first)
  expect(asked.count).toBe(2)
})

test('requests that need one at the same time wait for one answer', async () => {
  const { ask, asked } = teams(async () => tokenUntil(9_999_999_999))
  const token = keepToken(ask)
  const given = await Promise.all([token(), token(), token()])
  expect(new Set(given).size).toBe(1)
  expect(asked.count).toBe(1)
})

test('a token that the server refused is not given again', async () => {
  const { ask } = teams(async (count) => tokenUntil(9_999_999_000 + count))
  const token = keepToken(ask)
  const first = await token()
  const second = await token(first)
  expect(second).not.toBe(first)
  expect(await token(first)).toBe(second)
})

test('a token that does not say when it ends is asked for each time', async () => {
  const { ask, asked } = teams(async () => 'opaque')
  const token = keepToken(ask)
  await token()
  await token()
  expect(asked.count).toBe(2)
})

test('what Teams says against it is told, and does not stay', async () => {
  const { ask } = teams(async (count) => {
    if (count === 1) throw new Error('resourceRequiresConsent')
    return tokenUntil(9_999_999_999)
  })
  const token = keepToken(ask)
  await expect(token()).rejects.toMatchObject({ code: 'host_consent_required', message: 'resourceRequiresConsent' })
  expect(await token()).toContain('.signature')
})
