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

test('a token is asked for once, and the next one five minutes before it ends', async () => {
  let time = seconds(1000)
  const { ask, asked } = teams(async (count) => tokenUntil(1000 + count * 3600))
  const token = keepToken(ask, () => time)
  const first = await token()
  time = seconds(1000 + 3600 - 301)
  expect(await token()).toBe(first)
  expect(asked.count).toBe(1)
  time = seconds(1000 + 3600 - 300)
  await token()
  expect(asked.count).toBe(2)
  await expect.poll(token).not.toBe(first)
  expect(asked.count).toBe(2)
})

test('a token serves while Teams takes its time over the next one, or refuses it, but not longer than it is good', async () => {
  let time = seconds(1000)
  let next: (reason: Error) => void = () => {}
  const { ask, asked } = teams((count) =>
    count === 1 ? Promise.resolve(tokenUntil(4600)) : new Promise((_, reject) => (next = reject)),
  )
  const token = keepToken(ask, () => time)
  const first = await token()
  time = seconds(4600 - 200)
  expect(await token()).toBe(first)
  next(new Error('busy'))
  await expect.poll(() => token().then(() => asked.count)).toBe(3)
  time = seconds(4600 - 30)
  const late = token()
  next(new Error('resourceDisabled'))
  await expect(late).rejects.toMatchObject({ code: 'host_sign_in_failed', message: 'resourceDisabled' })
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
