import type { Host, HostTheme } from './host.ts'

const dark = '(prefers-color-scheme: dark)'
const forced = '(forced-colors: active)'

function currentTheme(): HostTheme {
  if (window.matchMedia(forced).matches) return 'contrast'
  return window.matchMedia(dark).matches ? 'dark' : 'light'
}

async function copy(text: string): Promise<void> {
  // The clipboard exists only on https and localhost; elsewhere the older way still works.
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (!done) throw new Error('This browser did not let the app copy')
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
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  deepLink: (path) => new URL(path, window.location.origin).href,
  async share(link) {
    if (!navigator.share) {
      await copy(link.url)
      return false
    }
    try {
      await navigator.share(link)
    } catch (error) {
      // A person who closes the sheet has changed their mind; that is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
    }
    return true
  },
  copy,
}
