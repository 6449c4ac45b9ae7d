import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { runProgram } from './testing/app-process.ts'
import { createEmptyDatabase, urlOf } from './testing/test-database.ts'

test('seed makes as many rooms, days and reservations as it is asked for, and says how many', async () => {
  const connection = await createEmptyDatabase()
  const args = ['--rooms', '3', '--per-day', '2', '--days', '4']
  const { code, said } = await runProgram('seed', args, { DATABASE_URL: urlOf(connection) })
  expect(said).toEqual([expect.stringMatching(/^3 rooms with 24 reservations and \d+ people, in \d+\.\d s$/)])
  expect(code).toBe(0)
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query(
    'SELECT count(*)::integer AS reservations, count(DISTINCT room_id)::integer AS rooms FROM reservations',
  )
  await client.end()
  expect(rows).toEqual([{ reservations: 24, rooms: 3 }])
})

test('seed that is not told how much, or too much, makes nothing and says in one line what it takes', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'brp-seed-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const WRONG = [
    '',
    '--rooms 1000',
    '--rooms many --per-day 8',
    '--rooms 0 --per-day 8',
    '--rooms 5001 --per-day 8',
    '--rooms 2.5 --per-day 8',
    '--rooms 10 --per-day 41',
    '--rooms 10 --per-day 8 --days 1001',
    '--rooms 10 --per-day 8 --weeks 2',
  ]
  for (const args of WRONG) {
    const DATA_DIR = path.join(folder, 'data')
    const { code, said } = await runProgram('seed', args.split(' ').filter(Boolean), { DATA_DIR })
    expect({ args, code, said }).toEqual({
      args,
      code: 1,
      said: [expect.stringMatching(/^usage: npm run seed -- --rooms 1000 --per-day 8 --days 60 \(at most 5000 rooms,/)],
    })
  }
  expect(await readdir(folder)).toEqual([])
})
