import { createServer } from 'node:http'
import { givenDirectoryPerson, givenTenant } from '../../server/testing/entra/directory.ts'
import { startEntra } from '../../server/testing/entra/stand-in.ts'
import { writeManifest } from '../../teams/manifest.ts'
import { startApp } from '../app-server.ts'
import { teamsHost } from './teams-host.ts'

/** `npm run dev:teams`: the built app, a directory to sign in with, and a stand-in for Teams, for a person to try. */
const PORT = Number(process.env.PORT ?? 3000)
const APP = `http://localhost:${PORT}`
// Another site than the app's, as Teams is; browsers find every name under localhost on the machine itself.
const TEAMS_PORT = PORT + 1100
const TEAMS = `http://teams.localhost:${TEAMS_PORT}`

// The same organization at each start, so that its rooms are there again.
const tenant = givenTenant('nordlicht.example', '4f9b6a52-1c1e-4c52-9a58-0a6f3f6f2b01')
const people = ['Ada Lind', 'Bo Berg', 'Chloé Martin'].map((name, index) =>
  givenDirectoryPerson(tenant, name, { oid: `4f9b6a52-1c1e-4c52-9a58-0a6f3f6f2c0${index}` }),
)
const entra = await startEntra({ tenants: [tenant], redirectUris: [`${APP}/auth/callback`] })
const app = await startApp(process.env.DATA_DIR ?? './data/teams', {
  ...entra.environment,
  PORT: String(PORT),
  PUBLIC_URL: APP,
  FRAME_ANCESTORS: `'self' ${TEAMS}`,
})
const manifest = writeManifest({
  publicUrl: APP,
  clientId: entra.environment.ENTRA_CLIENT_ID,
  appId: 'd2c7a3d4-51b1-4a66-8c55-0e2f5a1f7c20',
  version: '1.0.0',
  operatorName: 'Nordlicht IT',
  operatorUrl: APP,
})
const host = await teamsHost({
  manifest,
  people: () => people,
  token: ({ oid }) => {
    const person = people.find((one) => one.oid === oid)
    return person ? entra.teamsToken(person) : Promise.reject(new Error('nobody'))
  },
})
const server = createServer(host).listen(TEAMS_PORT, '127.0.0.1')
process.stdout.write(`\n  Teams (a stand-in) is at ${TEAMS}, the app on the plain web at ${APP}\n\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    server.close()
    server.closeAllConnections()
    await app.stop()
    await entra.close()
    process.exit(0)
  })
