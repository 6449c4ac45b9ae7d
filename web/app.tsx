import { AriaLiveAnnouncer, FluentProvider, type GriffelRenderer, RendererProvider } from '@fluentui/react-components'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router'
import { type Host, HostProvider } from './host/host.ts'
import { useTheme } from './host/theme.ts'
import { LanguageProvider } from './messages/language-provider.tsx'
import type { makeRouter } from './routes.tsx'
import { Toasts } from './ui/toasts.tsx'

type Props = {
  host: Host
  renderer: GriffelRenderer
  queryClient: QueryClient
  router: ReturnType<typeof makeRouter>
}

export function App({ host, renderer, queryClient, router }: Props) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <HostProvider value={host}>
        <QueryClientProvider client={queryClient}>
          <Themed>
            <LanguageProvider>
              {/* For useAnnounce: what a screen reader says besides what has the focus. */}
              <AriaLiveAnnouncer>
                <RouterProvider router={router} />
                <Toasts />
              </AriaLiveAnnouncer>
            </LanguageProvider>
          </Themed>
        </QueryClientProvider>
      </HostProvider>
    </RendererProvider>
  )
}

function Themed({ children }: { children: React.ReactNode }) {
  const { name, theme } = useTheme()
  return (
    <FluentProvider
      theme={theme}
      style={{ height: '100%', colorScheme: name === 'light' ? 'light' : 'dark', background: 'transparent' }}
    >
      {children}
    </FluentProvider>
  )
}
