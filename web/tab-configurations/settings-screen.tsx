import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { answer, api } from '../api/client.ts'
import type { TabConfiguration } from '../api/model.ts'
import { problemState, problemText } from '../api/problem-text.ts'
import { useHost } from '../host/host.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { Busy } from '../ui/busy.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import { useNotify } from '../ui/toasts.tsx'
import { UnsavedDialog } from '../ui/unsaved-dialog.tsx'
import { useUnsavedGuard } from '../ui/use-unsaved-guard.ts'
import { draftOf, isComplete, isSame } from './draft.ts'
import { keepProblemText } from './keep-problem.ts'
import { NoSuchTab } from './no-such-tab.tsx'
import { TabForm } from './tab-form.tsx'
import { useKeepTab } from './use-keep-tab.ts'
import { useTabPage } from './use-tab-page.ts'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginTop: '20px',
    paddingBlock: '12px',
    maxWidth: '680px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  delete: { marginInlineStart: 'auto' },
  notice: { marginTop: '16px', maxWidth: '680px' },
})

/** What a tab shows and who books through it, changed from inside of the tab. */
export function Component() {
  const t = useText()
  const { tabId = '' } = useParams()
  const { tab, directory, isUnknown, failure, retry } = useTabPage(tabId)
  if (isUnknown) return <NoSuchTab />
  if (tab && !tab.mayKeep) return <Navigate to={`/tab/${tabId}/permissions`} replace />
  return (
    <Page title={tab ? t('tab.settingsOf', { name: tab.name }) : t('tab.menu.settings')}>
      {failure ? (
        <ErrorState {...problemState(t, failure)} onRetry={retry} />
      ) : tab && directory ? (
        // Somebody else's change makes this form a stale one: it is then said when it is saved.
        <Settings key={tabId} tab={tab} directory={directory} />
      ) : (
        <LoadingState rows={5} size={48} />
      )}
    </Page>
  )
}

function Settings({ tab, directory }: { tab: TabConfiguration; directory: Directory }) {
  const styles = useStyles()
  const t = useText()
  const { hasTabs } = useHost()
  const notify = useNotify()
  const navigate = useNavigate()
  const [opened] = useState(() => draftOf(tab))
  const [draft, setDraft] = useState(opened)
  const guard = useUnsavedGuard(!isSame(draft, opened))
  const keep = useKeepTab(tab)
  const save = useMutation({
    mutationFn: () => keep(draft),
    onSuccess: ({ id, name }) => {
      notify({ title: t('tab.saved', { name }), intent: 'success' })
      guard.leave(() => void navigate(`/tab/${id}`))
    },
  })
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/tab-configurations/{id}', { params: { path: { id: tab.id } } })),
    onSuccess: () => {
      notify({ title: t('tab.deleted', { name: tab.name }), intent: 'success' })
      guard.leave(() => void navigate('/schedule', { replace: true }))
    },
    onError: (error) => notify({ title: t('tab.deleteTitle'), body: problemText(t, error), intent: 'error' }),
    onSettled: () => setAsking(false),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isComplete(draft) && !save.isPending) save.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <TabForm
        draft={draft}
        directory={directory}
        onChange={(changes) => setDraft((present) => ({ ...present, ...changes }))}
      />
      {save.error && (
        <MessageBar intent="error" role="alert" layout="multiline" className={styles.notice}>
          <MessageBarBody>{keepProblemText(t, save.error)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.bar}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={!isComplete(draft) || save.isPending}
          icon={save.isPending ? <Busy /> : null}
        >
          {t('ui.save')}
        </Button>
        <LinkButton to={`/tab/${tab.id}`}>{t('ui.cancel')}</LinkButton>
        {/* A host with tabs asks by itself, and takes the tab away with it. */}
        {!hasTabs && (
          <Button
            className={styles.delete}
            appearance="subtle"
            icon={<DeleteRegular />}
            onClick={() => setAsking(true)}
          >
            {t('tab.delete')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        title={t('tab.deleteTitle')}
        confirm={t('tab.delete')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      >
        {t('tab.removeStays')}
      </ConfirmDialog>
      <UnsavedDialog guard={guard} />
    </form>
  )
}
