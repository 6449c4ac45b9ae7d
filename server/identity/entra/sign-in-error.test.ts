import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { SIGN_IN_ERRORS } from '#domain/sign-in/sign-in-error.ts'

test('docs/sign-in.md explains each code of a failed sign-in, and no other', async () => {
  const text = await readFile(new URL('../../../docs/sign-in.md', import.meta.url), 'utf8')
  const [, table = ''] = /^\| code \| what it means .*\n\| --- .*\n((?:\|.*\n)+)/m.exec(text) ?? []
  expect([...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code)).toEqual([...SIGN_IN_ERRORS])
})
