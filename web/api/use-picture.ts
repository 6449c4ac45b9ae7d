import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useHost } from '../host/host.ts'
import { problemOf } from './problem.ts'
import { send } from './send.ts'

/**
 * What an `img` can show of a picture on our server. The element's own request carries a cookie or nothing: where the
 * host attests who is asking, the picture is fetched with that and lives in memory as long as it is shown.
 */
export function usePicture(address: string | null): { src: string | undefined; broken: boolean } {
  const { token } = useHost()
  const { src, isError } = useFetched(token ? address : null)
  return token ? { src, broken: isError } : { src: address ?? undefined, broken: false }
}

/** The same of a person's picture: no browser keeps it, so it is fetched once for all the places where it is shown. */
export function usePersonPicture(address: string | null | undefined): string | undefined {
  return useFetched(address ?? null).src
}

/** As a `data:` address: it lives as long as what shows it, where an object URL is gone before a late `img` has read it. */
function useFetched(address: string | null): Pick<UseQueryResult, 'isError'> & { src: string | undefined } {
  const { data, isError } = useQuery({
    queryKey: ['pictures', address],
    queryFn: async ({ signal }) => {
      const response = await send(new Request(address ?? '', { signal }))
      if (!response.ok) throw problemOf(response, undefined)
      return dataAddress(await response.blob())
    },
    // Another picture has another address.
    staleTime: Number.POSITIVE_INFINITY,
    enabled: address !== null,
  })
  return { src: data, isError }
}

const dataAddress = (picture: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(picture)
  })
