import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import { isApiProblem } from '../../api/problem.ts'
import { problemText } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useNotify } from '../../ui/toasts.tsx'
import { SettingsSection } from './settings-section.tsx'

const useStyles = makeStyles({
  missing: { width: '100%' },
  settings: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
})

/** The file with which this server becomes an app in Microsoft Teams. */
export function TeamsSection() {
  const styles = useStyles()
  const t = useText()
  const notify = useNotify()
  const download = useMutation({
    mutationFn: async () => (await answer(api.GET('/api/v1/teams-package', { parseAs: 'blob' }))) as Blob,
    onSuccess: (file) => saveFile(`booking-room-pro-${location.host.replace(':', '-')}.zip`, file),
    onError: (error) => {
      if (missingSettings(error).length === 0)
        notify({ title: t('exchange.exportFailed'), body: problemText(t, error), intent: 'error' })
    },
  })
  const missing = missingSettings(download.error)
  return (
    <SettingsSection title={t('organization.teams')} hint={t('organization.teamsHint')}>
      <Button
        icon={download.isPending ? <Busy /> : <ArrowDownloadRegular />}
        disabledFocusable={download.isPending}
        onClick={() => download.mutate()}
      >
        {t('organization.teamsDownload')}
      </Button>
      {missing.length > 0 && (
        <MessageBar intent="warning" role="alert" layout="multiline" className={styles.missing}>
          <MessageBarBody>
            <MessageBarTitle>{t('exchange.exportFailed')}</MessageBarTitle>
            {t('organization.teamsMissing')}
            <ul className={styles.settings}>
              {missing.map(({ field, accepted }) => (
                <li key={field}>
                  <code>{field}</code>
                  {accepted !== undefined && <> – {String(accepted)}</>}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </SettingsSection>
  )
}

/** What whoever runs the server has to set before there can be a package. */
const missingSettings = (error: unknown) => (isApiProblem(error) && error.code === 'not_configured' ? error.errors : [])
