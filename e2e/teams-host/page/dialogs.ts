/// <reference lib="dom" />
import { type FrameContext, type Shell, tell } from '../protocol.ts'
import { button, note } from './elements.ts'
import { app, goTo } from './start.ts'
import { type KeptTab, keepTabs, keptTabs, shownTab } from './tabs.ts'
import { closeView, openFrame } from './views.ts'

type Dialog = {
  title: string
  url: string
  frameContext: FrameContext
  entityId: string
  /** The button by which the host has the app act. */
  act: 'Save' | 'Remove'
}

let open: { act: HTMLButtonElement } | undefined

function show({ title, url, frameContext, entityId, act }: Dialog): void {
  const { frame, view } = openFrame(title, { url, frameContext, entityId })
  const dialog = document.createElement('dialog')
  const heading = document.createElement('h2')
  heading.textContent = title
  const foot = document.createElement('footer')
  const close = () => {
    closeView(view)
    dialog.remove()
    open = undefined
  }
  const actButton = button(act, () => tell(view, act === 'Save' ? 'settings.save' : 'settings.remove', [{}]))
  actButton.disabled = act === 'Save'
  foot.append(actButton, button('Cancel', close))
  dialog.append(heading, frame, foot)
  document.body.append(dialog)
  dialog.showModal()
  open = { act: actButton }
}

/** Of the tab that is being set up or changed. */
let edited: KeptTab | undefined
let wanted: Parameters<Shell['keep']>[0] | undefined

export function configure(tab?: KeptTab): void {
  edited = tab
  const { name: title, configurationUrl: url } = app
  show({ title, url, frameContext: 'settings', entityId: tab?.entityId ?? '', act: 'Save' })
}

export function remove(tab: KeptTab): void {
  edited = tab
  const title = `Remove ${tab.suggestedDisplayName ?? app.name}`
  const url = tab.removeUrl ?? app.configurationUrl
  show({ title, url, frameContext: 'remove', entityId: tab.entityId, act: 'Remove' })
}

export const tabDialogs: Pick<Shell, 'maySave' | 'keep' | 'saved' | 'removed' | 'settings'> = {
  maySave(valid) {
    if (open) open.act.disabled = !valid
  },
  keep(settings) {
    wanted = settings
  },
  saved(failure) {
    if (failure) return note(`Not saved: ${failure}`)
    if (!wanted) return note('Not saved: the app said not what')
    const tabs = keptTabs()
    const key = edited?.key ?? crypto.randomUUID()
    const tab: KeptTab = { ...edited, ...wanted, key }
    keepTabs(edited ? tabs.map((one) => (one.key === key ? tab : one)) : [...tabs, tab])
    goTo({ tab: key })
  },
  removed(failure) {
    if (failure) return note(`Not removed: ${failure}`)
    keepTabs(keptTabs().filter(({ key }) => key !== edited?.key))
    goTo({ tab: undefined })
  },
  settings: () => edited ?? shownTab?.kept,
}
