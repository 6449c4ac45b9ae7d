import { SettingsRegular } from '@fluentui/react-icons'
import { useText } from '../messages/text.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState } from '../ui/states.tsx'

export function Component() {
  const t = useText()
  return (
    <Page title={t('admin.title')}>
      <EmptyState icon={<SettingsRegular />} title={t('admin.title')} />
    </Page>
  )
}
