/// <reference lib="dom" />

/** The host's side of what `@microsoft/teams-js` 2.58 speaks over postMessage, as it was measured. */

export type FrameContext = 'content' | 'settings' | 'remove' | 'sidePanel' | 'authentication'

export type Person = {
  readonly oid: string
  readonly tid: string
  readonly upn: string
  readonly name: string
  /** Of a guest, where they are at home. */
  readonly homeTid?: string | undefined
  /** Whether our app may read their profile. */
  readonly consented?: boolean
}

/** What a tab is kept as. */
export type TabSettings = {
  entityId: string
  contentUrl: string
  websiteUrl?: string
  removeUrl?: string
  suggestedDisplayName?: string
}

/** One window of the app: the frame of a tab, a dialog in which it is set up or removed, or a popup. */
export type View = {
  readonly frameContext: FrameContext
  readonly origin: string
  /** Flat, as the host sends it; the library makes its nested one of it. */
  readonly context: Readonly<Record<string, unknown>>
  readonly window: () => Window | null
  /** Events the app asked to be told of. */
  readonly handlers: Set<string>
}

export type Call = { readonly view: View; readonly func: string; readonly args: readonly unknown[] }

/** What the host can do when the app asks for it. */
export type Shell = {
  theme(): string
  /** Capabilities that this host does not have. */
  without(): readonly string[]
  token(claims: unknown): Promise<[true, string] | [false, string]>
  /** Ends when the popup says what came of it, or is closed. */
  popup(url: string, width: number, height: number): Promise<[boolean, string]>
  popupEnded(outcome: [boolean, string]): void
  cover(state: 'gone' | 'failed', message?: string): void
  maySave(valid: boolean): void
  keep(settings: TabSettings): void
  saved(failure?: string): void
  removed(failure?: string): void
  settings(): TabSettings | undefined
  choosePeople(wish: unknown): Promise<unknown[]>
  sendToChat(wish: unknown): Promise<unknown[]>
  openLink(url: string): void
  share(path: string, label: string, webUrl: string): void
  back(): void
}

const RUNTIME = {
  apiVersion: 4,
  isLegacyTeams: false,
  isNAAChannelRecommended: false,
  hostVersionsInfo: {},
  supports: {
    app: { notifySuccessResponse: {} },
    clipboard: {},
    dialog: { url: { parentCommunication: {}, update: {} }, card: {} },
    pages: { config: {}, backStack: {}, appButton: {}, tabs: {}, currentApp: {} },
    people: {},
    sharing: {},
    stageView: {},
    teamsCore: {},
    chat: {},
  },
}

type Answer = unknown[] | undefined | Promise<unknown[] | undefined>
type Known = (shell: Shell, call: Call) => Answer

