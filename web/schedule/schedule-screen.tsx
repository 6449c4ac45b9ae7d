import { CalendarLtrRegular } from '@fluentui/react-icons'
import { useText } from '../messages/text.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState } from '../ui/states.tsx'

export function Component() {
  const t = useText()
  return (
    <Page title={t('schedule.title')} width="fill">
      <EmptyState icon={<CalendarLtrRegular />} title={t('schedule.title')} />
    </Page>
  )
}
