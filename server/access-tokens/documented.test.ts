import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'

const text = await readFile(new URL('../../docs/access-tokens.md', import.meta.url), 'utf8')
const { app, db, as, clock } = await createTestApp({ now: '2026-11-23T08:00:00Z' })
const started = clock.now
const organization = await givenOrganization(db)
const { orgId, bookerId } = organization
const bo = await as({ orgId, personId: bookerId })
const roomId = await organization.room('Aurora')

async function tokenOf(scopes: string[], expiresInDays = 30) {
  const { body } = await bo.post('/api/v1/access-tokens', { name: 'Nightly report', scopes, expiresInDays })
  return body as { id: string; token: string }
}

/** The commands of the page's examples, each as one line of words. */
const commands = [...text.matchAll(/```sh\n(.*?)```/gs)]
  .flatMap(([, script = '']) => script.replaceAll('\\\n', ' ').split('\n'))
  .filter((line) => line.startsWith('curl '))
const [list = '', book = ''] = commands

/** Asks what curl would: the options that the page uses, and a fault for any other. */
async function run(command: string, token: string) {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, quoted, literal, bare]) => literal ?? (quoted ?? bare ?? '').replaceAll('$TOKEN', token),
  )
  const headers: Record<string, string> = {}
  let payload: string | undefined
  let url: URL | undefined
  for (let place = 1; place < words.length; place++) {
    const word = words[place] ?? ''
    if (word === '-H') {
      const [name = '', value = ''] = (words[++place] ?? '').split(/: (.*)/)
      headers[name.toLowerCase()] = value
    } else if (word === '-d') payload = words[++place]?.replace(/019a6b1e[0-9a-f-]+/, roomId)
    else if (word.startsWith('-') || url) throw new Error(`the page uses what this test does not know: ${word}`)
    else url = new URL(word)
  }
  if (url?.origin !== 'https://rooms.example.com') throw new Error(`no address of the example: ${command}`)
  const asked = { url: `${url.pathname}${url.search}`, headers }
  const answer = await app.inject(payload === undefined ? asked : { ...asked, method: 'POST', payload })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}

/** What the page says an answer is: `401 not_signed_in`. */
const said = [...text.matchAll(/^\| (\d{3}) `(\w+)` \|/gm)].map(([, status, code]) => `${status} ${code}`)
const answered = ({ status, body }: { status: number; body: { code: string } }) => `${status} ${body.code}`

describe('the commands of docs/access-tokens.md', () => {
  test('are two: one lists rooms, one books', () => {
    expect(commands).toHaveLength(2)
  })

  test('do what the page says, and book once however often they are sent', async () => {
    const { token } = await tokenOf(['read', 'book'])
    expect(await run(list, token)).toMatchObject({ status: 200, body: { items: [{ id: roomId, name: 'Aurora' }] } })
    const booked = await run(book, token)
    expect(booked).toMatchObject({
      status: 201,
      body: { roomId, start: '2026-11-24T09:00:00Z', title: 'Stand-up', organizer: { id: bookerId } },
    })
    expect((await run(book, token)).body.id).toBe(booked.body.id)
  })

  test('are refused with what the page says: another scope, expired, revoked, none of ours', async () => {
    const reader = await tokenOf(['read'])
    const narrow = await run(book, reader.token)
    expect(said).toContain(answered(narrow))
    expect(answered(narrow)).toBe('403 insufficient_scope')
    expect(narrow.headers['www-authenticate']).toContain('scope="book"')
    expect(narrow.body.errors[0].accepted).toEqual(['book'])

    const short = await tokenOf(['read'], 1)
    expect((await run(list, short.token)).status).toBe(200)
    clock.now = started.add({ hours: 24 })
    const expired = await run(list, short.token)
    clock.now = started
    await bo.delete(`/api/v1/access-tokens/${reader.id}`)
    for (const refused of [expired, await run(list, reader.token), await run(list, 'brp_…')])
      expect(answered(refused)).toBe('401 not_signed_in')
    expect(said).toContain('401 not_signed_in')
  })

  test('use a token that scanners find by the pattern of the page', async () => {
    const [, pattern = ''] = /`(brp_\[[^`]+)`/.exec(text) ?? []
    expect((await tokenOf(['read'])).token).toMatch(new RegExp(`^${pattern}$`))
  })
})
