import type { App } from '../../http/app.ts'

/** `GET /api/v1/rooms/:id` for every route that the app has, documented or not. */
export function readRoutes(app: App): string[] {
  const path: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', segment = '', methods = ''] = /^([│ ]*)[└├]── (\S*) \(([A-Z, ]+)\)/.exec(line) ?? []
      path.length = indent.length / 4
      path.push(segment)
      return methods
        .split(', ')
        .filter((method) => method && method !== 'HEAD' && method !== 'OPTIONS')
        .map((method) => `${method} ${path.join('')}`)
    })
}
