import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { checkAddresses } from '../teams/check-addresses.ts'
import type { Manifest } from '../teams/manifest.ts'
import { expect, test } from './teams-host/fixtures.ts'
import { APP } from './teams-host/world.ts'

test('an administrator downloads the app package of this server, and each page it names comes to a stranger', async ({
  browse,
  world,
}) => {
  const [ada] = world.organization('Ada Lind')
  world.entra.visitor = ada
  const page = await browse(`${APP}/admin/organization`)
  await page.getByRole('link', { name: 'Sign in with Microsoft' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the app package' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('booking-room-pro-rooms.nordlicht.example.zip')
  const files = unzipSync(await readFile(await file.path()))
  expect(Object.keys(files).sort()).toEqual(['color.png', 'color32x32.png', 'fr.json', 'manifest.json', 'outline.png'])
  const manifest: Manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))
  expect(manifest.validDomains).toEqual(['rooms.nordlicht.example'])

  const { privacyUrl, termsOfUseUrl } = manifest.developer
  const readable = new Set([privacyUrl, termsOfUseUrl, manifest.publisherDocsUrl])
  const stranger = (await browse(`${APP}/help`)).context()
  const unreachable = await checkAddresses(manifest, async (address) => {
    const tab = await stranger.newPage()
    const answer = await tab.goto(address)
    if (readable.has(address)) {
      await expect(tab.getByRole('heading', { level: 1 }), address).toBeVisible()
      expect(tab.url(), 'and leads nowhere else, such as to sign-in').toBe(address)
    }
    await tab.close()
    return { status: answer?.status() ?? 0, type: answer?.headers()['content-type'] ?? '' }
  })
  expect(unreachable).toEqual([])
})
