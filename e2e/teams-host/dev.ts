import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { givenDirectoryPerson, givenGuest, givenTenant } from '../../server/testing/entra/directory.ts'
import { startEntra } from '../../server/testing/entra/stand-in.ts'
import { startApp } from '../app-server.ts'
import { standInFront } from './in-front.ts'
import { keptCertificate } from './kept-certificate.ts'
import { manifestOf } from './manifest-of.ts'
import { teamsHost } from './teams-host.ts'

/** `npm run dev:teams`: the built app, a directory to sign in with, and a stand-in for Teams, for a person to try. */
const PORT = Number(process.env.PORT ?? 3000)
const TEAMS_PORT = PORT + 1100
// Two sites, as Teams and the app are; browsers find every name under localhost on the machine itself. Both encrypted:
// Teams opens no popup at another address.
const APP_NAME = `rooms.localhost:${PORT}`
const APP = `https://${APP_NAME}`
const TEAMS = `https://teams.localhost:${TEAMS_PORT}`
const dataDir = process.env.DATA_DIR ?? './data/teams'

// The same organizations and people at each start, so that their rooms are there again.
const ID = '4f9b6a52-1c1e-4c52-9a58-0a6f3f6f2'
const nordlicht = givenTenant('nordlicht.example', `${ID}b01`)
const fjord = givenTenant('fjord.example', `${ID}b02`)
for (const [index, name] of ['Ada Lind', 'Bo Berg', 'Chloé Martin'].entries())
  givenDirectoryPerson(nordlicht, name, { oid: `${ID}c0${index}` })
givenDirectoryPerson(nordlicht, 'Nils Neuman', { oid: `${ID}c03`, consented: false, jobTitle: 'New here' })
givenGuest(nordlicht, fjord, 'Gwen Solberg', { oid: `${ID}c04` })
for (const [index, name] of ['Finn Dahl', 'Freya Moe'].entries())
  givenDirectoryPerson(fjord, name, { oid: `${ID}d0${index}` })
const tenants = [nordlicht, fjord]
const people = tenants.flatMap((tenant) => tenant.people)

/** Encrypted with a certificate that nobody vouches for. */
async function serve(port: number, listener: RequestListener) {
  const server = createServer(await keptCertificate(join(dataDir, 'stand-in')), listener)
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

async function start() {
  const entra = await startEntra({ tenants, redirectUris: [`${APP}/auth/callback`, `${APP}/sign-in`] })
  const manifest = manifestOf(APP, entra.environment.ENTRA_CLIENT_ID, APP)
  const host = await teamsHost({
    manifest,
    openFirst: `${APP}/help`,
    people: () => people,
    token: ({ oid }) => {
      const person = people.find((one) => one.oid === oid)
      return person ? entra.teamsToken(person) : Promise.reject(new Error('nobody'))
    },
  })
  const servers = [await serve(TEAMS_PORT, host)]
  let behind = ''
  servers.push(
    await serve(PORT, (request, response) => {
      if (behind) standInFront(behind, APP_NAME, request, response)
      // Whose window is still open from the last time may ask before the app is there.
      else response.writeHead(503, { 'retry-after': '2' }).end('Booking Room Pro is starting. Try again in a moment.')
    }),
  )
  const app = await startApp(dataDir, {
    ...entra.environment,
    PUBLIC_URL: APP,
    TRUST_PROXY: '1',
    FRAME_ANCESTORS: `'self' ${TEAMS}`,
  })
  behind = app.url
  return async () => {
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
    await app.stop()
    await entra.close()
  }
}

const starting = start()
let stopping = false
// Asked more than once: by a terminal of all its processes, and by those of one another.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    const stop = await starting
    await stop()
    process.exit(0)
  })
starting.then(
  () =>
    process.stdout.write(`
  A stand-in for Teams is at   ${TEAMS}
  The app on the plain web at  ${APP}

  Nobody vouches for their certificate: open the app once, go on in spite of the warning, then Teams likewise.
  Who signs in first administers the organization. All that is made stays in ${dataDir}.

`),
  (error: Error & { code?: string; port?: number }) => {
    process.stderr.write(
      error.code === 'EADDRINUSE'
        ? `Port ${error.port} is taken: say another with PORT (Teams is 1100 above it).\n`
        : `${error.stack}\n`,
    )
    process.exit(1)
  },
)
