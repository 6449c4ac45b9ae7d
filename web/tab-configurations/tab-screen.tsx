import { makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import { Navigate, useLocation, useParams } from 'react-router'
import type { TabConfiguration } from '../api/model.ts'
import { problemState } from '../api/problem-text.ts'
import { useHost } from '../host/host.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { Schedule } from '../schedule/schedule.tsx'
import { ScheduleSkeleton } from '../schedule/schedule-skeleton.tsx'
import { Page } from '../ui/page.tsx'
import { ErrorState } from '../ui/states.tsx'
import { NoRoomsHere } from './no-rooms-here.tsx'
import { NoSuchTab } from './no-such-tab.tsx'
import { restricted } from './restricted.ts'
import { TabBar } from './tab-bar.tsx'
import { useTabPage } from './use-tab-page.ts'

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', height: '100%' },
  schedule: { flex: '1 1 auto', minHeight: 0 },
})

/** What a channel or chat shows: the schedule of the tab's rooms, the same for everybody who looks. */
export function Component() {
  const t = useText()
  const { tabId = '' } = useParams()
  const { meeting } = useHost()
  const { key } = useLocation()
  const { tab, directory, isUnknown, failure, retry } = useTabPage(tabId)
  // Who opens it for a meeting asks for a room then; the schedule is a click away.
  if (meeting && key === 'default') return <Navigate to={`/tab/${tabId}/meeting`} replace />
  if (isUnknown) return <NoSuchTab />
  if (tab && directory) return <Tab key={tabId} tab={tab} directory={directory} />
  return (
    <Page title={t('schedule.title')} width="fill">
      {failure ? <ErrorState {...problemState(t, failure)} onRetry={retry} /> : <ScheduleSkeleton />}
    </Page>
  )
}

function Tab({ tab, directory }: { tab: TabConfiguration; directory: Directory }) {
  const styles = useStyles()
  const its = useMemo(() => restricted(directory, tab.rooms), [directory, tab.rooms])
  const opening = useMemo(() => ({ kind: tab.view, zone: tab.zone, ...tab.filter }), [tab.view, tab.zone, tab.filter])
  return (
    <div className={styles.tab}>
      <TabBar tab={tab} directory={its} />
      <div className={styles.schedule}>
        <Schedule
          directory={its}
          opening={opening}
          withoutRooms={<NoRoomsHere tab={tab} rooms={directory.rooms} />}
          {...(tab.firstDayOfWeek !== null && { firstDayOfWeek: tab.firstDayOfWeek })}
        />
      </div>
    </div>
  )
}
