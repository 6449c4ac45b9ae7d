import { problemState } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import { useDirectory } from '../rooms/directory.ts'
import { Page } from '../ui/page.tsx'
import { ErrorState } from '../ui/states.tsx'
import { Schedule } from './schedule.tsx'
import { ScheduleSkeleton } from './schedule-skeleton.tsx'

export function Component() {
  const t = useText()
  const { directory, error, retry } = useDirectory()
  if (directory) return <Schedule directory={directory} />
  return (
    <Page title={t('schedule.title')} width="fill">
      {error ? <ErrorState {...problemState(t, error)} onRetry={retry} /> : <ScheduleSkeleton />}
    </Page>
  )
}
