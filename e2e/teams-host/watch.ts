import type { Page } from '@playwright/test'
import type { Seen } from './internet.ts'
import { placesToldIn } from './places.ts'
import { ask } from './window.ts'

/**
 * What the app must never do inside Teams, noticed while a test runs. Each test fails at its end of what is complained of,
 * unless it provoked it and said so before.
 */
export type HostWatch = {
  /** A spec that provokes a complaint says which. */
  allow(pattern: RegExp): void
  complaints(): Promise<string[]>
}

type Internet = { readonly seen: readonly Seen[]; readonly strangers: ReadonlySet<string> }

/** `site` is the app's, and `windows` those in which the host shows it. */
export function watchHost({ seen, strangers }: Internet, site: string, windows: readonly Page[]): HostWatch {
  const begin = seen.length
  const allowed: RegExp[] = []
  return {
    allow: (pattern) => void allowed.push(pattern),
    async complaints() {
      const all = [
        ...complaintsOf(seen.slice(begin).filter((request) => request.site === site)),
        ...[...strangers].map((name) => `somebody else is asked: ${name}`),
      ]
      for (const page of windows) {
        for (const call of await ask<string[]>(page, 'unknown')) all.push(`the host does not know ${call}`)
        for (const call of await ask<string[]>(page, 'foreign')) all.push(`somebody else speaks to the host: ${call}`)
      }
      return all.filter((line) => !allowed.some((pattern) => pattern.test(line)))
    },
  }
}

/** What is wrong with requests that reached the app's server out of a frame in Teams. */
export function complaintsOf(requests: readonly Seen[]): string[] {
  return requests.flatMap(({ method, path, cookie, authorization = '', headers, body }) => {
    // Signing in goes on in a window of its own, which no third party is around.
    const inFrame = !path.startsWith('/auth/')
    const isCall = path.startsWith('/api/v1/') && path !== '/api/v1/about'
    const told = placesToldIn(`${path}\n${headers}\n${body}`)
    return [
      ...(inFrame && cookie !== undefined ? ['a cookie in the frame'] : []),
      ...(isCall && !/^Bearer ey/.test(authorization) ? ['no token'] : []),
      ...(told.length > 0 ? [`the server is told where the app is shown (${told.join(', ')})`] : []),
    ].map((fault) => `${fault}: ${method} ${path}`)
  })
}
