import { makeStyles } from '@fluentui/react-components'
import { CalendarLockRegular, CalendarLtrRegular, DoorRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import type { TabConfiguration } from '../api/model.ts'
import { problemState } from '../api/problem-text.ts'
import { tabConfigurationQuery } from '../api/queries.ts'
import { useText } from '../messages/text.tsx'
import { type Directory, useDirectory } from '../rooms/directory.ts'
import { useMayBook } from '../session/me.ts'
import { isUnknownTab, NoSuchTab } from '../tab-configurations/no-such-tab.tsx'
import { restricted } from '../tab-configurations/restricted.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { RoomsForMeeting } from './rooms-for-meeting.tsx'

const useStyles = makeStyles({ waiting: { maxWidth: '640px' } })

/** A tab as it is shown for one meeting: which of its rooms are free then, each booked with one click. */
export function Component() {
  const styles = useStyles()
  const t = useText()
  const { tabId = '' } = useParams()
  const tab = useQuery(tabConfigurationQuery(tabId))
  const { directory, error, retry } = useDirectory()
  if (isUnknownTab(tab.error)) return <NoSuchTab />
  const failure = tab.data ? error : tab.error
  return (
    <Page
      title={t('meeting.title')}
      actions={
        <LinkButton size="small" icon={<CalendarLtrRegular />} to={`/tab/${tabId}`}>
          {t('meeting.toSchedule')}
        </LinkButton>
      }
    >
      {tab.data && directory ? (
        <Meeting key={tabId} tab={tab.data} directory={directory} />
      ) : failure ? (
        <ErrorState {...problemState(t, failure)} onRetry={() => (tab.error ? void tab.refetch() : retry())} />
      ) : (
        <div className={styles.waiting}>
          <LoadingState rows={4} size={96} gap={12} />
        </div>
      )}
    </Page>
  )
}

function Meeting({ tab, directory }: { tab: TabConfiguration; directory: Directory }) {
  const t = useText()
  const mayBook = useMayBook()
  const its = useMemo(() => restricted(directory, tab.rooms), [directory, tab.rooms])
  if (its.rooms.length === 0) return <EmptyState icon={<DoorRegular />} title={t('tab.noRoomsHere')} />
  if (!mayBook())
    return (
      <EmptyState
        icon={<CalendarLockRegular />}
        title={t('find.mayNotBook')}
        hint={tab.may.add ? t('find.mayNotBookHint') : t('tab.youNothing')}
        actions={<LinkButton to={`/tab/${tab.id}/permissions`}>{t('tab.menu.permissions')}</LinkButton>}
      />
    )
  return <RoomsForMeeting tab={tab} directory={its} />
}
