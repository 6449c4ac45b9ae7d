import { Body1, makeStyles } from '@fluentui/react-components'
import { AppsAddInRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answer, api } from '../api/client.ts'
import { problemState } from '../api/problem-text.ts'
import { tabConfigurationQuery } from '../api/queries.ts'
import { useHost } from '../host/host.ts'
import { useText } from '../messages/text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { isUnknownTab } from './no-such-tab.tsx'

const useStyles = makeStyles({ text: { display: 'block', maxWidth: '68ch', marginBottom: '12px' } })

/** In the dialog in which Teams asks whether to take a tab away. */
export function Component() {
  const styles = useStyles()
  const t = useText()
  const { tabSetup } = useHost()
  const id = tabSetup?.tabId
  const { data, error, isPending, refetch } = useQuery({
    ...tabConfigurationQuery(id ?? ''),
    enabled: id !== undefined,
  })
  const mayKeep = data?.mayKeep ?? false
  const isKnown = data !== undefined || isUnknownTab(error) || id === undefined
  // Whoever may take the tab away in Teams may do so; what it was set up as goes with it where it is theirs to delete.
  const remove = useRef<() => Promise<void>>(undefined)
  remove.current = async () => {
    if (!mayKeep || id === undefined) return
    await answer(api.DELETE('/api/v1/tab-configurations/{id}', { params: { path: { id } } })).catch((problem) => {
      if (!isUnknownTab(problem)) throw problem
    })
  }
  useEffect(() => {
    tabSetup?.onRemove(async () => remove.current?.())
  }, [tabSetup])
  useEffect(() => tabSetup?.allow(isKnown), [tabSetup, isKnown])
  return (
    <Page title={data ? t('tab.removeNamed', { name: data.name }) : t('tab.remove')}>
      {!tabSetup ? (
        <EmptyState
          icon={<AppsAddInRegular />}
          title={t('tab.onlyInTeams')}
          hint={t('tab.removeInTeamsHint')}
          actions={
            <LinkButton appearance="primary" to="/schedule">
              {t('frame.toSchedule')}
            </LinkButton>
          }
        />
      ) : error && !isUnknownTab(error) ? (
        <ErrorState {...problemState(t, error)} onRetry={() => void refetch()} />
      ) : id !== undefined && isPending ? (
        <LoadingState rows={3} size={24} />
      ) : (
        <>
          <Body1 className={styles.text}>{t('tab.removeStays')}</Body1>
          <Body1 className={styles.text}>{mayKeep ? t('tab.removeGoes') : t('tab.removeKept')}</Body1>
        </>
      )}
    </Page>
  )
}
