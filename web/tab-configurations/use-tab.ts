import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Reservation, TabConfiguration } from '../api/model.ts'
import { meQuery, tabConfigurationQuery } from '../api/queries.ts'
import { usePresentTabId } from './present-tab.ts'

type Tab = Pick<TabConfiguration, 'rooms' | 'may' | 'permissions'>

/** Of a tab that is not known yet, or not any more: nothing can be done in it. */
const CLOSED: Tab = {
  rooms: { by: 'rooms', ids: [] },
  permissions: 'owners',
  may: { add: false, change: false, delete: false },
}

/** The tab one is in; nothing outside of tabs. */
export function useTab(): Tab | undefined {
  const id = usePresentTabId()
  const { data } = useQuery({ ...tabConfigurationQuery(id ?? ''), enabled: id !== undefined })
  return id === undefined ? undefined : (data ?? CLOSED)
}

/**
 * Of what is asked through the tab one is in and answered for its rooms only: the headers, and what else the answer
 * depends on than the question.
 */
export function useThroughTab() {
  const id = usePresentTabId()
  const rooms = useTab()?.rooms
  return useMemo(
    () => (id === undefined ? { header: {}, key: null } : { header: { 'tab-configuration': id }, key: [id, rooms] }),
    [id, rooms],
  )
}

type Touched = Pick<Reservation, 'organizer' | 'host' | 'mayChange'>

/** Whether the viewer may do something here with a reservation that they may change: what is their own they always may. */
export function useMayTouch(): (reservation: Touched, action: 'change' | 'delete') => boolean {
  const tab = useTab()
  const { data: me } = useQuery({ ...meQuery, enabled: false })
  const myId = me?.person.id
  const [change, cancel] = [tab?.may.change ?? true, tab?.may.delete ?? true]
  return useCallback(
    ({ organizer, host, mayChange }, action) => {
      const isMine = myId !== undefined && (organizer?.id === myId || host?.id === myId)
      return mayChange && (isMine || (action === 'change' ? change : cancel))
    },
    [myId, change, cancel],
  )
}
