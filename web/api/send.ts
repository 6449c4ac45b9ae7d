import { deviceZone } from '../host/device-zone.ts'

/** As the host attests it; see web/host/host.ts. */
type Token = (refused?: string) => Promise<string>

/**
 * Where the host attests who is asking, each request carries its token and no cookie; elsewhere the browser's session
 * goes along by itself.
 */
let token: Token | undefined

export const authorizeWith = (source: Token | undefined): void => {
  token = source
}

/** The tab through which is asked, named in each request that changes something: its permissions then count, too. */
let tabId: string | undefined

export const askThrough = (id: string | undefined): void => {
  tabId = id
}

/** A request to our server, as the person who looks at the page. */
export async function send(asked: Request): Promise<Response> {
  const request = throughTab(asked)
  if (!token) return globalThis.fetch(request)
  // A body can be read once, and a refused token is tried again with another: it may have ended on the way.
  const again = request.clone()
  const first = await token()
  const response = await globalThis.fetch(signed(request, first))
  if (!isRefused(response)) return response
  const second = await token(first)
  return second === first ? response : globalThis.fetch(signed(again, second))
}

/** Not always by 401: after many that were none of ours, a network is asked to wait, and a better token is still taken. */
const isRefused = ({ status, headers }: Response) =>
  status === 401 || headers.get('www-authenticate')?.includes('invalid_token') === true

function throughTab(request: Request): Request {
  if (tabId === undefined || request.method === 'GET') return request
  const headers = new Headers(request.headers)
  headers.set('tab-configuration', tabId)
  return new Request(request, { headers })
}

function signed(request: Request, by: string): Request {
  const headers = new Headers(request.headers)
  headers.set('authorization', `Bearer ${by}`)
  // Whoever comes first makes the organization, whose clock nobody has set yet.
  headers.set('time-zone', deviceZone())
  return new Request(request, { headers, credentials: 'omit' })
}
