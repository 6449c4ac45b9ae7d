/**
 * Where to go after sign-in: a path of this app, whatever the address bar says. A link made by somebody else must not
 * lead from our sign-in to their site, so everything that could leave (`//host`, `/\host`, `https:`) becomes the start page.
 */
export function safeReturnPath(wish: string | null | undefined): string {
  const start = '/'
  if (!wish?.startsWith('/')) return start
  try {
    const here = 'https://here.invalid'
    const url = new URL(wish, here)
    if (url.origin !== here || url.pathname === '/sign-in' || url.pathname.startsWith('/auth/')) return start
    // A path such as /..//host normalises to //host, which a browser reads as another site.
    if (url.pathname.startsWith('//')) return start
    return `${url.pathname}${url.search}${url.hash}`
  } catch {
    return start
  }
}

export const signInPath = (from: { pathname: string; search: string; hash: string }): string => {
  const path = safeReturnPath(`${from.pathname}${from.search}${from.hash}`)
  return path === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(path)}`
}
