import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { type ApiProblem, isApiProblem } from './problem.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Error | ApiProblem
  }
}

/** Memory only: rooms, people and reservations are gone from this device when the window closes. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const notice = (error: unknown) => {
    if (isApiProblem(error) && error.code === 'not_signed_in') onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 4_000),
        // Offline, a query fails at once and says so, instead of waiting without a word.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/** A refusal will be the same next time; a lost connection or a fault may not. */
const mayPass = (error: unknown): boolean => !isApiProblem(error) || error.status === 0 || error.status >= 500
