import { createContext, useContext } from 'react'
import type { Copied } from './copy.ts'

export type HostTheme = 'light' | 'dark' | 'contrast'

/**
 * What differs between a browser window and a Microsoft Teams tab, and nothing else.
 * No screen asks which host it is in: it asks the host for what it needs.
 */
export type Host = {
  /** The theme around the app, and word of its changes; returns how to stop listening. */
  theme: () => HostTheme
  onThemeChange: (listener: (theme: HostTheme) => void) => () => void
  /** BCP 47, as the host's user interface speaks. */
  locale: () => string
  /** Whether people choose theme and language in the host, as in Teams: then its own are taken and no others offered. */
  hasSettings: boolean
  /** IANA zone of the device. */
  zone: () => string
  /** Where the host wants the app to open, when somebody followed a link into it. */
  startPath: string | undefined
  /** Addresses of a page of the app that another person can open; the one that leads to where one is comes first. */
  links: (page: SharedPage) => readonly [PageLink, ...PageLink[]]
  /** Hands a page over to a conversation that the person chooses, with these words. */
  sendToChat: (page: SharedPage, words: string) => Promise<void>
  /** Hands a page over to the device's own means of sharing. None where the device has none. */
  sendWithDevice: ((page: SharedPage) => Promise<void>) | undefined
  /** Asks with the host's own list of everybody in the organization; nobody when it was closed. None where it has none. */
  choosePeople: ((wish: { title: string; several: boolean }) => Promise<readonly ListedPerson[]>) | undefined
  /** Whether one can see and copy the address of a page without the app's help. */
  showsAddress: boolean
  copy: (what: Copied) => Promise<void>
  /** Opens an address outside of the app; where there is none, a link does so by itself. */
  openLink: ((url: string) => Promise<void>) | undefined
  /**
   * Who is asking, as the host attests it: sent with each request; one that the server refused is not given again. Where
   * there is none, the browser's own session does it, and one can sign out of it.
   */
  token: Token | undefined
  /**
   * Shows this path of ours in a window beside the app, until its page says what came of it. Rejects when that is no good,
   * or when the window is closed. None where the app can simply go there itself.
   */
  popup: ((path: string) => Promise<void>) | undefined
  /** Whether the host has tabs of its own for our places; the app shows no second navigation then. */
  hasTabs: boolean
  /** Where the host shows this tab, in its words: for the eye only, it is sent nowhere. */
  channel: { readonly name: string; readonly id: string } | undefined
  /**
   * When the host shows the tab for one meeting: beside it while people meet, in a panel 280 to 320 pixels wide, or as a
   * tab of it. Which meeting it is stays with the host.
   */
  meeting: 'panel' | 'tab' | undefined
  /** Where the host asks what a tab is to show, or whether to take one away. */
  tabSetup: TabSetup | undefined
  /** The host may cover the app until it hears of it. Something is shown; it can be used; it cannot. */
  loaded: () => void
  ready: () => void
  failed: (reason: 'sign-in' | 'other', message: string) => void
  /** It can be used as soon as the person has answered something. */
  asking: (message: string) => void
}

export interface SharedPage {
  readonly path: string
  readonly title: string
}

/** Somebody as the directory of the organization knows them. */
export interface ListedPerson {
  readonly entraObjectId: string
  /** For the eye; nothing where the host does not say. */
  readonly name: string | undefined
}

export interface PageLink {
  /** The tab one is in, the personal app inside the host, or the browser. */
  readonly to: 'tab' | 'app' | 'web'
  readonly href: string
}

/** The host has buttons of its own around the page; it says when one was pressed, and waits to hear what came of it. */
export interface TabSetup {
  /** What the tab was kept under before; nothing for a new one. */
  readonly tabId: string | undefined
  /** Whether the host's button can be pressed. */
  readonly allow: (allowed: boolean) => void
  /** When "Save" is pressed: what to keep. A rejection's message is what the host says. */
  readonly onSave: (save: () => Promise<KeptTab>) => void
  readonly onRemove: (remove: () => Promise<void>) => void
}

export interface KeptTab {
  readonly id: string
  readonly name: string
}

export type Token = (refused?: string) => Promise<string>

const HostContext = createContext<Host | undefined>(undefined)

export const HostProvider = HostContext.Provider

export function useHost(): Host {
  const host = useContext(HostContext)
  if (!host) throw new Error('useHost needs a HostProvider above it')
  return host
}
