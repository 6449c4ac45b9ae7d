import { createDOMRenderer } from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './api/query-client.ts'
import { authorizeWith } from './api/send.ts'
import { App } from './app.tsx'
import { openHost } from './host/open-host.ts'
import { makeRouter } from './routes.tsx'
import { isPublicPage } from './session/public-pages.ts'
import { signInPath } from './session/return-path.ts'
import { compareMediaQueries } from './ui/media-order.ts'

// Fluent writes its styles into style elements of its own; the content security policy lets those with our nonce in.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
const renderer = createDOMRenderer(document, {
  compareMediaQueries,
  ...(nonce && { styleElementAttributes: { nonce } }),
})

const host = await openHost()
authorizeWith(host.token)
if (host.startPath) window.history.replaceState(null, '', host.startPath)

const router = makeRouter()
const queryClient = makeQueryClient(() => {
  const { location } = router.state
  // The host signs people in: where it failed to, our page for it would fail too.
  if (host.token || location.pathname === '/sign-in' || isPublicPage(location.pathname)) return
  void router.navigate(signInPath(location), { replace: true })
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<App host={host} renderer={renderer} queryClient={queryClient} router={router} />)
// After the first paint: the host takes its loading sign away, and something must be there.
requestAnimationFrame(() => requestAnimationFrame(host.loaded))
