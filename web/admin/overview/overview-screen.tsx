import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import { problemState } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { useDirectory } from '../../rooms/directory.ts'
import { useMe } from '../../session/me.ts'
import { Page } from '../../ui/page.tsx'
import { ErrorState, LoadingState } from '../../ui/states.tsx'
import { FirstSteps } from './first-steps.tsx'
import { NextSteps } from './next-steps.tsx'
import { SectionCards } from './section-cards.tsx'

/** People are counted as far as one page of the API goes. */
const MOST = 500

export function Component() {
  const t = useText()
  const { organization } = useMe()
  const { directory, error, retry } = useDirectory()
  const { data: people } = useQuery({
    queryKey: ['people', 'count'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/people', { params: { query: { limit: MOST } }, signal })),
  })
  const count = people && { known: people.items.length, more: people.nextCursor !== null }
  return (
    <Page title={t('admin.overview')} subtitle={t('admin.overviewHint', { organization: organization.name })}>
      {directory ? (
        <>
          {directory.rooms.length === 0 ? (
            <FirstSteps directory={directory} />
          ) : (
            <NextSteps directory={directory} organization={organization} people={count} />
          )}
          <SectionCards directory={directory} people={count} />
        </>
      ) : error ? (
        <ErrorState {...problemState(t, error)} onRetry={retry} />
      ) : (
        <LoadingState rows={5} size={64} />
      )}
    </Page>
  )
}
