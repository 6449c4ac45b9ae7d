import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '../api/client.ts'

/** Asked for again whenever it is looked at: a script uses a token, and no window is told. */
export const accessTokensQuery = (of: 'me' | 'everybody') =>
  queryOptions({
    queryKey: ['access-tokens', of],
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/v1/access-tokens', { params: { query: { of } }, signal }))).items,
    staleTime: 0,
  })
