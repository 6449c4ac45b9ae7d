import { app, sharing } from '@microsoft/teams-js'
import type { Host, PageLink } from './host.ts'
import { hasGivenUp } from './teams-given-up.ts'
import { type Conversation, chatLink, teamsLink } from './teams-link.ts'

/**
 * In a tab that people added its own address comes first: whoever is in the same channel or chat comes to where one is.
 * The id of the channel goes into that address and nowhere else.
 */
export function linksIn(
  { app: { appId }, page: { id }, channel, chat }: app.Context,
  web: (path: string) => string,
): Host['links'] {
  const conversation: Conversation | undefined =
    (channel?.id && { channelId: channel.id }) || (chat?.id && { chatId: chat.id }) || undefined
  return ({ path, title }) => {
    const inBrowser: PageLink = { to: 'web', href: web(path) }
    if (!appId) return [inBrowser]
    const parts = { appId: appId.toString(), path, title, web: inBrowser.href }
    const inApp: PageLink = { to: 'app', href: teamsLink(parts) }
    if (!conversation || !id) return [inApp, inBrowser]
    return [{ to: 'tab', href: teamsLink({ ...parts, tab: { entityId: id, in: conversation } }) }, inApp, inBrowser]
  }
}

/** The host's own question to whom; where it has none, or it fails, a new chat with the message in it. */
export async function sendToChat(links: ReturnType<Host['links']>, words: string): Promise<void> {
  // Not into the tab: who is in that chat need not be where one is.
  const { href: url } = links.find(({ to }) => to !== 'tab') ?? links[0]
  if (sharing.isSupported()) {
    try {
      return await sharing.shareWebContent({ content: [{ type: 'URL', url, message: words, preview: true }] })
    } catch (error) {
      if (hasGivenUp(error)) return
    }
  }
  await app.openLink(chatLink(`${words}\n${url}`))
}
