/// <reference lib="dom" />
import { type FrameContext, tell, type View } from '../protocol.ts'
import { app, locale, person, place, query } from './start.ts'

/** The windows in which the app is at the moment: its frame, dialogs and popups. */
const views = new Set<View>()

export const viewOf = (source: MessageEventSource | null): View | undefined =>
  [...views].find((one) => one.window() === source)

export const closeView = (view: View): void => void views.delete(view)

function contextOf(frameContext: FrameContext, entityId: string, more: object) {
  return {
    ...place.context,
    userObjectId: person.oid,
    tid: person.tid,
    loginHint: person.upn,
    userPrincipalName: person.upn,
    userDisplayName: person.name,
    appId: app.id,
    entityId,
    frameContext,
    locale,
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: 'b5c4d6a0-session',
    ...more,
  }
}

type Opened = { url: string; frameContext: FrameContext; entityId?: string; more?: object; window: View['window'] }

export function openView({ url, frameContext, entityId = '', more = {}, window }: Opened): View {
  const view = {
    frameContext,
    context: contextOf(frameContext, entityId, more),
    origin: new URL(url).origin,
    window,
    handlers: new Set<string>(),
  }
  views.add(view)
  return view
}

export function openFrame(title: string, opened: Omit<Opened, 'window'>) {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.src = opened.url
  frame.allow = query.get('clipboard') === 'refused' ? 'fullscreen' : 'clipboard-read; clipboard-write; fullscreen'
  return { frame, view: openView({ ...opened, window: () => frame.contentWindow }) }
}

let theme = query.get('theme') ?? 'default'
export const themeName = (): string => theme

export function setTheme(name: string): void {
  theme = name
  document.documentElement.dataset.theme = name
  for (const view of views) if (view.handlers.has('themeChange')) tell(view, 'themeChange', [name])
}

/** The back button of Teams; whether the app listens to it. */
export function pressBack(): void {
  const [first] = views
  if (first?.handlers.has('backButton')) tell(first, 'backButtonPress')
}