/** Nothing means that the app waits for no reply. */
const silently =
  (act: (shell: Shell, call: Call) => void): Known =>
  (shell, call) => {
    act(shell, call)
    return undefined
  }
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const KNOWN: Readonly<Record<string, Known>> = {
  initialize: (shell, { view }) => {
    const supported = Object.entries(RUNTIME.supports).filter(([name]) => !shell.without().includes(name))
    const runtime = { ...RUNTIME, supports: Object.fromEntries(supported) }
    return [view.frameContext, 'web', JSON.stringify(runtime), '2.1.1']
  },
  getContext: (shell, { view }) => [{ ...view.context, theme: shell.theme() }],
  registerHandler: silently((_, { view, args }) => void view.handlers.add(text(args[0]))),
  'appInitialization.appLoaded': silently((shell) => shell.cover('gone')),
  'appInitialization.success': (shell) => {
    shell.cover('gone')
    return [{}]
  },
  'appInitialization.failure': silently((shell, { args }) => shell.cover('failed', `${args[0]}: ${args[1]}`)),
  'appInitialization.expectedFailure': silently((shell) => shell.cover('gone')),
  'authentication.getAuthToken': (shell, { args }) => shell.token(args[1]),
  'authentication.authenticate': (shell, { args }) => shell.popup(text(args[0]), Number(args[1]), Number(args[2])),
  'authentication.authenticate.success': silently((shell, { args }) => shell.popupEnded([true, text(args[0])])),
  'authentication.authenticate.failure': silently((shell, { args }) => shell.popupEnded([false, text(args[0])])),
  'settings.setValidityState': silently((shell, { args }) => shell.maySave(args[0] === true)),
  'settings.getSettings': (shell) => [shell.settings() ?? {}],
  'settings.setSettings': (shell, { args }) => {
    shell.keep(args[0] as TabSettings)
    return [true]
  },
  'settings.save.success': silently((shell) => shell.saved()),
  'settings.save.failure': silently((shell, { args }) => shell.saved(text(args[0]) || 'no reason')),
  'settings.remove.success': silently((shell) => shell.removed()),
  'settings.remove.failure': silently((shell, { args }) => shell.removed(text(args[0]) || 'no reason')),
  'people.selectPeople': (shell, { args }) => shell.choosePeople(args[0]),
  'sharing.shareWebContent': (shell, { args }) => shell.sendToChat(args[0]),
  executeDeepLink: (shell, { args }) => {
    shell.openLink(text(args[0]))
    return [true]
  },
  shareDeepLink: silently((shell, { args }) => shell.share(text(args[0]), text(args[1]), text(args[2]))),
  navigateBack: (shell) => {
    shell.back()
    return [true]
  },
}

/** What the app may ask for depends on where it is shown; real Teams refuses the rest. */
const ONLY_IN: Readonly<Record<string, readonly FrameContext[]>> = {
  'settings.setValidityState': ['settings', 'remove'],
  'settings.setSettings': ['settings'],
  'settings.save.success': ['settings'],
  'settings.save.failure': ['settings'],
  'settings.remove.success': ['remove'],
  'settings.remove.failure': ['remove'],
  'people.selectPeople': ['content', 'settings'],
  'sharing.shareWebContent': ['content', 'sidePanel'],
  'authentication.authenticate.success': ['authentication'],
  'authentication.authenticate.failure': ['authentication'],
}

/** Events that this host tells of, and where; of any other the app would never hear. */
const EVENTS: Readonly<Record<string, readonly FrameContext[]>> = {
  themeChange: ['content', 'settings', 'remove', 'sidePanel', 'authentication'],
  backButton: ['content', 'settings', 'remove', 'sidePanel'],
  save: ['settings'],
  remove: ['remove'],
}

type Message = { id?: number; uuidAsString?: string; func?: string; args?: unknown[] }

/**
 * Answers one message of a window of the app. What it gives back is what the host does not know, or not there: a real host
 * would leave the app waiting for ever.
 */
export function hear(
  shell: Shell,
  view: View,
  { id, uuidAsString, func = '', args = [] }: Message,
): string | undefined {
  const known = Object.hasOwn(KNOWN, func) ? KNOWN[func] : undefined
  if (!known || ONLY_IN[func]?.includes(view.frameContext) === false) return `${func} in ${view.frameContext}`
  if (func === 'registerHandler' && !isTold(text(args[0]), view))
    return `event ${JSON.stringify(args[0])} in ${view.frameContext}`
  void Promise.resolve(known(shell, { view, func, args })).then((reply) => {
    if (reply) view.window()?.postMessage({ id, uuidAsString, args: reply }, view.origin)
  })
  return undefined
}

const isTold = (event: string, { frameContext }: View): boolean =>
  Object.hasOwn(EVENTS, event) && EVENTS[event]?.includes(frameContext) === true

/** An event of the host: `themeChange`, `settings.save`, `backButtonPress`. */
export const tell = (view: View, func: string, args: unknown[] = []): void =>
  view.window()?.postMessage({ func, args }, view.origin)
