import { Body1, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { AppsAddInRegular, PersonLockRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Actor } from '#domain/people/person.ts'
import { maySetUpTabs } from '#domain/tab-configurations/may-in-tab.ts'
import type { TabConfiguration } from '../api/model.ts'
import { problemState } from '../api/problem-text.ts'
import { tabConfigurationQuery } from '../api/queries.ts'
import { type TabSetup, useHost } from '../host/host.ts'
import { useText } from '../messages/text.tsx'
import { type Directory, useDirectory } from '../rooms/directory.ts'
import { useMe } from '../session/me.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { draftOf, isComplete, newDraft, ownersOf } from './draft.ts'
import { keepProblemText } from './keep-problem.ts'
import { isUnknownTab } from './no-such-tab.tsx'
import { TabForm } from './tab-form.tsx'
import { useKeepTab } from './use-keep-tab.ts'

const useStyles = makeStyles({
  lead: { display: 'block', maxWidth: '68ch', marginBottom: '20px', textWrap: 'pretty' },
  notice: { marginBottom: '16px', maxWidth: '680px' },
})

/** In the dialog in which Teams asks what a tab is to show. */
export function Component() {
  const t = useText()
  const { tabSetup } = useHost()
  const { directory, error, retry } = useDirectory()
  const id = tabSetup?.tabId
  const opened = useQuery({ ...tabConfigurationQuery(id ?? ''), enabled: id !== undefined })
  // One that is gone, or was never ours, is set up anew.
  const isGone = isUnknownTab(opened.error)
  const failure = error ?? (isGone ? null : opened.error)
  if (!tabSetup) return <OnlyInTeams />
  return (
    <Page title={id === undefined || isGone ? t('tab.setUp') : t('tab.change')}>
      {failure ? (
        <ErrorState {...problemState(t, failure)} onRetry={() => (error ? retry() : void opened.refetch())} />
      ) : !directory || (id !== undefined && opened.isPending) ? (
        <LoadingState rows={5} size={48} />
      ) : (
        <Configure setup={tabSetup} directory={directory} opened={opened.data} isGone={isGone} />
      )}
    </Page>
  )
}

type Props = {
  setup: TabSetup
  directory: Directory
  opened: TabConfiguration | undefined
  isGone: boolean
}

function Configure({ setup, directory, opened, isGone }: Props) {
  const styles = useStyles()
  const t = useText()
  const { formatList } = useIntl()
  const { person } = useMe()
  const [draft, setDraft] = useState(() => (opened ? draftOf(opened) : newDraft(t('tab.defaultName'), person.id)))
  const [problem, setProblem] = useState<unknown>()
  const keep = useKeepTab(opened)
  const may = opened ? opened.mayKeep : maySetUpTabs(person as unknown as Actor)
  const isValid = may && isComplete(draft)
  const { allow, onSave } = setup
  useEffect(() => allow(isValid), [allow, isValid])
  // The host takes one listener for all the time the page is open; what it saves is what is there by then.
  const save = useRef<() => ReturnType<typeof keep>>(undefined)
  save.current = () => keep(draft)
  useEffect(() => {
    onSave(async () => {
      try {
        if (!save.current) throw new Error('nothing to save yet')
        return await save.current()
      } catch (error) {
        setProblem(error)
        throw error
      }
    })
  }, [onSave])
  if (!may)
    return (
      <EmptyState
        icon={<PersonLockRegular />}
        title={opened ? t('tab.onlyOwners') : t('tab.onlyBookers')}
        hint={opened ? t('tab.onlyOwnersHint', { names: formatList(ownersOf(opened)) }) : t('tab.onlyBookersHint')}
      />
    )
  return (
    <>
      <Body1 className={styles.lead}>{t('tab.value')}</Body1>
      {isGone && (
        <MessageBar intent="warning" layout="multiline" className={styles.notice}>
          <MessageBarBody>{t('tab.gone')}</MessageBarBody>
        </MessageBar>
      )}
      {problem !== undefined && (
        <MessageBar intent="error" role="alert" layout="multiline" className={styles.notice}>
          <MessageBarBody>{keepProblemText(t, problem)}</MessageBarBody>
        </MessageBar>
      )}
      <TabForm
        draft={draft}
        directory={directory}
        onChange={(changes) => {
          setProblem(undefined)
          setDraft((present) => ({ ...present, ...changes }))
        }}
      />
    </>
  )
}

function OnlyInTeams() {
  const t = useText()
  return (
    <Page title={t('tab.setUp')}>
      <EmptyState
        icon={<AppsAddInRegular />}
        title={t('tab.onlyInTeams')}
        hint={t('tab.onlyInTeamsHint')}
        actions={
          <LinkButton appearance="primary" to="/schedule">
            {t('frame.toSchedule')}
          </LinkButton>
        }
      />
    </Page>
  )
}
