import { readFile } from 'node:fs/promises'
import { ResponseBodyError } from 'openid-client'
import { expect, test } from 'vitest'
import { SIGN_IN_ERRORS } from '#domain/sign-in/sign-in-error.ts'
import { consentAsked, isTokenEnded } from './sign-in-error.ts'

/** As the token endpoint of Entra ID says it. */
const said = (error: string, aadsts: number, more: { suberror?: string; claims?: string } = {}) =>
  new ResponseBodyError('refused', {
    cause: { error, error_description: `AADSTS${aadsts}: Words. Trace ID: 1`, ...more },
    response: new Response(null, { status: 400 }),
  })

test.each([
  ['consent is missing', said('invalid_grant', 65001, { suberror: 'consent_required' }), 'consent_required'],
  ['a second factor is missing', said('interaction_required', 50076, { claims: '{}' }), 'interaction_required'],
  ['the same, said otherwise', said('invalid_grant', 50079, { suberror: 'basic_action' }), 'interaction_required'],
  ['the password was changed', said('invalid_grant', 50173), 'interaction_required'],
  ['the token has ended', said('invalid_grant', 500133), undefined],
  ['our secret is wrong', said('invalid_client', 7000215), undefined],
  ['something is wrong there', said('temporarily_unavailable', 90033), undefined],
])('whether the person is asked when %s', (_, error, code) => {
  expect(consentAsked(error)?.code).toBe(code)
})

test('a token has ended when Entra ID says that it is not, or no longer, valid', () => {
  expect([500133, 50013, 65001, 50173].map((aadsts) => isTokenEnded(said('invalid_grant', aadsts)))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(isTokenEnded(new TypeError('fetch failed'))).toBe(false)
})

test('docs/sign-in.md explains each code of a failed sign-in, and no other', async () => {
  const text = await readFile(new URL('../../../docs/sign-in.md', import.meta.url), 'utf8')
  const [, table = ''] = /^\| code \| what it means .*\n\| --- .*\n((?:\|.*\n)+)/m.exec(text) ?? []
  expect([...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code)).toEqual([...SIGN_IN_ERRORS])
})
