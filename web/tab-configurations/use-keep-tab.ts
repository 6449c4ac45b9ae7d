import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { answer, api } from '../api/client.ts'
import type { TabConfiguration } from '../api/model.ts'
import { isApiProblem } from '../api/problem.ts'
import { tabConfigurationQuery } from '../api/queries.ts'
import { bodyOf, type TabDraft } from './draft.ts'

/** Keeps a tab: makes it, or changes the one that was looked at. Asked twice for a new one it changes what it made. */
export function useKeepTab(opened: TabConfiguration | undefined) {
  const client = useQueryClient()
  const present = useRef(opened)
  return async (draft: TabDraft): Promise<TabConfiguration> => {
    const body = bodyOf(draft)
    const { id, version } = present.current ?? {}
    const asked =
      id === undefined
        ? answer(api.POST('/api/v1/tab-configurations', { body }))
        : answer(
            api.PATCH('/api/v1/tab-configurations/{id}', {
              params: { path: { id }, header: { 'if-match': `"${version}"` } },
              body,
            }),
          )
    const kept = await asked.catch((error: unknown) => {
      // Somebody changed it meanwhile: who is told so and saves again means it.
      if (isApiProblem(error) && error.code === 'stale') present.current = error.body.present as TabConfiguration
      throw error
    })
    present.current = kept
    client.setQueryData(tabConfigurationQuery(kept.id).queryKey, kept)
    return kept
  }
}
