import type { Manifest } from './manifest.ts'

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/

/** What Teams shows in full, beyond what its schema counts; in characters. */
const LENGTHS: readonly [pattern: RegExp, most: number][] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/^description\.features\[\d+]\.title$/, 45],
  [/^description\.features\[\d+]\.description$/, 120],
  [/^developer\.name$/, 32],
  [/^staticTabs\[\d+]\.name$/, 128],
]

type Files = Readonly<Record<string, Uint8Array>>

/**
 * What the published schema lets pass and Teams, its store or our own promises do not. A line for each fault, none when
 * the package is good: `http` addresses, a missing or foreign resource, other people's domains, words without a translation.
 */
export function lintPackage(files: Files): string[] {
  const manifest = readJson(files, 'manifest.json') as Manifest | undefined
  if (!manifest) return ['manifest.json: is missing or no JSON']
  return [
    ...lintIds(manifest),
    ...lintAddresses(manifest),
    ...lintFiles(manifest, files),
    ...lintLengths('manifest.json', textsOf(manifest)),
    ...lintTranslations(manifest, files),
  ]
}

function* lintIds({ id, version, webApplicationInfo, validDomains, staticTabs }: Manifest): Iterable<string> {
  if (!GUID.test(id)) yield `id: ${id} is no GUID`
  if (!SEMVER.test(version)) yield `version: ${version} is not of the form 1.2.3`
  const client = webApplicationInfo?.id ?? ''
  if (!GUID.test(client)) yield `webApplicationInfo.id: ${client || 'nothing'} is no GUID`
  const resource = `api://${validDomains?.[0]}/${client}`
  if (webApplicationInfo?.resource !== resource) yield `webApplicationInfo.resource: must be ${resource}`
  const ids = (staticTabs ?? []).map(({ entityId }) => entityId)
  if (new Set(ids).size < ids.length) yield 'staticTabs: two tabs have one entityId'
  for (const reserved of ids.filter((entityId) => /^(about|conversations)$/.test(entityId)))
    yield `staticTabs: "${reserved}" is reserved by Teams`
}

function* lintAddresses(manifest: Manifest): Iterable<string> {
  const [host, ...others] = manifest.validDomains ?? []
  if (!host) yield 'validDomains: is empty'
  if (others.length > 0) yield `validDomains: ${others.join(', ')} is not ours`
  if (host && /[*/]/.test(host)) yield `validDomains: ${host} is more than our host`
  for (const [path, address] of addressesOf(manifest)) {
    if (!URL.canParse(address)) yield `${path}: ${address} is no address`
    else if (!address.startsWith('https://')) yield `${path}: ${address} is not https`
    else if (path !== 'developer.websiteUrl' && new URL(address).host !== host) yield `${path}: ${address} is not ours`
  }
}

function* lintFiles({ icons }: Manifest, files: Files): Iterable<string> {
  for (const file of Object.values(icons)) if (!files[file]) yield `icons: ${file} is not in the package`
}

function* lintLengths(file: string, texts: Readonly<Record<string, string>>): Iterable<string> {
  for (const [path, text] of Object.entries(texts)) {
    const most = LENGTHS.find(([pattern]) => pattern.test(path))?.[1]
    const length = [...text].length
    if (most !== undefined && length > most) yield `${file}: ${path} has ${length} characters of ${most}`
    if (text.trim() === '') yield `${file}: ${path} is empty`
  }
}

function* lintTranslations(manifest: Manifest, files: Files): Iterable<string> {
  const needed = Object.keys(textsOf(manifest)).filter((path) => !path.startsWith('developer.'))
  for (const { file } of manifest.localizationInfo?.additionalLanguages ?? []) {
    const texts = readJson(files, file) as Record<string, string> | undefined
    if (!texts) {
      yield `${file}: is missing or no JSON`
      continue
    }
    const { $schema: _schema, ...translated } = texts
    for (const path of needed) if (!(path in translated)) yield `${file}: ${path} is not translated`
    for (const path of Object.keys(translated)) if (!needed.includes(path)) yield `${file}: ${path} translates nothing`
    yield* lintLengths(file, translated)
  }
}

/** Every text that people read, by its path in the manifest: what a translation must cover. */
function textsOf({ name, description, developer, staticTabs = [] }: Manifest): Record<string, string> {
  return {
    'developer.name': developer.name,
    'name.short': name.short,
    ...(name.full === undefined ? {} : { 'name.full': name.full }),
    'description.short': description.short,
    'description.full': description.full,
    ...Object.fromEntries(
      (description.features ?? []).flatMap((feature, index) => [
        [`description.features[${index}].title`, feature.title],
        [`description.features[${index}].description`, feature.description],
      ]),
    ),
    ...Object.fromEntries(staticTabs.map((tab, index) => [`staticTabs[${index}].name`, tab.name ?? ''])),
  }
}

/** Every address a person or Teams will open, by its path in the manifest. */
export function addressesOf(manifest: Manifest): [path: string, address: string][] {
  const found: [string, string][] = []
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (/Url$/.test(path)) found.push([path, value])
    } else if (Array.isArray(value)) value.forEach((item, index) => void walk(item, `${path}[${index}]`))
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) walk(item, path ? `${path}.${key}` : key)
  }
  walk(manifest, '')
  return found
}

function readJson(files: Files, name: string): unknown {
  try {
    return JSON.parse(Buffer.from(files[name] ?? '').toString('utf8'))
  } catch {
    return undefined
  }
}
