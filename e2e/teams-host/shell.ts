/// <reference lib="dom" />
import {
  type Call,
  type FrameContext,
  hear,
  type Person,
  type Shell,
  type TabSettings,
  tell,
  type View,
} from './protocol.ts'

/**
 * Runs in the page that stands in for Microsoft Teams: places and tabs, the frame that shows the app, and the dialogs
 * and popups around it.
 */
type Kind = 'personal' | 'channel' | 'chat' | 'meeting' | 'sidePanel'
type PlaceOf = { readonly id: string; readonly kind: Kind; readonly name: string; readonly context: object }
type Tab = { readonly entityId: string; readonly name: string; readonly contentUrl: string }
type Start = {
  readonly app: { readonly id: string; readonly name: string; readonly configurationUrl: string; readonly tabs: Tab[] }
  readonly people: readonly Person[]
}

const { app, people }: Start = JSON.parse(document.getElementById('start')?.textContent ?? '')
const query = new URLSearchParams(location.search)
const TEAM = { teamId: '19:team@thread.tacv2', groupId: '7b0f0c5e-6f5b-4f7e-9f0a-2f9c5f3f7a10', teamName: 'Nordlicht' }
const channel = (id: string, name: string): PlaceOf => ({
  id,
  kind: 'channel',
  name,
  context: { ...TEAM, channelId: `19:${id}@thread.tacv2`, channelName: name, channelType: 'Regular' },
})
const PLACES: readonly PlaceOf[] = [
  { id: 'personal', kind: 'personal', name: app.name, context: {} },
  channel('general', 'General'),
  channel('launch', 'Launch'),
  { id: 'chat', kind: 'chat', name: 'Chat', context: { chatId: '19:chat@unq.gbl.spaces' } },
  {
    id: 'meeting',
    kind: 'meeting',
    name: 'Meeting',
    context: { chatId: '19:meeting@thread.v2', meetingId: 'MCMxOTptZWV0aW5n' },
  },
  {
    id: 'sidePanel',
    kind: 'sidePanel',
    name: 'In the meeting',
    context: { chatId: '19:meeting@thread.v2', meetingId: 'MCMxOTptZWV0aW5n' },
  },
]

/** A link into Teams names the channel or the chat. */
const conversation = query.get('in')
const place =
  PLACES.find(({ id, kind, context }) =>
    conversation === null
      ? id === query.get('place')
      : kind !== 'sidePanel' && Object.values(context).includes(conversation),
  ) ?? (PLACES[0] as PlaceOf)
const person = people.find(({ upn }) => upn === query.get('person')) ?? (people[0] as Person)
const locale = query.get('locale') ?? 'en-us'
let theme = query.get('theme') ?? 'default'
let views: View[] = []

/** What tests read, and what a person may look at in the console. */
const calls: Call[] = []
const unknown: string[] = []
/** Messages from windows or origins that are not the app's. */
const foreign: string[] = []
const links: string[] = []
const shared: { path: string; label: string; webUrl: string }[] = []
/** What went into a chat. */
const sent: unknown[] = []

/* ---- places and their tabs ---- */

type KeptTab = TabSettings & { key: string }
const tabsKey = `tabs of ${place.kind === 'sidePanel' ? 'meeting' : place.id}`
const keptTabs = (): KeptTab[] => JSON.parse(localStorage.getItem(tabsKey) ?? '[]')
const keepTabs = (tabs: KeptTab[]): void => localStorage.setItem(tabsKey, JSON.stringify(tabs))

const shownTabs: readonly (Tab & { kept?: KeptTab })[] =
  place.kind === 'personal'
    ? app.tabs
    : keptTabs().map((kept) => ({
        entityId: kept.entityId,
        name: kept.suggestedDisplayName ?? app.name,
        contentUrl: kept.contentUrl,
        kept,
      }))
const shownTab =
  shownTabs.find(({ kept, entityId }) => [kept?.key, entityId].includes(query.get('tab') ?? '')) ?? shownTabs[0]

const goTo = (change: Record<string, string | undefined>): void => {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries({ sub: undefined, in: undefined, place: place.id, ...change })) {
    if (value === undefined) next.delete(name)
    else next.set(name, value)
  }
  location.search = next.toString()
}

/* ---- windows of the app ---- */

const contextOf = (frameContext: FrameContext, entityId: string, more: object = {}) => ({
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
})

function frameOf(url: string, frameContext: FrameContext, context: View['context'], title: string) {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.src = url
  frame.allow = query.get('clipboard') === 'refused' ? 'fullscreen' : 'clipboard-read; clipboard-write; fullscreen'
  const view = {
    frameContext,
    context,
    origin: new URL(url).origin,
    window: () => frame.contentWindow,
    handlers: new Set<string>(),
  }
  views.push(view)
  return { frame, view }
}

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no #${id}`)
  return found
}
function button(label: string, act: () => void, pressed?: boolean): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label
  made.addEventListener('click', act)
  if (pressed) made.setAttribute('aria-current', 'page')
  return made
}

function checkbox(name: string, checked: boolean) {
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.checked = checked
  const label = document.createElement('label')
  label.append(box, name)
  return { box, label }
}

