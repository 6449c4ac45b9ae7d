import { createContext, useContext } from 'react'

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
  /** IANA zone of the device. */
  zone: () => string
  /** An address of this path that another person can open. */
  deepLink: (path: string) => string
  /** Hands a link over to the person's means of sharing; false when it was copied instead. */
  share: (link: { title: string; url: string }) => Promise<boolean>
  copy: (text: string) => Promise<void>
}

const HostContext = createContext<Host | undefined>(undefined)

export const HostProvider = HostContext.Provider

export function useHost(): Host {
  const host = useContext(HostContext)
  if (!host) throw new Error('useHost needs a HostProvider above it')
  return host
}
