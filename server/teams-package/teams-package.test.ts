import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { lintPackage } from '../../teams/lint.ts'
import { readConfig } from '../config.ts'
import { givenOrganization } from '../testing/given.ts'
import { createTestApp } from '../testing/test-app.ts'
import { teamsAppSettings } from './teams-app-settings.ts'

const COMMAND = fileURLToPath(new URL('write-teams-package.ts', import.meta.url))

const CLIENT = '6f0c2a0e-7a43-4a52-9b0f-3f6b8e0f9d11'

async function appWith(env: NodeJS.ProcessEnv) {
  const { app, db, as, cookieOf } = await createTestApp({ env })
  const { orgId, administratorId, bookerId } = await givenOrganization(db)
  /** The bytes as they come; `as` reads text. */
  const download = async () => {
    const cookie = await cookieOf({ orgId, personId: administratorId })
    const answer = await app.inject({ url: '/api/v1/teams-package', headers: { cookie } })
    return { headers: answer.headers, files: unzipSync(answer.rawPayload), bytes: answer.rawPayload }
  }
  return {
    download,
    administrator: await as({ orgId, personId: administratorId }),
    booker: await as({ orgId, personId: bookerId }),
  }
}

describe('GET /api/v1/teams-package', async () => {
  const { download, booker } = await appWith({
    PUBLIC_URL: 'https://rooms.nordlicht.example',
    ENTRA_CLIENT_ID: CLIENT,
    OPERATOR_NAME: 'Nordlicht',
    OPERATOR_URL: 'https://www.nordlicht.example',
    TEAMS_APP_VERSION: '2.0.1',
  })

  test('gives administrators the package of this server, as a file', async () => {
    const { headers, files, bytes } = await download()
    expect(headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="booking-room-pro-rooms.nordlicht.example.zip"',
      'cache-control': 'no-store',
    })
    expect(lintPackage(files)).toEqual([])
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? '').toString())
    expect(manifest).toMatchObject({
      version: '2.0.1',
      developer: { name: 'Nordlicht', websiteUrl: 'https://www.nordlicht.example' },
      webApplicationInfo: { id: CLIENT, resource: `api://rooms.nordlicht.example/${CLIENT}` },
    })
    expect((await download()).bytes.equals(bytes)).toBe(true)
  })

  test('gives it to nobody else', async () => {
    expect((await booker.get('/api/v1/teams-package')).body).toMatchObject({ status: 403, code: 'not_allowed' })
  })
})

test('the id of the app in Teams comes from its address, unless the operator says one', () => {
  const idWith = (env: NodeJS.ProcessEnv) => {
    const address = { PUBLIC_URL: 'https://rooms.nordlicht.example', ENTRA_CLIENT_ID: CLIENT }
    const configured = teamsAppSettings(readConfig({ ...address, ...env }))
    return configured.ready && configured.settings.appId
  }
  expect(idWith({})).toBe('d3a03578-3db7-53ff-9740-34d67aeb5163')
  expect(idWith({ PUBLIC_URL: 'https://rooms.elsewhere.example' })).not.toBe(idWith({}))
  expect(idWith({ TEAMS_APP_ID: 'd2c7a3d4-51b1-4a66-8c55-0e2f5a1f7c20' })).toBe('d2c7a3d4-51b1-4a66-8c55-0e2f5a1f7c20')
})

test('a server that is not set up for Teams says what is missing', async () => {
  const { administrator } = await appWith({})
  const { status, body } = await administrator.get('/api/v1/teams-package')
  expect(status).toBe(409)
  expect(body.code).toBe('not_configured')
  expect(body.errors).toMatchObject([
    { field: 'PUBLIC_URL', code: 'not_https' },
    { field: 'ENTRA_CLIENT_ID', code: 'required' },
  ])
  expect(body.detail).toContain('ENTRA_CLIENT_ID is not set')
})

describe('npm run teams:package', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'brp-teams-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const run = async (options: string[], env: NodeJS.ProcessEnv = {}) => {
    const command = ['--import', import.meta.resolve('tsx'), COMMAND, ...options]
    const child = spawn(process.execPath, command, { cwd: folder, env })
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    return { out, err, code }
  }
  const env = { PUBLIC_URL: 'https://rooms.nordlicht.example', ENTRA_CLIENT_ID: CLIENT }

  const { download } = await appWith(env)

  test('writes the package into the folder it runs in, to the byte the one that administrators download', async () => {
    const { out, err, code } = await run([], env)
    expect({ err, code }).toEqual({ err: '', code: 0 })
    expect(out).toContain('booking-room-pro-rooms.nordlicht.example.zip')
    const written = await readFile(join(folder, 'booking-room-pro-rooms.nordlicht.example.zip'))
    expect(lintPackage(unzipSync(written))).toEqual([])
    expect((await download()).bytes.equals(written)).toBe(true)
  })

  test('names what is missing, and pages that do not come, in place of a package', async () => {
    expect(await run([])).toEqual({
      out: '',
      err: 'The package for Teams needs settings of the server: PUBLIC_URL is not set; ENTRA_CLIENT_ID is not set.\n',
      code: 1,
    })
    const nobodyThere = await run(['--check'], { ...env, PUBLIC_URL: 'https://127.0.0.1:9' })
    expect(nobodyThere.err).toContain('developer.privacyUrl: https://127.0.0.1:9/privacy does not answer')
    expect(nobodyThere.code).toBe(1)
    expect((await run(['--chekc'], env)).err).toBe('There is no option "--chekc": there is --check.\n')
  })
})
