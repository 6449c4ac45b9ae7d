import { Button, Spinner } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import { problemText } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useNotify } from '../../ui/toasts.tsx'
import { SettingsSection } from './settings-section.tsx'

/** The file with which this server becomes an app in Microsoft Teams. */
export function TeamsSection() {
  const t = useText()
  const notify = useNotify()
  const download = useMutation({
    mutationFn: async () => (await answer(api.GET('/api/v1/teams-package', { parseAs: 'blob' }))) as Blob,
    onSuccess: (file) => saveFile('booking-room-pro-teams.zip', file),
    onError: (error) => notify({ title: t('exchange.exportFailed'), body: problemText(t, error), intent: 'error' }),
  })
  return (
    <SettingsSection title={t('organization.teams')} hint={t('organization.teamsHint')}>
      <Button
        icon={download.isPending ? <Spinner size="tiny" /> : <ArrowDownloadRegular />}
        disabledFocusable={download.isPending}
        onClick={() => download.mutate()}
      >
        {t('organization.teamsDownload')}
      </Button>
    </SettingsSection>
  )
}