/* ---- dialogs: to set a tab up, to take it away, and those the app opens ---- */

let openDialog: { close(): void; view: View; act: HTMLButtonElement | undefined } | undefined

function showDialog(
  title: string,
  url: string,
  frameContext: FrameContext,
  entityId: string,
  act?: string,
  onClose?: () => void,
) {
  const { frame, view } = frameOf(url, frameContext, contextOf(frameContext, entityId), title)
  const dialog = document.createElement('dialog')
  const heading = document.createElement('h2')
  heading.textContent = title
  const foot = document.createElement('footer')
  const close = () => {
    views = views.filter((one) => one !== view)
    dialog.remove()
    openDialog = undefined
  }
  const actButton =
    act === undefined
      ? undefined
      : button(act, () => tell(view, act === 'Save' ? 'settings.save' : 'settings.remove', [{}]))
  if (actButton) actButton.disabled = act === 'Save'
  foot.append(
    ...(actButton ? [actButton] : []),
    button(actButton ? 'Cancel' : 'Close', () => {
      close()
      onClose?.()
    }),
  )
  dialog.append(heading, frame, foot)
  document.body.append(dialog)
  dialog.showModal()
  openDialog = { close, view, act: actButton }
}

/** Of the tab that is being set up or changed. */
let edited: KeptTab | undefined
let wanted: TabSettings | undefined
let taskDone: ((reply: unknown[]) => void) | undefined
let popupDone: ((outcome: [boolean, string]) => void) | undefined

/* ---- what the app may ask for ---- */

const shell: Shell = {
  theme: () => theme,
  without: () => query.get('without')?.split(',') ?? [],
  async token(claims) {
    const answer: { token?: string; reason?: string } = await (
      await fetch(`/token?${new URLSearchParams({ oid: person.oid, ...(claims ? { claims: String(claims) } : {}) })}`)
    ).json()
    return answer.token ? [true, answer.token] : [false, answer.reason ?? '']
  },
  popup(url, width, height) {
    const opened = window.open(url, '_blank', `popup,width=${width},height=${height}`)
    if (!opened) return Promise.resolve([false, 'FailedToOpenWindow'])
    const view: View = {
      frameContext: 'authentication',
      origin: new URL(url).origin,
      context: contextOf('authentication', ''),
      window: () => opened,
      handlers: new Set(),
    }
    views.push(view)
    return new Promise((resolve) => {
      const watch = setInterval(() => opened.closed && popupDone?.([false, 'CancelledByUser']), 300)
      popupDone = (outcome) => {
        clearInterval(watch)
        popupDone = undefined
        views = views.filter((one) => one !== view)
        resolve(outcome)
      }
    })
  },
  popupEnded: (outcome) => popupDone?.(outcome),
  cover(state, message) {
    const cover = element('cover')
    cover.hidden = state === 'gone'
    if (state === 'failed') cover.textContent = `There was a problem reaching this app. ${message ?? ''}`
  },
  dialog: ({ url, title = app.name }) =>
    new Promise((resolve) => {
      taskDone = resolve
      showDialog(title, url, 'task', '', undefined, () => resolve(['User cancelled/closed the task module.', null]))
    }),
  dialogEnded(result) {
    openDialog?.close()
    taskDone?.([null, result])
  },
  maySave(valid) {
    if (openDialog?.act) openDialog.act.disabled = !valid
  },
  keep(settings) {
    wanted = settings
  },
  saved(failure) {
    if (failure) return void element('note').replaceChildren(`Not saved: ${failure}`)
    const tabs = keptTabs()
    const key = edited?.key ?? crypto.randomUUID()
    const tab: KeptTab = { ...edited, ...(wanted as TabSettings), key }
    keepTabs(edited ? tabs.map((one) => (one.key === key ? tab : one)) : [...tabs, tab])
    goTo({ tab: key })
  },
  removed(failure) {
    if (failure) return void element('note').replaceChildren(`Not removed: ${failure}`)
    keepTabs(keptTabs().filter(({ key }) => key !== edited?.key))
    goTo({ tab: undefined })
  },
  settings: () => (edited ?? shownTab?.kept) as TabSettings | undefined,
  choosePeople: (wish) =>
    new Promise((resolve) => {
      const {
        title,
        singleSelect,
        setSelected = [],
      } = (wish ?? {}) as {
        title?: string
        singleSelect?: boolean
        setSelected?: string[]
      }
      const colleagues = people.filter(({ tid }) => tid === person.tid)
      const dialog = document.createElement('dialog')
      dialog.ariaLabel = title ?? (singleSelect ? 'Select a person' : 'Select people')
      const end = (reply: unknown[]) => {
        dialog.remove()
        resolve(reply)
      }
      const give = (some: readonly Person[]) =>
        end([undefined, some.map(({ oid, name, upn }) => ({ objectId: oid, displayName: name, email: upn }))])
      const boxes = singleSelect ? [] : colleagues.map((one) => checkbox(one.name, setSelected.includes(one.oid)))
      dialog.append(
        ...(singleSelect
          ? colleagues.map((one) => button(one.name, () => give([one])))
          : [
              ...boxes.map(({ label }) => label),
              button('Add', () => give(colleagues.filter((_, index) => boxes[index]?.box.checked))),
            ]),
        button('Cancel', () => end([{ errorCode: 8000, message: 'User cancelled' }])),
      )
      document.body.append(dialog)
      dialog.showModal()
    }),
  sendToChat: (wish) =>
    new Promise((resolve) => {
      const dialog = document.createElement('dialog')
      dialog.ariaLabel = 'Share to a chat'
      const end = (reply: unknown[]) => {
        dialog.remove()
        resolve(reply)
      }
      const words = document.createElement('pre')
      words.textContent = JSON.stringify(wish, undefined, 2)
      dialog.append(
        words,
        button('Send', () => {
          sent.push(wish)
          end([undefined])
        }),
        button('Cancel', () => end([{ errorCode: 8000, message: 'User cancelled' }])),
      )
      document.body.append(dialog)
      dialog.showModal()
    }),
  openLink: (url) => void links.push(url),
  navigate: (parameters) => void links.push(JSON.stringify(parameters)),
  share: (path, label, webUrl) => void shared.push({ path, label, webUrl }),
  back: () => element('note').replaceChildren('Teams goes back to where one was before'),
}

