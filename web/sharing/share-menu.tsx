import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  ChatRegular,
  type FluentIcon,
  GlobeRegular,
  LinkRegular,
  PeopleTeamRegular,
  ShareRegular,
  TextBulletListSquareRegular,
} from '@fluentui/react-icons'
import type { Copied } from '../host/copy.ts'
import { type PageLink, type SharedPage, useHost } from '../host/host.ts'
import { useText } from '../messages/text.tsx'
import { useMe } from '../session/me.ts'
import { useNotify } from '../ui/toasts.tsx'
import { formattedText } from './formatted-text.ts'

type Props = {
  page: SharedPage
  /** What is told of the page in words, the most important first. Where there is none, its title. */
  lines?: readonly [string, ...string[]]
  /** Where there is little room: the icon alone. */
  iconOnly?: boolean
}

type Item = { label: string; icon: FluentIcon; act: () => void }

const ICONS = { tab: PeopleTeamRegular, app: LinkRegular, web: GlobeRegular } satisfies Record<
  PageLink['to'],
  FluentIcon
>

/** Everything with which a page of the app is given to somebody else, from where one is. */
export function ShareMenu({ page, lines, iconOnly = false }: Props) {
  const t = useText()
  const items = useItems(page, lines)
  const [first] = items
  if (first && items.length === 1)
    return (
      <Button icon={<LinkRegular />} onClick={first.act}>
        {first.label}
      </Button>
    )
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        {iconOnly ? (
          <Button appearance="subtle" icon={<ShareRegular />} aria-label={t('share.open')} title={t('share.open')} />
        ) : (
          <Button icon={<ShareRegular />}>{t('share.open')}</Button>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {items.map(({ label, icon: Icon, act }) => (
            <MenuItem key={label} icon={<Icon />} onClick={act}>
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function useItems(page: SharedPage, lines: Props['lines']): Item[] {
  const t = useText()
  const { identity } = useMe()
  const notify = useNotify()
  const { links, copy, sendToChat, sendWithDevice } = useHost()
  const offered = links(page)
  const copied = (what: Copied, done: string) => () => {
    copy(what).then(
      () => notify({ title: done, intent: 'success' }),
      // It can still be marked and copied by hand.
      () =>
        notify({ title: t('share.notCopied'), body: typeof what === 'string' ? what : what.plain, intent: 'error' }),
    )
  }
  const failed = () => notify({ title: t('share.failed'), intent: 'error' })
  const [best] = offered
  // Into another program goes the address that is the shortest to read, and behind words the one that leads into Teams.
  const plain = offered.find(({ to }) => to === 'web')?.href ?? best.href
  const html = offered.find(({ to }) => to !== 'tab')?.href ?? best.href
  return [
    ...offered.map(({ to, href }) => ({
      label: offered.length === 1 ? t('share.link') : t(`share.link.${to}`),
      icon: offered.length === 1 ? LinkRegular : ICONS[to],
      act: copied(href, t('share.linkCopied')),
    })),
    ...(lines
      ? [
          {
            label: t('share.text'),
            icon: TextBulletListSquareRegular,
            act: copied(formattedText(lines, { plain, html, words: t('share.see') }), t('share.textCopied')),
          },
        ]
      : []),
    // In a demonstration nobody is in Teams.
    ...(identity.kind === 'entra'
      ? [
          {
            label: t('share.chat'),
            icon: ChatRegular,
            act: () => void sendToChat(page, (lines ?? [page.title]).join('\n')).catch(failed),
          },
        ]
      : []),
    ...(sendWithDevice
      ? [{ label: t('share.device'), icon: ShareRegular, act: () => void sendWithDevice(page).catch(failed) }]
      : []),
  ]
}
