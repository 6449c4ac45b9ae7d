import { describe, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { createTestApp } from '../testing/test-app.ts'

const ENTRA = {
  PUBLIC_URL: 'https://rooms.nordlicht.example',
  ENTRA_CLIENT_ID: '6f0c2a0e-7a43-4a52-9b0f-3f6b8e0f9d11',
  ENTRA_CLIENT_SECRET: 'a secret',
  ENTRA_TENANTS: 'any',
}

async function policyWith(env: NodeJS.ProcessEnv) {
  const { browser } = await createTestApp({ env })
  const { headers } = await browser().get('/api/v1/about')
  const directives = String(headers['content-security-policy']).split(';')
  return new Map(directives.map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]))
}

describe('the content security policy', () => {
  test('lets nothing in but our own, and no page of others around it', async () => {
    const policy = await policyWith({})
    expect(policy.get('default-src')).toEqual(["'self'"])
    expect(policy.get('connect-src')).toEqual(["'self'"])
    expect(policy.get('script-src')).toEqual(["'self'", expect.stringMatching(/^'nonce-[0-9a-f]{32}'$/)])
    expect(policy.get('style-src')).toEqual(["'self'", expect.stringMatching(/^'nonce-[0-9a-f]{32}'$/)])
    expect(policy.get('frame-ancestors')).toEqual(["'self'"])
    expect([...policy.values()].flat().filter((source) => /unsafe|^https?:|\*/.test(source))).toEqual([])
  })

  test('where the operator says so, lets a place of theirs show the app, and the library it needs for that', async () => {
    const policy = await policyWith({ FRAME_ANCESTORS: "'self' https://portal.nordlicht.example" })
    expect(policy.get('frame-ancestors')).toEqual(["'self'", 'https://portal.nordlicht.example'])
    expect(policy.get('connect-src')).toEqual(["'self'", 'https://res.cdn.office.net'])
  })
})

test('with sign-in by Entra ID, Teams and Office may show the app, unless the operator says otherwise', () => {
  expect(readConfig(ENTRA).frameAncestors).toEqual([
    "'self'",
    'https://*.cloud.microsoft',
    'https://teams.microsoft.com',
    'https://*.teams.microsoft.com',
    'https://*.microsoft365.com',
    'https://*.office.com',
    'https://outlook.office.com',
    'https://outlook.office365.com',
  ])
  expect(readConfig({ ...ENTRA, FRAME_ANCESTORS: "'none'" }).frameAncestors).toEqual(["'none'"])
  expect(readConfig({}).frameAncestors).toEqual(["'self'"])
})

test.each(['*', 'https:', 'http://nordlicht.example', "'self'; script-src *", 'https://*', "'none' 'self'"])(
  'FRAME_ANCESTORS=%s will not do',
  (value) => {
    expect(() => readConfig({ FRAME_ANCESTORS: value })).toThrow('FRAME_ANCESTORS=')
  },
)
