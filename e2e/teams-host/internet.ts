import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { makeCertificate } from '../../server/testing/entra/certificate.ts'
import { standInFront } from './in-front.ts'

/** A request of the browser, as the site it was for saw it. */
export type Seen = {
  readonly site: string
  readonly method: string
  readonly path: string
  readonly cookie: string | undefined
  readonly authorization: string | undefined
  /** All of them, as JSON. */
  readonly headers: string
  readonly body: string
  /** Until the answer has ended, which that of a stream of events does late. */
  readonly open: boolean
}

/** What answers under a name: a listener, or the address of a server that this one stands in front of. */
export type Site = RequestListener | { readonly behind: string }

/**
 * As much of an internet as a browser needs: https under real names, so that cookies, frames, origins and the content
 * security policy are what they will be. Every other name is refused and remembered.
 */
export async function startInternet(sites: Readonly<Record<string, Site>>) {
  const seen: Seen[] = []
  const strangers = new Set<string>()
  const { certificate, privateKey } = makeCertificate()

  const tls = createTlsServer({ cert: certificate, key: privateKey }, async (request, response) => {
    const name = request.headers.host ?? ''
    const site = sites[name]
    if (!site) return void response.writeHead(421).end()
    const { cookie, authorization } = request.headers
    const asked = {
      site: name,
      method: request.method ?? '',
      path: request.url ?? '',
      cookie,
      authorization,
      headers: JSON.stringify(request.headers),
    }
    const noted = { ...asked, body: '', open: true }
    seen.push(noted)
    response.on('close', () => {
      noted.open = false
    })
    request.on('data', (chunk: Buffer) => {
      noted.body += chunk.toString('utf8')
    })
    if (typeof site === 'function') site(request, response)
    else standInFront(site.behind, name, request, response)
  })
  // On a slow machine a browser would else take up a connection at the moment it is let go.
  tls.keepAliveTimeout = 10 * 60_000
  tls.listen(0, '127.0.0.1')
  await once(tls, 'listening')
  const { port } = tls.address() as AddressInfo

  const proxy = createServer((request, response) => {
    strangers.add(request.url ?? '')
    response.writeHead(502).end()
  })
  proxy.on('connect', ({ url = '' }, socket) => {
    const name = url.replace(/:443$/, '')
    if (!(name in sites)) {
      strangers.add(name)
      socket.end('HTTP/1.1 502 Unknown\r\n\r\n')
      return
    }
    const inside = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n')
      inside.pipe(socket).pipe(inside)
    })
    // A browser that leaves is no news.
    for (const end of [socket, inside])
      end.on('error', () => {}).on('close', () => [socket, inside].map((one) => one.destroy()))
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')

  return {
    /** For the browser: `newContext({ proxy: { server } })` in one started with `--ignore-certificate-errors`. */
    proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    /** Everything that was asked, in order. */
    seen: seen as readonly Seen[],
    /** Names that the browser looked for and that are none of ours. */
    strangers: strangers as ReadonlySet<string>,
    async close() {
      for (const server of [proxy, tls]) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}
