import { useQuery } from '@tanstack/react-query'
import { problemState } from '../../api/problem-text.ts'
import { organizationQuery } from '../../api/queries.ts'
import { useText } from '../../messages/text.tsx'
import { Page } from '../../ui/page.tsx'
import { ErrorState, LoadingState } from '../../ui/states.tsx'
import { OrganizationForm } from './organization-form.tsx'
import { PauseSection } from './pause-section.tsx'
import { TeamsSection } from './teams-section.tsx'

export function Component() {
  const t = useText()
  const { data, error, refetch } = useQuery(organizationQuery)
  return (
    <Page title={t('admin.organization')} subtitle={t('organization.hint')}>
      {data ? (
        <>
          <OrganizationForm organization={data} />
          <TeamsSection />
          <PauseSection organization={data} />
        </>
      ) : error ? (
        <ErrorState {...problemState(t, error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState rows={6} size={64} />
      )}
    </Page>
  )
}
