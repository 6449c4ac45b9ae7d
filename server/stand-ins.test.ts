import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = new URL('../', import.meta.url)

/** How the stand-ins are reached in tests and by `npm run dev:teams`, and what they are called. */
const STAND_INS =
  /teams\.localhost|rooms\.localhost|rooms\.nordlicht|elsewhere\.example|\bstand-ins?\b|playwright|vitest|testing\//i

/** What people run: every source of the app but its tests. */
async function productionFiles(): Promise<string[]> {
  const folders = ['domain', 'server', 'teams', 'web'].map(async (root) => {
    const names = await readdir(new URL(`${root}/`, ROOT), { recursive: true })
    return names.map((name) => `${root}/${name.replaceAll('\\', '/')}`)
  })
  const isSource = /\.(ts|tsx|sql|html|css|json)$/
  const isTest = /\.test\.tsx?$|^(domain|server)\/testing\/|\/tsconfig\.json$/
  return (await Promise.all(folders)).flat().filter((file) => isSource.test(file) && !isTest.test(file))
}

test('no file of the app that people run knows what stands in for Teams, Entra ID and Graph', async () => {
  const files = await productionFiles()
  expect(files).toEqual(expect.arrayContaining(['server/main.ts', 'web/host/teams-host.ts', 'web/index.html']))
  const lines = files.map(async (file) => {
    const text = await readFile(fileURLToPath(new URL(file, ROOT)), 'utf8')
    return text.split('\n').flatMap((line) => (STAND_INS.test(line) ? [`${file}: ${line.trim()}`] : []))
  })
  expect((await Promise.all(lines)).flat()).toEqual([])
})
