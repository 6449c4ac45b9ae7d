import type { App } from './app.ts'

/** Which methods an address takes, as its routes were registered; none where there is no such address. */
export type MethodsTaken = (url: string) => string[]

/** Listens to routes from now on, so it comes before them. */
export function rememberMethods(app: App): MethodsTaken {
  const known = new Map<string, { readonly address: RegExp; readonly methods: Set<string> }>()
  app.addHook('onRoute', ({ url, method }) => {
    // What takes anything says nothing of one address.
    if (url.endsWith('*')) return
    const route = known.get(url) ?? { address: addressOf(url), methods: new Set() }
    for (const one of [method].flat()) route.methods.add(one)
    known.set(url, route)
  })
  return (url) => {
    const [path = ''] = url.split('?')
    const taken = [...known.values()].filter(({ address }) => address.test(path)).flatMap(({ methods }) => [...methods])
    return [...new Set(taken)].sort()
  }
}

/** `/rooms/:id` as it is asked for. */
function addressOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+'
    return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  })
  return new RegExp(`^${parts.join('/')}$`)
}
