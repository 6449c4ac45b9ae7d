import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api } from '../api/client.ts'

const aboutQuery = queryOptions({
  queryKey: ['about'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/about', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
})

/**
 * This installation and who runs it. A page about data must be readable when the server is not there: then it is
 * known that nothing is known.
 */
export function useAbout() {
  const { data, isPending } = useQuery(aboutQuery)
  return { isPending, version: data?.version, operator: data?.operator }
}
