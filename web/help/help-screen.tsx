import {
  CalendarAddRegular,
  ChatHelpRegular,
  EditRegular,
  GlobeClockRegular,
  KeyboardRegular,
  ShieldRegular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { PublicLinks } from '../about/public-links.tsx'
import type { MessageId } from '../messages/en.ts'
import { useText } from '../messages/text.tsx'
import { Article, Paragraph, type Section } from '../ui/article.tsx'
import { Page } from '../ui/page.tsx'
import { ShortcutTable } from './shortcut-table.tsx'

export function Component() {
  const t = useText()
  const sections: Section[] = [
    {
      id: 'book',
      title: t('help.book'),
      icon: CalendarAddRegular,
      content: <Texts ids={['help.bookSchedule', 'help.bookFind', 'help.bookNow']} />,
    },
    {
      id: 'change',
      title: t('help.change'),
      icon: EditRegular,
      content: <Texts ids={['help.changeMine', 'help.changeDrag', 'help.changeLink']} />,
    },
    { id: 'keys', title: t('help.keys'), icon: KeyboardRegular, content: <ShortcutTable /> },
    { id: 'zones', title: t('help.zones'), icon: GlobeClockRegular, content: <Texts ids={['help.zonesText']} /> },
    {
      id: 'privacy',
      title: t('help.privacy'),
      icon: ShieldRegular,
      content: <Texts ids={['help.privacyPrivate', 'help.privacyPermission', 'help.privacyBrowser']} />,
    },
    { id: 'more', title: t('help.more'), icon: ChatHelpRegular, content: <PublicLinks without="help" /> },
  ]
  return (
    <Page title={t('help.title')}>
      <Article sections={sections} />
    </Page>
  )
}

const bold = (chunks: ReactNode) => <strong>{chunks}</strong>

function Texts({ ids }: { ids: readonly MessageId[] }) {
  const t = useText()
  return ids.map((id) => <Paragraph key={id}>{t.rich(id, { b: bold })}</Paragraph>)
}
