import {
  Body1Strong,
  Button,
  Caption1,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import {
  AlertRegular,
  BookQuestionMarkRegular,
  ChatHelpRegular,
  DoorRegular,
  type FluentIcon,
  InfoRegular,
  KeyboardRegular,
  MeetNowRegular,
  MoreHorizontalRegular,
  PersonLockRegular,
  PrintRegular,
  QuestionCircleRegular,
  SettingsRegular,
  TagRegular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAbout } from '../about/use-about.ts'
import type { TabConfiguration } from '../api/model.ts'
import { useHost } from '../host/host.ts'
import { useOpenOutside } from '../host/outside-link.tsx'
import type { MessageId } from '../messages/en.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { useMedia } from '../ui/use-media.ts'
import { NotificationsDialog, RoomsDialog, TagsDialog } from './tab-dialogs.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px 12px',
    minHeight: '44px',
    boxSizing: 'border-box',
    flexShrink: 0,
    paddingInline: '20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { paddingInline: '16px 8px' },
    '@media print': { display: 'none' },
  },
  names: { flex: '1 1 auto', minWidth: 0, display: 'flex', alignItems: 'baseline', gap: '8px', overflow: 'hidden' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  place: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  actions: { display: 'flex', alignItems: 'center', flexShrink: 0 },
  action: { minWidth: 0, fontWeight: tokens.fontWeightRegular, paddingInline: '8px' },
})

type Item = { label: MessageId; icon: FluentIcon; act: () => void }
type Shown = 'tags' | 'notifications' | 'rooms'

/** Over the schedule of a tab: what it is called, and what can be done with it besides booking. */
export function TabBar({ tab, directory }: { tab: TabConfiguration; directory: Directory }) {
  const styles = useStyles()
  const t = useText()
  const navigate = useNavigate()
  const { channel, meeting } = useHost()
  const openOutside = useOpenOutside()
  const { operator } = useAbout()
  const isNarrow = useMedia('(max-width: 1023px)')
  const [shown, setShown] = useState<Shown>()
  const go = (path: string) => () => void navigate(path)
  const items: Item[] = [
    ...(meeting ? [{ label: 'meeting.title' as const, icon: MeetNowRegular, act: go(`/tab/${tab.id}/meeting`) }] : []),
    ...(tab.mayKeep
      ? [{ label: 'tab.menu.settings' as const, icon: SettingsRegular, act: go(`/tab/${tab.id}/settings`) }]
      : []),
    { label: 'tab.menu.permissions', icon: PersonLockRegular, act: go(`/tab/${tab.id}/permissions`) },
    { label: 'tab.menu.tags', icon: TagRegular, act: () => setShown('tags') },
    { label: 'tab.menu.notifications', icon: AlertRegular, act: () => setShown('notifications') },
    { label: 'tab.menu.print', icon: PrintRegular, act: () => window.print() },
    { label: 'tab.menu.rooms', icon: DoorRegular, act: () => setShown('rooms') },
  ]
  const feedback = operator?.feedbackUrl
  const help: Item[] = [
    { label: 'tab.menu.helpCenter', icon: BookQuestionMarkRegular, act: go('/help') },
    { label: 'tab.menu.shortcuts', icon: KeyboardRegular, act: go('/help#keys') },
    { label: 'tab.menu.about', icon: InfoRegular, act: go('/about') },
    ...(feedback
      ? [{ label: 'tab.menu.feedback' as const, icon: ChatHelpRegular, act: () => openOutside(feedback) }]
      : []),
  ]
  const entries = (some: Item[]) =>
    some.map(({ label, icon: Icon, act }) => (
      <MenuItem key={label} icon={<Icon />} onClick={act}>
        {t(label)}
      </MenuItem>
    ))
  return (
    <header className={styles.bar}>
      <span className={styles.names}>
        <Body1Strong className={styles.name}>
          <bdi>{tab.name}</bdi>
        </Body1Strong>
        {channel && (
          <Caption1 className={styles.place}>
            <bdi>{channel.name}</bdi>
          </Caption1>
        )}
      </span>
      <nav className={styles.actions} aria-label={t('tab.menu')}>
        {!isNarrow &&
          items.map(({ label, icon: Icon, act }) => (
            <Button
              key={label}
              className={styles.action}
              appearance="subtle"
              size="small"
              icon={<Icon />}
              onClick={act}
            >
              {t(label)}
            </Button>
          ))}
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            {isNarrow ? (
              <Button
                appearance="subtle"
                icon={<MoreHorizontalRegular />}
                aria-label={t('tab.menu.more')}
                title={t('tab.menu.more')}
              />
            ) : (
              <MenuButton className={styles.action} appearance="subtle" size="small" icon={<QuestionCircleRegular />}>
                {t('tab.menu.help')}
              </MenuButton>
            )}
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {isNarrow && entries(items)}
              {isNarrow && <MenuDivider />}
              {entries(help)}
            </MenuList>
          </MenuPopover>
        </Menu>
      </nav>
      {shown === 'rooms' && <RoomsDialog directory={directory} onClose={() => setShown(undefined)} />}
      {shown === 'tags' && <TagsDialog directory={directory} onClose={() => setShown(undefined)} />}
      {shown === 'notifications' && <NotificationsDialog onClose={() => setShown(undefined)} />}
    </header>
  )
}
