import { createDOMRenderer } from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './api/query-client.ts'
import { authorizeWith } from './api/send.ts'
import { App } from './app.tsx'
import { openHost } from './host/open-host.ts'
import { makeRouter } from './routes.tsx'
import { isPublicPage } from './session/public-pages.ts'
import { signInPath } from './session/return-path.ts'
import { followTab } from './tab-configurations/present-tab.ts'
import { compareMediaQueries } from './ui/media-order.ts'

// Fluent writes its styles into style elements of its own; the content security policy lets those with our nonce in.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
const renderer = createDOMRenderer(document, {
  compareMediaQueries,
  ...(nonce && { styleElementAttributes: { nonce } }),
})

const host = await openHost()
authorizeWith(host.token)

const router = makeRouter()
if (host.startPath) {
  // What opened stays behind it, to come back to; and a tab of a channel stays the tab one is in.
  const { pathname, origin } = window.location
  followTab(pathname)
  void router.navigate(host.startPath, { replace: new URL(host.startPath, origin).pathname === pathname })
}
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
