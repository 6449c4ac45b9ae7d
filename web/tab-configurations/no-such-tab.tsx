import { DocumentDismissRegular } from '@fluentui/react-icons'
import { isApiProblem } from '../api/problem.ts'
import { useText } from '../messages/text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState } from '../ui/states.tsx'

/** It was removed, is another organization's, or its id is none. */
export const isUnknownTab = (error: unknown): boolean => isApiProblem(error) && [400, 404].includes(error.status)

export function NoSuchTab() {
  const t = useText()
  return (
    <Page title={t('tab.notThere')}>
      <EmptyState
        icon={<DocumentDismissRegular />}
        title={t('tab.notThereSince')}
        hint={t('tab.notThereHint')}
        actions={<LinkButton to="/schedule">{t('frame.toSchedule')}</LinkButton>}
      />
    </Page>
  )
}
