import { browserHost } from './browser-host.ts'
import type { Host } from './host.ts'

/** A window of its own is the plain web and loads nothing of Teams. The apps of Teams on phones show no frame but a bridge. */
const isShownByAnother = () => window.parent !== window || 'nativeInterface' in window

/** The host that shows this page; a frame whose parent does not speak as Teams does is treated as a browser. */
export async function openHost(): Promise<Host> {
  if (!isShownByAnother()) return browserHost
  const { openTeamsHost } = await import('./teams-host.ts')
  return (await openTeamsHost()) ?? browserHost
}
