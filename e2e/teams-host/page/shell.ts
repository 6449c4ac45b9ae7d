/// <reference lib="dom" />
import { PLACES } from '../places.ts'
import { hear, type Shell } from '../protocol.ts'
import { configure, remove, tabDialogs } from './dialogs.ts'
import { button, element, note } from './elements.ts'
import { askForTrust, fillHeader } from './header.ts'
import { popups } from './popups.ts'
import { questions } from './questions.ts'
import { complain, complaints, recorded } from './record.ts'
import { app, goTo, person, place, query } from './start.ts'
import { keptTabs, shownTab, shownTabs } from './tabs.ts'
import { openFrame, setTheme, themeName, viewOf } from './views.ts'

// Runs in the page that stands in for Microsoft Teams: places and tabs, the frame that shows the app, and what is around it.

const shell: Shell = {
  theme: themeName,
  without: () => query.get('without')?.split(',') ?? [],
  async token(claims) {
    const answer: { token?: string; reason?: string } = await (
      await fetch(`/token?${new URLSearchParams({ oid: person.oid, ...(claims ? { claims: String(claims) } : {}) })}`)
    ).json()
    return answer.token ? [true, answer.token] : [false, answer.reason ?? '']
  },
  cover(state, message) {
    const cover = element('cover')
    cover.hidden = state === 'gone'
    if (state === 'failed') cover.textContent = `There was a problem reaching this app. ${message ?? ''}`
  },
  ...popups,
  ...tabDialogs,
  ...questions,
  openLink: (url) => {
    recorded.links.push(url)
    note(`Teams would open ${url}`)
  },
  share: (path, label, webUrl) => void recorded.shared.push({ path, label, webUrl }),
  back: () => note('Teams goes back to where one was before'),
}

let appAnswers = () => {}
window.addEventListener('message', ({ source, origin, data }) => {
  if (source === window || typeof data !== 'object' || data === null || typeof data.func !== 'string') return
  const view = viewOf(source)
  if (!view || view.origin !== origin) return complain('foreign', `${data.func} from ${origin}`)
  appAnswers()
  recorded.calls.push({ view, func: data.func, args: data.args ?? [] })
  const unknown = hear(shell, view, data)
  if (unknown) complain('unknown', unknown)
})

function build(): void {
  document.documentElement.dataset.theme = themeName()
  document.documentElement.dataset.place = place.kind
  element('places').append(
    ...PLACES.map((one) =>
      button('name' in one ? one.name : app.name, () => goTo({ place: one.id, tab: undefined }), one.id === place.id),
    ),
  )
  fillHeader()
  element('tabs').append(
    ...shownTabs.map((tab) => button(tab.name, () => goTo({ tab: tab.kept?.key ?? tab.entityId }), tab === shownTab)),
  )
  if (place.kind !== 'personal' && place.kind !== 'sidePanel') {
    element('tabs').append(button('Add a tab', () => configure()))
    const kept = shownTab?.kept
    if (kept && app.canUpdateConfiguration) element('tabs').append(button('Settings', () => configure(kept)))
    if (kept) element('tabs').append(button('Remove', () => remove(kept)))
  }
  if (!shownTab) {
    element('cover').hidden = true
    return
  }
  const { contentUrl: url, entityId, name } = shownTab
  const frameContext = place.kind === 'sidePanel' ? 'sidePanel' : 'content'
  const sub = query.get('sub')
  const more = sub === null ? {} : { subEntityId: sub }
  element('stage').append(openFrame(name, { url, frameContext, entityId, more }).frame)
}

build()
if (shownTab) appAnswers = askForTrust()
Object.assign(window, {
  teams: {
    calls: () => recorded.calls.map(({ view, func, args }) => ({ in: view.frameContext, func, args })),
    unknown: () => complaints('unknown'),
    foreign: () => complaints('foreign'),
    links: () => recorded.links,
    shared: () => recorded.shared,
    sent: () => recorded.sent,
    tabs: keptTabs,
    setTheme,
  },
})
