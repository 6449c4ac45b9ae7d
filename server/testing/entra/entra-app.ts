import { Temporal } from 'temporal-polyfill'
import { afterAll } from 'vitest'
import { createTestApp, ORIGIN } from '../test-app.ts'
import type { DirectoryPerson } from './directory.ts'
import { startEntra } from './stand-in.ts'

type Options = Parameters<typeof startEntra>[0] &
  Pick<NonNullable<Parameters<typeof createTestApp>[0]>, 'log' | 'live'> & {
    /** What the operator says besides. */
    env?: (standIn: { clientId: string }) => NodeJS.ProcessEnv
    publicUrl?: string
  }

/** The whole app beside a stand-in for Entra ID, both by the clock of the test, which starts now: a library has one of its own. */
export async function createEntraApp({
  env = () => ({}),
  publicUrl = ORIGIN,
  log,
  live = false,
  ...options
}: Options = {}) {
  const started = Temporal.Instant.fromEpochMilliseconds(Math.floor(Date.now() / 1000) * 1000)
  let clock = { now: started }
  const entra = await startEntra({
    redirectUris: [`${publicUrl}/auth/callback`, `${publicUrl}/sign-in`],
    ...options,
    now: () => Math.floor(clock.now.epochMilliseconds / 1000),
  })
  afterAll(() => entra.close())
  const app = await createTestApp({
    now: started.toString(),
    live,
    ...(log && { log }),
    env: {
      ...entra.environment,
      PUBLIC_URL: publicUrl,
      SIGN_INS_PER_MINUTE: '0',
      RATE_LIMIT_PER_MINUTE: '0',
      REFUSED_TOKENS_PER_MINUTE: '0',
      ...env(entra.client),
    },
  })
  clock = app.clock

  /** A program that bears the token of Teams, as our pages do inside of it: no cookies, no Origin. */
  const bearing = (token: string, more: Record<string, string> = {}) =>
    app.browser({ origin: '', authorization: `Bearer ${token}`, ...more })

  return {
    ...app,
    standIn: entra,
    /** When no profile is being read any more. */
    settled: () => app.entra?.profiles.settled(),
    bearing,
    inTeams: async (person: DirectoryPerson) => bearing(await entra.teamsToken(person)),
    visitor: () => visitor(app, publicUrl),
  }
}

type App = Awaited<ReturnType<typeof createTestApp>>

/** A browser that keeps cookies and goes where it is sent, between our server and the stand-in. */
function visitor({ app }: App, publicUrl: string) {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function open(url: string, options: { method?: 'GET' | 'POST'; origin?: string } = {}) {
    const { method = 'GET', origin } = options
    const headers = { cookie: cookie(), ...(origin === undefined ? {} : { origin }) }
    const response = await app.inject({ method, url, headers })
    for (const { name, value, maxAge } of response.cookies as { name: string; value: string; maxAge?: number }[])
      if (value === '' || maxAge === 0) jar.delete(name)
      else jar.set(name, value)
    return {
      status: response.statusCode,
      location: response.headers.location ?? '',
      cookies: [response.headers['set-cookie'] ?? []].flat(),
      headers: response.headers,
      body: response.body,
      json: () => response.json(),
    }
  }

  /** Goes to Entra ID; answers the path it sends back to, or the page it shows. */
  async function atEntra(location: string) {
    const response = await fetch(location, { redirect: 'manual' })
    const back = response.headers.get('location') ?? ''
    const page = await response.text()
    if (!back.startsWith(publicUrl)) throw new Error(`Entra ID shows a page: ${page}`)
    return back.slice(publicUrl.length)
  }

  return {
    jar,
    open,
    atEntra,
    /** From our page to Entra ID and back, to where the person then is. */
    async signIn(wish = '') {
      const { location } = await open(`/auth/sign-in${wish}`)
      return await open(await atEntra(location))
    },
  }
}
