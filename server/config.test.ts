import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readServerConfig } from './config.ts'
import { makeCertificate } from './testing/entra/certificate.ts'

const TENANT = '11111111-2222-4333-8444-555555555555'
const whole = {
  ENTRA_CLIENT_ID: 'AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  ENTRA_CLIENT_SECRET: 'a very secret secret',
  ENTRA_TENANTS: TENANT,
  PUBLIC_URL: 'https://rooms.nordlicht.example',
}

/** The one line an operator reads. */
function fault(environment: NodeJS.ProcessEnv): string {
  try {
    readServerConfig(environment)
  } catch (error) {
    return (error as Error).message
  }
  return 'it starts'
}

describe('sign-in', () => {
  test('is the demo when nothing is said, which production must mean', () => {
    expect(readServerConfig({})).toMatchObject({ identity: 'demo', entra: undefined })
    expect(fault({ NODE_ENV: 'production' })).toMatch(/^Demo sign-in lets anybody be anybody.*ALLOW_DEMO=1/)
    expect(readServerConfig({ NODE_ENV: 'production', ALLOW_DEMO: '1' }).identity).toBe('demo')
  })

  test('is with Entra ID when all of it is said', () => {
    expect(readServerConfig({ NODE_ENV: 'production', ...whole })).toMatchObject({
      identity: 'entra',
      entra: {
        clientId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
        proof: { secret: 'a very secret secret' },
        tenants: [TENANT],
        authority: 'https://login.microsoftonline.com',
        graphUrl: 'https://graph.microsoft.com',
      },
    })
  })

  test('takes several organizations, or any', () => {
    const other = TENANT.replace('1', 'F')
    expect(readServerConfig({ ...whole, ENTRA_TENANTS: `${TENANT}, ${other}` }).entra?.tenants).toEqual([
      TENANT,
      other.toLowerCase(),
    ])
    expect(readServerConfig({ ...whole, ENTRA_TENANTS: 'any' }).entra?.tenants).toBe('any')
    expect(fault({ ...whole, ENTRA_TENANTS: 'nordlicht.example' })).toMatch(
      /^ENTRA_TENANTS="nordlicht.example" will not do/,
    )
  })

  test.each(Object.keys(whole))('by half is refused in one line that names %s', (name) => {
    const message = fault({ ...whole, [name]: undefined })
    expect(message).toMatch(
      new RegExp(`^Sign-in with Microsoft Entra ID is set up by half: ${name} is missing, .+\\.$`),
    )
    expect(message).not.toContain('\n')
    expect(message).not.toContain(whole.ENTRA_CLIENT_SECRET)
  })

  test('with nothing but another cloud is by half too', () => {
    expect(fault({ ENTRA_AUTHORITY: 'https://login.microsoftonline.us' })).toMatch(
      /by half: ENTRA_CLIENT_ID is missing/,
    )
  })

  test.each(['PUBLIC_URL', 'ENTRA_AUTHORITY', 'GRAPH_URL'])(
    'needs %s to be encrypted, except on this machine',
    (name) => {
      expect(fault({ ...whole, [name]: 'http://rooms.nordlicht.example' })).toMatch(
        new RegExp(`^${name}="http://rooms.nordlicht.example" will not do for Entra ID: it must begin with https.$`),
      )
      for (const address of ['http://localhost:3000', 'http://127.0.0.1:3000'])
        expect(fault({ ...whole, [name]: address })).toBe('it starts')
    },
  )
})

describe('a certificate instead of a secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brp-config-'))
  const file = (name: string) => join(folder, name)
  beforeAll(() => {
    for (const name of ['ours', 'other']) {
      const { certificate, privateKey } = makeCertificate()
      writeFileSync(file(`${name}.pem`), certificate)
      writeFileSync(file(`${name}.key`), privateKey)
    }
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const { ENTRA_CLIENT_SECRET: _, ...rest } = whole
  const withFiles = (certificate: string, key: string) => ({
    ...rest,
    ENTRA_CLIENT_CERTIFICATE: file(certificate),
    ENTRA_CLIENT_CERTIFICATE_KEY: file(key),
  })

  test('is taken with its key', () => {
    expect(readServerConfig(withFiles('ours.pem', 'ours.key')).entra?.proof).toMatchObject({
      privateKey: expect.stringContaining('BEGIN PRIVATE KEY'),
    })
  })

  test('is refused without its key, with the key of another, beside a secret, or when it cannot be read', () => {
    const { ENTRA_CLIENT_CERTIFICATE_KEY: __, ...half } = withFiles('ours.pem', 'ours.key')
    expect(fault(half)).toMatch(/by half: ENTRA_CLIENT_CERTIFICATE_KEY is missing/)
    expect(fault(withFiles('ours.pem', 'other.key'))).toMatch(/_KEY is not the RSA key of ENTRA_CLIENT_CERTIFICATE\.$/)
    expect(fault({ ...withFiles('ours.pem', 'ours.key'), ENTRA_CLIENT_SECRET: 'x' })).toMatch(
      /leave one of them out\.$/,
    )
    expect(fault(withFiles('none.pem', 'ours.key'))).toMatch(
      /^ENTRA_CLIENT_CERTIFICATE=".*none.pem" cannot be read: ENOENT/,
    )
    expect(fault(withFiles('ours.key', 'ours.key'))).toMatch(/^ENTRA_CLIENT_CERTIFICATE=.* cannot be read: /)
  })
})

describe('settings', () => {
  test('need not be made: the demo, on this machine, in ./data', () => {
    expect(readServerConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      identity: 'demo',
      databaseUrl: undefined,
    })
    expect(readServerConfig({}).dataDir).toMatch(/data$/)
  })

  test('that are empty are not made', () => {
    expect(readServerConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['HOST', ' '],
    ['DATABASE_URL', 'mysql://localhost/rooms'],
    ['DATABASE_POOL_SIZE', '1'],
    ['PUBLIC_URL', 'rooms.example.org'],
    ['PUBLIC_URL', 'https://rooms.example.org/'],
    ['ALLOW_DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['RATE_LIMIT_PER_MINUTE', '-1'],
    ['SIGN_INS_PER_MINUTE', 'many'],
    ['REFUSED_TOKENS_PER_MINUTE', '1.5'],
    ['METRICS_TOKEN', 'short'],
    ['SHUTDOWN_SECONDS', '1e9'],
    ['TRUST_PROXY', 'true'],
    ['SESSION_SECRET', 'short'],
  ])('%s=%s is refused in one line that names it', (name, value) => {
    expect(fault({ [name]: value })).toMatch(new RegExp(`^${name}=[^\\n]* will not do: it must [^\\n]*$`))
  })

  test('that are secret are not repeated where they are refused', () => {
    expect(fault({ SESSION_SECRET: 'hunter2' })).toMatch(/^SESSION_SECRET=… will not do/)
    expect(fault({ METRICS_TOKEN: 'hunter2' })).toMatch(/^METRICS_TOKEN=… will not do/)
    expect(fault({ DATABASE_URL: 'mysql://root:hunter2@db/rooms' })).toMatch(/^DATABASE_URL=… will not do/)
  })

  test('of limits: none in the demo unless it is told, and above what a hand can do elsewhere', () => {
    expect(readServerConfig({})).toMatchObject({ requestsPerMinute: 0, signInsPerMinute: 0 })
    expect(readServerConfig({ RATE_LIMIT_PER_MINUTE: '9' })).toMatchObject({ requestsPerMinute: 9 })
    expect(readServerConfig(whole)).toMatchObject({ requestsPerMinute: 600, signInsPerMinute: 300 })
  })
})
