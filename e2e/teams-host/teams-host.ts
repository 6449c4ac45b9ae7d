import type { RequestListener } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Manifest } from '../../teams/manifest.ts'
import type { Person } from './protocol.ts'

type Options = {
  /** What an administrator would have uploaded. */
  readonly manifest: Manifest
  readonly people: () => readonly Person[]
  /** What `getAuthToken` gives this person; a rejection's message is the reason Teams says. */
  readonly token: (person: Person, claims: string | undefined) => Promise<string>
  /** A page of the app to open first where the browser has to be told to trust it. */
  readonly openFirst?: string
}

/** The page that stands in for Microsoft Teams; the app's frames are on an origin that is not this one's. */
export async function teamsHost({ manifest, people, token, openFirst }: Options): Promise<RequestListener> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page/shell.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  })
  const script = outputFiles[0]?.text ?? ''
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here.invalid')
    const send = (status: number, type: string, body: string) =>
      void response
        .writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
        .end(body)
    if (pathname === '/shell.js') return send(200, 'text/javascript', script)
    if (pathname === '/favicon.ico') return send(204, 'image/x-icon', '')
    if (pathname.startsWith('/l/entity/')) {
      const location = placeOf(manifest, pathname, searchParams)
      return location ? void response.writeHead(302, { location }).end() : send(404, 'text/plain', 'no such app')
    }
    if (pathname !== '/token') return send(200, 'text/html', pageOf(manifest, people(), openFirst))
    const person = people().find(({ oid }) => oid === searchParams.get('oid'))
    if (!person) return send(404, 'text/plain', 'nobody of this id')
    return token(person, searchParams.get('claims') ?? undefined).then(
      (jwt) => send(200, 'application/json', JSON.stringify({ token: jwt })),
      (reason: unknown) => send(200, 'application/json', JSON.stringify({ reason: (reason as Error).message })),
    )
  }
}

/**
 * `https://teams.microsoft.com/l/entity/APP/TAB?context={"subEntityId":…}` opens the personal app there, and with a
 * `channelId` or `chatId` the tab of this id in it. Who follows it is said beside it.
 */
function placeOf({ id }: Manifest, pathname: string, parameters: URLSearchParams): string | undefined {
  const [appId, tab = ''] = pathname.slice('/l/entity/'.length).split('/')
  const context = readObject(parameters.get('context') ?? '{}')
  if (appId !== id || !context) return undefined
  const { subEntityId, channelId, chatId } = context
  const conversation = channelId ?? chatId
  const person = parameters.get('person')
  return `/?${new URLSearchParams({
    ...(conversation ? { in: conversation } : { place: 'personal' }),
    tab,
    ...(subEntityId && { sub: subEntityId }),
    ...(person && { person }),
  })}`
}

function readObject(text: string): Record<string, string> | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Record<string, string>) : undefined
  } catch {
    return undefined
  }
}

function pageOf(
  { id, name, configurableTabs, staticTabs }: Manifest,
  people: readonly Person[],
  openFirst: string | undefined,
): string {
  const start = {
    app: {
      id,
      name: name.short,
      configurationUrl: configurableTabs?.[0]?.configurationUrl,
      // The schema takes it for yes where nothing is said.
      canUpdateConfiguration: configurableTabs?.[0]?.canUpdateConfiguration !== false,
      tabs: staticTabs?.map(({ entityId, name, contentUrl }) => ({ entityId, name, contentUrl })),
    },
    people: people.map(({ oid, tid, upn, name, homeTid, consented }) => ({ oid, tid, upn, name, homeTid, consented })),
    openFirst,
  }
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
<title>A stand-in for Microsoft Teams</title>
<style>${STYLE}</style>
</head>
<body>
<header><strong>A stand-in for Microsoft Teams</strong><span id="choices"></span></header>
<nav id="places" aria-label="Places"></nav>
<div id="work"><div id="tabs" role="group" aria-label="Tabs"></div><p id="note" role="status"></p>
<div id="stage"><p id="cover">Loading…</p></div></div>
<script type="application/json" id="start">${JSON.stringify(start).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/shell.js"></script>
</body>
</html>`
}

const STYLE = `
:root { --back: #ebebeb; --front: #fff; --ink: #242424; --line: #d1d1d1; color-scheme: light; font: 13px system-ui, sans-serif }
:root[data-theme=dark] { --back: #0a0a0a; --front: #1f1f1f; --ink: #fff; --line: #424242; color-scheme: dark }
:root[data-theme=contrast] { --back: #000; --front: #000; --ink: #fff; --line: #fff; color-scheme: dark }
* { box-sizing: border-box }
[hidden] { display: none !important }
body { margin: 0; height: 100dvh; display: grid; grid: "head head" auto "places work" minmax(0, 1fr) / 96px minmax(0, 1fr); background: var(--back); color: var(--ink) }
header { grid-area: head; display: flex; flex-wrap: wrap; gap: 8px; align-items: center; justify-content: space-between; padding: 6px 12px }
#choices { display: flex; flex-wrap: wrap; gap: 6px; align-items: center } #choices form { display: contents }
#places { grid-area: places; display: flex; flex-direction: column; gap: 4px; padding: 4px }
#work { grid-area: work; display: flex; flex-direction: column; background: var(--front); min-width: 0 }
#tabs { display: flex; flex-wrap: wrap; gap: 4px; padding: 6px 12px; border-bottom: 1px solid var(--line) }
#note { margin: 0 } #note:not(:empty) { padding: 4px 12px; background: #fde7e9; color: #6e0811 }
#stage { position: relative; flex: 1; min-height: 0; display: flex }
#cover { position: absolute; inset: 0; margin: 0; display: grid; place-items: center; background: var(--front) }
iframe { flex: 1; width: 100%; height: 100%; border: 0 }
button, select, input[type=url] { font: inherit; color: inherit; background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 4px 8px }
select, input[type=url], dialog button { border-color: var(--line) } input[type=url] { width: 220px } option { color: #242424; background: #fff }
button[aria-current] { font-weight: 600; border-color: var(--line) }
button:disabled { opacity: .4 }
dialog { width: min(720px, 96vw); height: min(640px, 92vh); padding: 12px; background: var(--front); color: var(--ink); border: 1px solid var(--line); border-radius: 8px }
dialog[open] { display: flex; flex-direction: column; gap: 8px } dialog h2 { font-size: 16px; margin: 0 } dialog footer { display: flex; gap: 8px; justify-content: flex-end }
:root[data-place=sidePanel] #stage { max-width: 320px; margin-inline-start: auto }
@media (max-width: 639px) { body { grid: "head" auto "work" minmax(0, 1fr) / minmax(0, 1fr) } #places { display: none } }
`
