import { copy } from './copy.ts'
import type { Host, HostTheme } from './host.ts'

const dark = '(prefers-color-scheme: dark)'
const forced = '(forced-colors: active)'

function currentTheme(): HostTheme {
  if (window.matchMedia(forced).matches) return 'contrast'
  return window.matchMedia(dark).matches ? 'dark' : 'light'
}

const deepLink = (path: string): string => new URL(path, window.location.origin).href

export const browserHost: Host = {
  theme: currentTheme,
  onThemeChange(listener) {
    const queries = [window.matchMedia(dark), window.matchMedia(forced)]
    const changed = () => listener(currentTheme())
    for (const query of queries) query.addEventListener('change', changed)
    return () => {
      for (const query of queries) query.removeEventListener('change', changed)
    }
  },
  locale: () => navigator.language,
  hasSettings: false,
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  startPath: undefined,
  deepLink,
  async share({ title, path }) {
    const url = deepLink(path)
    if (!navigator.share) {
      await copy(url)
      return false
    }
    try {
      await navigator.share({ title, url })
    } catch (error) {
      // A person who closes the sheet has changed their mind; that is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
    }
    return true
  },
  copy,
  openLink: undefined,
  token: undefined,
  popup: undefined,
  hasTabs: false,
  place: undefined,
  meeting: undefined,
  tabSetup: undefined,
  loaded: () => {},
  ready: () => {},
  failed: () => {},
  asking: () => {},
}
