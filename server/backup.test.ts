import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runProgram, startAppProcess } from './testing/app-process.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'brp-programs-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const DATA_DIR = path.join(folder, 'data')

async function readJson(url: string, init: RequestInit): Promise<unknown> {
  const answer = await fetch(url, init)
  expect(answer.ok).toBe(true)
  return await answer.json()
}

test('backup and restore of the embedded database, while the app runs and while it does not', async () => {
  const app = await startAppProcess(DATA_DIR)
  const headers = await app.signIn('louis.moreau@meridian.example')
  const roomId = ((await readJson(`${app.url}/api/v1/rooms`, { headers })) as { items: [{ id: string }] }).items[0].id
  const book = async (day: number) => {
    const noon = new Date((Math.ceil(Date.now() / 86_400_000) + 20 + day) * 86_400_000 + 43_200_000)
    const end = new Date(noon.getTime() + 3_600_000)
    const wish = { roomId, start: noon.toISOString(), end: end.toISOString(), title: 'Kept' }
    const init = { method: 'POST', headers, body: JSON.stringify(wish) }
    const { id } = (await readJson(`${app.url}/api/v1/reservations`, init)) as { id: string }
    return `/api/v1/reservations/${id}`
  }
  const statusOf = async (url: string, at = app.url) => (await fetch(at + url, { headers })).status

  const early = await book(0)
  const file = path.join(folder, 'one.gz')
  const kept = await runProgram('backup', [file], { DATA_DIR })
  expect(kept.said).toEqual([expect.stringMatching(/^\d+ rows of 1 organization\(s\) are in .*one\.gz$/)])
  expect(kept.code).toBe(0)

  const late = await book(1)
  const restored = await runProgram('restore', [file], { DATA_DIR })
  expect(restored.said).toEqual([expect.stringMatching(/^\d+ rows are as they were at 20.*before-restore-\d+\.gz$/)])
  expect(restored.code).toBe(0)
  expect([await statusOf(early), await statusOf(late)]).toEqual([200, 404])

  app.child.kill('SIGTERM')
  expect(await app.ended).toBe(0)
  const before = (await readdir(DATA_DIR)).find((name) => name.startsWith('before-restore-')) ?? ''
  expect((await runProgram('restore', [path.join(DATA_DIR, before)], { DATA_DIR })).code).toBe(0)
  expect((await runProgram('backup', [path.join(folder, 'two.gz')], { DATA_DIR })).code).toBe(0)

  const elsewhere = path.join(folder, 'elsewhere')
  expect((await runProgram('restore', [path.join(folder, 'two.gz')], { DATA_DIR: elsewhere })).code).toBe(0)
  const moved = await startAppProcess(elsewhere)
  Object.assign(headers, await moved.signIn('louis.moreau@meridian.example'))
  expect([await statusOf(early, moved.url), await statusOf(late, moved.url)]).toEqual([200, 200])
  moved.child.kill('SIGTERM')
  expect(await moved.ended).toBe(0)
})

test('what an operator gets wrong is told in one line', async () => {
  const told = async (program: string, args: string[], env = {}) => {
    const { code, said } = await runProgram(program, args, { DATA_DIR: path.join(folder, 'nothing'), ...env })
    expect(code).toBe(1)
    expect(said).toHaveLength(1)
    return said[0]
  }
  const file = path.join(folder, 'three.gz')
  expect(await told('backup', [])).toBe('usage: npm run backup -- FILE')
  expect(await told('backup', [file])).toMatch(/^there is no database in .*nothing: say with DATA_DIR where it is$/)
  expect(await told('restore', [])).toBe('usage: npm run restore -- FILE')
  expect(await told('restore', [file])).toMatch(/three\.gz does not exist$/)
  await expect(stat(path.join(folder, 'nothing'))).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await told('backup', [file], { DATABASE_URL: 'postgres://127.0.0.1:1/x' })).toMatch(/ECONNREFUSED/)
  expect(await told('backup', [file], { PORT: 'x' })).toMatch(/^PORT="x" will not do/)
})
