import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../api/client.ts'
import { isApiProblem } from '../api/problem.ts'
import { meQuery } from '../api/queries.ts'
import { useHost } from '../host/host.ts'
import { useMe } from '../session/me.ts'
import { signInAddress } from '../sign-in/sign-in-address.ts'

/** What Microsoft wants to ask the person before it tells their profile. */
export type Question = { prompt: 'consent' | undefined; claims: string | undefined }

export function questionIn(error: unknown): Question | undefined {
  if (!isApiProblem(error)) return undefined
  if (error.code !== 'consent_required' && error.code !== 'interaction_required') return undefined
  const { claims } = error.body
  return {
    prompt: error.code === 'consent_required' ? 'consent' : undefined,
    claims: typeof claims === 'string' ? claims : undefined,
  }
}

/** Has the profile read anew; where Microsoft wants to ask first, in a window beside the app. */
export function useProfile() {
  const client = useQueryClient()
  const { popup } = useHost()
  const { upn } = useMe().person
  const read = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/me/profile')),
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
  })
  const ask = useMutation({
    mutationFn: async (question: Question) => popup?.(signInAddress({ for: 'consent', loginHint: upn, ...question })),
    onSuccess: () => read.mutate(),
  })
  return { read, ask }
}
