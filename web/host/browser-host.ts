import { copy } from './copy.ts'
import { deviceZone } from './device-zone.ts'
import type { Host, HostTheme, SharedPage } from './host.ts'
import { shareToTeamsLink } from './teams-link.ts'

const dark = '(prefers-color-scheme: dark)'
const forced = '(forced-colors: active)'

function currentTheme(): HostTheme {
  if (window.matchMedia(forced).matches) return 'contrast'
  return window.matchMedia(dark).matches ? 'dark' : 'light'
}

const addressOf = (path: string): string => new URL(path, window.location.origin).href

async function sendWithDevice({ title, path }: SharedPage): Promise<void> {
  try {
    await navigator.share({ title, url: addressOf(path) })
  } catch (error) {
    // A person who closes the sheet has changed their mind; that is no failure.
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
  }
}

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
  zone: deviceZone,
  startPath: undefined,
  links: ({ path }) => [{ to: 'web', href: addressOf(path) }],
  async sendToChat({ path }, words) {
    window.open(shareToTeamsLink(addressOf(path), words), '_blank', 'noreferrer,width=700,height=600')
  },
  sendWithDevice: 'share' in navigator ? sendWithDevice : undefined,
  choosePeople: undefined,
  showsAddress: true,
  copy,
  openLink: undefined,
  token: undefined,
  popup: undefined,
  hasTabs: false,
  channel: undefined,
  meeting: undefined,
  tabSetup: undefined,
  loaded: () => {},
  ready: () => {},
  failed: () => {},
  asking: () => {},
}
