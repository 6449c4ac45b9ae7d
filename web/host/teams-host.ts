import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js'
import { copy } from './copy.ts'
import { deviceZone } from './device-zone.ts'
import { hasBefore } from './history.ts'
import type { Host, HostTheme, TabSetup } from './host.ts'
import { pageOfLink } from './page-of-link.ts'
import { choosePeopleIn } from './teams-people.ts'
import { linksIn, sendToChat } from './teams-sharing.ts'
import { keepToken } from './teams-token.ts'

/** A page that frames us and is no host of Microsoft's never answers. */
const PATIENCE_MS = 15_000
/** As large as the pages of Microsoft that are shown in it. */
const POPUP = { width: 600, height: 640 }

/** The host face inside Microsoft Teams, Outlook or Office; nothing when what frames us is none of them. */
export async function openTeamsHost(): Promise<Host | undefined> {
  try {
    await inTime(app.initialize(otherHosts()))
  } catch {
    return undefined
  }
  const context = await app.getContext()
  return hostIn(context)
}

/** In a popup: tells the app behind it how it ended, which closes it. Nothing where nobody waits for it. */
export async function endPopup(failure: string | undefined): Promise<void> {
  if (!window.opener) return
  try {
    await inTime(app.initialize(otherHosts()))
  } catch {
    return
  }
  if (failure === undefined) authentication.notifySuccess()
  else authentication.notifyFailure(failure)
}

function hostIn(context: app.Context): Host {
  let theme = themeOf(context.app.theme)
  const listeners = new Set<(theme: HostTheme) => void>()
  app.registerOnThemeChangeHandler((name) => {
    theme = themeOf(name)
    for (const listener of listeners) listener(theme)
  })
  goBackWithTeams()

  const web = (path: string) => new URL(path, window.location.origin).href
  const links = linksIn(context, web)
  let told = false
  return {
    theme: () => theme,
    onThemeChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    locale: () => context.app.locale,
    hasSettings: true,
    zone: deviceZone,
    startPath:
      context.page.frameContext === FrameContexts.content
        ? pageOfLink(context.page.subPageId, window.location.pathname)
        : undefined,
    links,
    sendToChat: (page, words) => sendToChat(links(page), words),
    sendWithDevice: undefined,
    choosePeople: choosePeopleIn(context),
    showsAddress: false,
    copy,
    openLink: async (url) => void (await app.openLink(url)),
    token: keepToken(() => authentication.getAuthToken()),
    popup: async (path) => void (await authentication.authenticate({ url: web(path), ...POPUP })),
    hasTabs: true,
    channel: context.channel && { name: context.channel.displayName ?? '', id: context.channel.id },
    meeting: meetingIn(context),
    tabSetup: tabSetupIn(context),
    loaded: () => app.notifyAppLoaded(),
    ready() {
      if (told) return
      told = true
      void app.notifySuccess()
    },
    // One that is not expected is shown in place of the app, with its question.
    asking: (message) => app.notifyExpectedFailure({ reason: app.ExpectedFailureReason.PermissionError, message }),
    // Teams then covers the app: who has it open already sees what is wrong in it, and goes on with the rest.
    failed(reason, message) {
      if (!told) app.notifyFailure({ reason: REASONS[reason], message })
    },
  }
}

/** A tab in the chat of a meeting is one of the meeting; the panel is there only while people meet. */
function meetingIn({ page, meeting }: app.Context): Host['meeting'] {
  if (page.frameContext === FrameContexts.sidePanel) return 'panel'
  return page.frameContext === FrameContexts.content && meeting?.id ? 'tab' : undefined
}

const REASONS = {
  'sign-in': app.FailedReason.AuthFailed,
  other: app.FailedReason.Other,
}

/** In the dialogs of Teams in which a tab is set up, changed or taken away. */
function tabSetupIn({ page }: app.Context): TabSetup | undefined {
  if (page.frameContext !== FrameContexts.settings && page.frameContext !== FrameContexts.remove) return
  const address = (path: string) => new URL(path, window.location.origin).href
  const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))
  return {
    tabId: page.id || undefined,
    allow: (allowed) => pages.config.setValidityState(allowed),
    onSave: (save) =>
      pages.config.registerOnSaveHandler(async (event) => {
        try {
          const { id, name } = await save()
          await pages.config.setConfig({
            entityId: id,
            contentUrl: address(`/tab/${id}`),
            // Phones show no tab without it.
            websiteUrl: address(`/tab/${id}`),
            removeUrl: address('/tab/remove'),
            suggestedDisplayName: name,
          })
          event.notifySuccess()
        } catch (error) {
          event.notifyFailure(reason(error))
        }
      }),
    onRemove: (remove) =>
      pages.config.registerOnRemoveHandler(async (event) => {
        try {
          await remove()
          event.notifySuccess()
        } catch (error) {
          event.notifyFailure(reason(error))
        }
      }),
  }
}

function themeOf(name: string): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'light'
}

/** The back button of Teams goes back inside the app as long as there is somewhere to go. */
function goBackWithTeams(): void {
  if (!pages.backStack.isSupported()) return
  pages.backStack.registerBackButtonHandler(() => {
    const inside = hasBefore()
    if (inside) window.history.back()
    return inside
  })
}

/** Hosts that the operator named, besides those that Microsoft's library knows: our server writes them into the page. */
function otherHosts(): string[] {
  const said = document.querySelector<HTMLMetaElement>('meta[name="frame-hosts"]')?.content ?? ''
  return said.split(' ').filter((origin) => /^https?:/.test(origin))
}

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('The page around the app does not answer')), PATIENCE_MS)
    }),
  ])