window.addEventListener('message', ({ source, origin, data }) => {
  if (source === window || typeof data !== 'object' || data === null || typeof data.func !== 'string') return
  const view = views.find((one) => one.window() === source)
  if (!view || view.origin !== origin) return void foreign.push(`${data.func} from ${origin}`)
  calls.push({ view, func: data.func, args: data.args ?? [] })
  if (hear(shell, view, data)) return
  unknown.push(`${data.func} in ${view.frameContext}`)
  // A page that is left takes its list with it; what was said in the console stays said.
  console.error(`Teams knows no ${data.func} in ${view.frameContext}`)
})

/* ---- the page ---- */

function setTheme(name: string): void {
  theme = name
  document.documentElement.dataset.theme = name
  for (const view of views) if (view.handlers.has('themeChange')) tell(view, 'themeChange', [name])
}

function configure(tab?: KeptTab): void {
  edited = tab
  showDialog(app.name, app.configurationUrl, 'settings', tab?.entityId ?? '', 'Save')
}

function remove(tab: KeptTab): void {
  edited = tab
  const page = tab.removeUrl ?? app.configurationUrl
  showDialog(`Remove ${tab.suggestedDisplayName ?? app.name}`, page, 'remove', tab.entityId, 'Remove')
}

function select(
  label: string,
  options: readonly (readonly [string, string])[],
  value: string,
  act: (value: string) => void,
) {
  const made = document.createElement('select')
  made.ariaLabel = label
  made.append(...options.map(([id, name]) => new Option(name, id, false, id === value)))
  made.addEventListener('change', () => act(made.value))
  return made
}

function build(): void {
  document.documentElement.dataset.theme = theme
  document.documentElement.dataset.place = place.kind
  element('places').append(
    ...PLACES.map(({ id, name }) => button(name, () => goTo({ place: id, tab: undefined }), id === place.id)),
  )
  element('choices').append(
    select(
      'Person',
      people.map(({ upn, name }) => [upn, name]),
      person.upn,
      (upn) => goTo({ person: upn }),
    ),
    select(
      'Theme',
      [
        ['default', 'Light'],
        ['dark', 'Dark'],
        ['contrast', 'Contrast'],
      ],
      theme,
      setTheme,
    ),
    select(
      'Language',
      [
        ['en-us', 'English'],
        ['fr-fr', 'Français'],
      ],
      locale,
      (tag) => goTo({ locale: tag }),
    ),
    button('Back', () => views[0]?.handlers.has('backButton') && tell(views[0], 'backButtonPress')),
  )
  const tabs = element('tabs')
  tabs.append(
    ...shownTabs.map((tab) => button(tab.name, () => goTo({ tab: tab.kept?.key ?? tab.entityId }), tab === shownTab)),
  )
  if (place.kind !== 'personal' && place.kind !== 'sidePanel') {
    tabs.append(button('Add a tab', () => configure()))
    const kept = shownTab?.kept
    if (kept)
      tabs.append(
        button('Settings', () => configure(kept)),
        button('Remove', () => remove(kept)),
      )
  }
  if (!shownTab) {
    element('cover').hidden = true
    return
  }
  const frameContext = place.kind === 'sidePanel' ? 'sidePanel' : 'content'
  const sub = query.get('sub')
  const context = contextOf(frameContext, shownTab.entityId, sub === null ? {} : { subEntityId: sub })
  element('stage').append(frameOf(shownTab.contentUrl, frameContext, context, shownTab.name).frame)
}

build()
Object.assign(window, {
  teams: {
    calls: () => calls.map(({ view, func, args }) => ({ in: view.frameContext, func, args })),
    unknown: () => unknown,
    foreign: () => foreign,
    links: () => links,
    shared: () => shared,
    sent: () => sent,
    tabs: keptTabs,
    setTheme,
  },
})
