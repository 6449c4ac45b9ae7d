import { useQuery } from '@tanstack/react-query'
import type { TabConfiguration } from '../api/model.ts'
import { tabConfigurationQuery } from '../api/queries.ts'
import { type Directory, useDirectory } from '../rooms/directory.ts'
import { isUnknownTab } from './no-such-tab.tsx'

interface TabPage {
  readonly tab: TabConfiguration | undefined
  readonly directory: Directory | undefined
  /** Also of one that was there a moment ago. */
  readonly isUnknown: boolean
  /** Why there is nothing to show yet. */
  readonly failure: Error | null
  readonly retry: () => void
}

/** What a page of a tab is made of: what it is set up as, and the words for its rooms. */
export function useTabPage(id: string): TabPage {
  const { data: tab, error, refetch } = useQuery(tabConfigurationQuery(id))
  const { directory, error: directoryError, retry } = useDirectory()
  return {
    tab,
    directory,
    isUnknown: isUnknownTab(error),
    failure: tab ? directoryError : error,
    retry: () => {
      if (!tab) void refetch()
      if (directoryError) retry()
    },
  }
}
