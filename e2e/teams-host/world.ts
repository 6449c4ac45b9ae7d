import type { RequestListener } from 'node:http'
import { type DirectoryPerson, givenDirectoryPerson, givenTenant } from '../../server/testing/entra/directory.ts'
import { startEntra } from '../../server/testing/entra/stand-in.ts'
import { startApp } from '../app-server.ts'
import { startInternet } from './internet.ts'
import { manifestOf } from './manifest-of.ts'
import { teamsHost } from './teams-host.ts'

/** Names that are what they will be: the host is Microsoft's, the app is ours, and neither is a part of the other. */
export const APP = 'https://rooms.nordlicht.example'
export const TEAMS = 'https://teams.microsoft.com'
export const ELSEWHERE = 'https://elsewhere.example'

export type TeamsWorld = Awaited<ReturnType<typeof startTeamsWorld>>
export type TokenSource = (person: DirectoryPerson, claims: string | undefined) => Promise<string>

/**
 * The built app behind a proxy as an operator installs it, an organization's directory to sign in with, and Microsoft
 * Teams to show it. The app differs from a real one in its settings alone.
 */
export async function startTeamsWorld(dataDir: string) {
  const entra = await startEntra({ tenants: [], redirectUris: [`${APP}/auth/callback`, `${APP}/sign-in`] })
  const app = await startApp(dataDir, {
    ...entra.environment,
    PUBLIC_URL: APP,
    TRUST_PROXY: '1',
    NODE_ENV: 'production',
    OPERATOR_NAME: 'Nordlicht IT',
    OPERATOR_URL: 'https://www.nordlicht.example',
    SUPPORT_URL: 'mailto:help@nordlicht.example',
    FEEDBACK_URL: 'https://www.nordlicht.example/rooms-feedback',
  })
  const manifest = manifestOf(APP, entra.environment.ENTRA_CLIENT_ID, 'https://www.nordlicht.example')
  const everybody = () => entra.tenants.flatMap(({ people }) => people)
  const tokens: { from: TokenSource } = { from: (person) => entra.teamsToken(person) }
  const host = await teamsHost({
    manifest,
    people: everybody,
    token: ({ oid }, claims) => {
      const person = everybody().find((one) => one.oid === oid)
      return person ? tokens.from(person, claims) : Promise.reject(new Error('nobody'))
    },
  })
  const internet = await startInternet({
    'rooms.nordlicht.example': { behind: app.url },
    'teams.microsoft.com': host,
    'res.cdn.office.net': hostList,
    'elsewhere.example': elsewhere,
  })

  /** What the API answers to this person, also when it refuses; in `headers` for example the tab it is asked through. */
  const ask = async (
    person: DirectoryPerson,
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ) => {
    const answer = await fetch(`${app.url}/api/v1/${path}`, {
      method,
      headers: {
        ...headers,
        authorization: `Bearer ${await entra.teamsToken(person)}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text ? JSON.parse(text) : undefined }
  }

  let organizations = 0
  return {
    app,
    dataDir,
    entra,
    internet,
    manifest,
    /** What Teams answers when the app asks who somebody is; put back after each test. */
    tokens,
    /** An organization that nobody of signed in yet. */
    organization(...names: string[]) {
      const tenant = givenTenant(`o${++organizations}.nordlicht.example`)
      entra.tenants.push(tenant)
      return names.map((name) => givenDirectoryPerson(tenant, name))
    },
    ask,
    /** What the API answers to this person, as Teams lets them ask; it does what it is asked. */
    api: async (person: DirectoryPerson, method: string, path: string, body?: object) => {
      const { status, body: answered } = await ask(person, method, path, body)
      if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answered)}`)
      return answered
    },
    async close() {
      await internet.close()
      await app.stop()
      await entra.close()
    },
  }
}

/** A site of somebody else, who shows the app inside a page of theirs; or, at `/blank`, does what a test has it do. */
const elsewhere: RequestListener = ({ url }, response) => {
  const shown = `<iframe title="Rooms" src="${APP}/schedule" width="600" height="400"></iframe>`
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(`<title>Elsewhere</title><link rel="icon" href="data:,">${url === '/blank' ? '' : shown}`)
}

/** The list that Microsoft's library asks for: who may show apps. */
const hostList: RequestListener = (_, response) =>
  void response
    .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
    .end(JSON.stringify({ validOrigins: ['teams.microsoft.com', '*.cloud.microsoft'] }))
