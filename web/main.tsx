import { createDOMRenderer } from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './api/query-client.ts'
import { App } from './app.tsx'
import { browserHost } from './host/browser-host.ts'
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

const router = makeRouter()
const queryClient = makeQueryClient(() => {
  const { location } = router.state
  if (location.pathname === '/sign-in' || isPublicPage(location.pathname)) return
  void router.navigate(signInPath(location), { replace: true })
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<App host={browserHost} renderer={renderer} queryClient={queryClient} router={router} />)
