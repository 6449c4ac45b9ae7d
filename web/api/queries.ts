import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'

/**
 * What is asked of the API by more than one screen, under the key it is remembered by. The directory (rooms, buildings…)
 * changes rarely and a live event says when, so it is kept until then; reservations are asked for again when looked at.
 */
const untilToldOtherwise = { staleTime: Number.POSITIVE_INFINITY } as const

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/me', { signal })),
  ...untilToldOtherwise,
})

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/people/{id}', { params: { path: { id } }, signal })),
  })

export const organizationQuery = queryOptions({
  queryKey: ['organization'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/organization', { signal })),
  ...untilToldOtherwise,
})

export const buildingsQuery = queryOptions({
  queryKey: ['buildings'],
  queryFn: async ({ signal }) => (await answer(api.GET('/api/v1/buildings', { signal }))).items,
  ...untilToldOtherwise,
})

export const floorsQuery = queryOptions({
  queryKey: ['floors'],
  queryFn: async ({ signal }) => (await answer(api.GET('/api/v1/floors', { signal }))).items,
  ...untilToldOtherwise,
})

export const roomsQuery = queryOptions({
  queryKey: ['rooms'],
  queryFn: async ({ signal }) => (await answer(api.GET('/api/v1/rooms', { signal }))).items,
  ...untilToldOtherwise,
})

export const equipmentQuery = queryOptions({
  queryKey: ['equipment'],
  queryFn: async ({ signal }) => (await answer(api.GET('/api/v1/equipment', { signal }))).items,
  ...untilToldOtherwise,
})

export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: async ({ signal }) => (await answer(api.GET('/api/v1/tags', { signal }))).items,
  ...untilToldOtherwise,
})

export const tabConfigurationsQuery = queryOptions({
  queryKey: ['tab-configurations'],
  queryFn: async ({ signal }) => (await answer(api.GET('/api/v1/tab-configurations', { signal }))).items,
  ...untilToldOtherwise,
})

export const tabConfigurationQuery = (id: string) =>
  queryOptions({
    queryKey: ['tab-configurations', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/tab-configurations/{id}', { params: { path: { id } }, signal })),
    ...untilToldOtherwise,
  })

export const reservationQuery = (id: string) =>
  queryOptions({
    queryKey: ['reservations', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/reservations/{id}', { params: { path: { id } }, signal })),
  })
