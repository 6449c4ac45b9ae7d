import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { default as Ajv } from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { unzipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { addressesOf, lintPackage } from './lint.ts'
import { type Manifest, writeManifest, writeTranslation } from './manifest.ts'
import { packageFiles, packageName, zip } from './package.ts'
import { fr } from './words.ts'

const settings = {
  publicUrl: 'https://rooms.nordlicht.example',
  clientId: '6f0c2a0e-7a43-4a52-9b0f-3f6b8e0f9d11',
  appId: 'd2c7a3d4-51b1-4a66-8c55-0e2f5a1f7c20',
  version: '1.4.2',
  operatorName: 'Nordlicht',
  operatorUrl: 'https://www.nordlicht.example',
}

const published = join(dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')), 'json-schemas/teams')
const newest = readdirSync(published)
  .filter((name) => /^v\d+\.\d+$/.test(name))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .at(-1)
const schemas = join(published, newest ?? '')

function faultsBySchema(name: string, value: unknown, options: { unicodeRegExp?: boolean } = {}) {
  // The published schemas are looser than strict mode, and those of translations have patterns that are no Unicode ones.
  const ajv = new Ajv({ strict: false, allErrors: true, ...options })
  addFormats.default(ajv)
  const valid = ajv.compile(JSON.parse(readFileSync(join(schemas, name), 'utf8')))
  return valid(value) ? [] : (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const files = await packageFiles(settings)
const manifest = writeManifest(settings)

/** The package as it is with a changed manifest. */
const lintWith = (change: Partial<Manifest>, more: Record<string, Uint8Array> = {}) =>
  lintPackage({ ...files, 'manifest.json': Buffer.from(JSON.stringify({ ...manifest, ...change })), ...more })

const { developer, name, icons, staticTabs = [], webApplicationInfo } = manifest
const [firstTab, ...otherTabs] = staticTabs

describe('the manifest', () => {
  test('is what the newest published schema asks for', () => {
    expect(`v${manifest.manifestVersion}`).toBe(newest)
    expect(faultsBySchema('MicrosoftTeams.schema.json', manifest)).toEqual([])
  })

  test('has its French words as the published schema asks for them', () => {
    const translation = writeTranslation(fr)
    expect(faultsBySchema('MicrosoftTeams.Localization.schema.json', translation, { unicodeRegExp: false })).toEqual([])
  })

  test('asks for nothing but to know who somebody is', () => {
    expect(manifest.permissions).toEqual(['identity'])
    expect(manifest).not.toHaveProperty('authorization')
    expect(manifest).not.toHaveProperty('devicePermissions')
    expect(manifest).not.toHaveProperty('bots')
  })

  test('may be added to a channel, a chat and a meeting, and stands beside the meeting, too; its settings stay open', () => {
    expect(manifest.configurableTabs).toMatchObject([
      {
        canUpdateConfiguration: true,
        scopes: ['team', 'groupChat'],
        context: ['channelTab', 'privateChatTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel'],
      },
    ])
  })

  test('names the resource that single sign-on needs, and no domain but ours', () => {
    expect(manifest.webApplicationInfo?.resource).toBe(`api://rooms.nordlicht.example/${settings.clientId}`)
    expect(manifest.validDomains).toEqual(['rooms.nordlicht.example'])
  })

  test('gives every tab an address for the browser, without which phones do not show it', () => {
    expect(manifest.staticTabs?.map(({ websiteUrl }) => websiteUrl)).toEqual(
      ['/schedule', '/find', '/my-reservations', '/help', '/about'].map((path) => settings.publicUrl + path),
    )
  })
})

describe('our own lint', () => {
  test('finds nothing wrong with the package we make', () => {
    expect(lintPackage(files)).toEqual([])
  })

  test.each<[string, Partial<Manifest>, RegExp]>([
    ['an http address', { developer: { ...developer, privacyUrl: 'http://rooms.nordlicht.example/' } }, /not https/],
    ['no address', { developer: { ...developer, termsOfUseUrl: 'https://' } }, /is no address/],
    ['a page of somebody else', { publisherDocsUrl: 'https://elsewhere.example/' }, /publisherDocsUrl.* is not ours/],
    ['a foreign domain', { validDomains: ['rooms.nordlicht.example', 'elsewhere.example'] }, /elsewhere.* is not ours/],
    ['a domain with a star', { validDomains: ['*.nordlicht.example'] }, /more than our host/],
    ['no domain', { validDomains: [] }, /validDomains: is empty/],
    ['no resource', { webApplicationInfo: { id: settings.clientId } }, /resource: must be api:\/\/rooms/],
    [
      'another resource',
      { webApplicationInfo: { ...webApplicationInfo, resource: 'api://x' } as never },
      /must be api:/,
    ],
    ['no registration', { webApplicationInfo: { id: '' } }, /webApplicationInfo\.id: nothing is no GUID/],
    ['an id that is none', { id: 'booking-room-pro' }, /id: booking-room-pro is no GUID/],
    ['a loose version', { version: '1.0' }, /version: 1\.0 is not of the form/],
    ['a long name', { name: { ...name, short: 'Booking Room Pro for everybody!' } }, /name\.short has 31 .* of 30/],
    ['a long operator', { developer: { ...developer, name: 'N'.repeat(33) } }, /developer\.name has 33/],
    ['a word Teams keeps', { staticTabs: [{ ...firstTab, entityId: 'about' } as never] }, /"about" is reserved/],
    ['a double tab', { staticTabs: [...otherTabs, ...otherTabs] }, /two tabs have one entityId/],
    ['a missing icon', { icons: { ...icons, outline: 'lines.png' } }, /lines\.png is not in the package/],
    [
      'a further tab',
      { staticTabs: [...staticTabs, { entityId: 'x', name: 'X', scopes: [] }] },
      /\[5].*not translated/,
    ],
    ['one tab less', { staticTabs: otherTabs }, /fr\.json: staticTabs\[4]\.name translates nothing/],
  ])('finds %s', (_what, change, fault) => {
    expect(lintWith(change).join('\n')).toMatch(fault)
  })

  test('finds a translation that is empty, too long, or not there', () => {
    const translation = { ...writeTranslation(fr), 'staticTabs[0].name': ' ', 'description.short': 'é'.repeat(81) }
    expect(lintWith({}, { 'fr.json': Buffer.from(JSON.stringify(translation)) })).toEqual([
      'fr.json: description.short has 81 characters of 80',
      'fr.json: staticTabs[0].name is empty',
    ])
    expect(lintWith({}, { 'fr.json': Buffer.from('{') })).toEqual(['fr.json: is missing or no JSON'])
  })

  test('says so when there is no manifest at all', () => {
    expect(lintPackage({})).toEqual(['manifest.json: is missing or no JSON'])
  })

  test('knows every address of the manifest', () => {
    expect(addressesOf(manifest).map(([path]) => path)).toEqual([
      'developer.websiteUrl',
      'developer.privacyUrl',
      'developer.termsOfUseUrl',
      ...[0, 1, 2, 3, 4].flatMap((tab) => [`staticTabs[${tab}].contentUrl`, `staticTabs[${tab}].websiteUrl`]),
      'configurableTabs[0].configurationUrl',
      'publisherDocsUrl',
    ])
  })
})

describe('the zip file', () => {
  test('holds the manifest, its translation and the icons, at its root', () => {
    expect(Object.keys(unzipSync(zip(files))).sort()).toEqual([
      'color.png',
      'color32x32.png',
      'fr.json',
      'manifest.json',
      'outline.png',
    ])
  })

  test('is the same to the byte whenever and wherever it is made', async () => {
    const first = zip(files)
    vi.stubEnv('TZ', 'America/Anchorage')
    const again = zip(await packageFiles(settings))
    vi.unstubAllEnvs()
    expect(again.equals(first)).toBe(true)
    // 1980-01-01 as DOS writes it, in the first file's header.
    expect(first.readUInt16LE(12)).toBe(0x0021)
  })

  test('is called after the host it is for', () => {
    expect(packageName(settings)).toBe('booking-room-pro-rooms.nordlicht.example.zip')
    expect(packageName({ publicUrl: 'https://localhost:3443' })).toBe('booking-room-pro-localhost-3443.zip')
  })
})
