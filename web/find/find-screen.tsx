import { useText } from '../messages/text.tsx'
import { Page } from '../ui/page.tsx'

export function Component() {
  const t = useText()
  return <Page title={t('find.title')}>{null}</Page>
}
