const START = '/'
/** Segments of an address of ours; what is escaped stays escaped, and no segment is empty but the last. */
const PATH = /^(?:\/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*\/?$/
/** Printable ASCII: a browser escapes everything else. */
const REST = /^[!-~]*$/
/** `.` and `..`, also escaped: a browser resolves them, and `/..//host` would become another site. */
const DOTS = /^(?:\.|%2e){1,2}$/i

/**
 * Where to go after sign-in: a path of this app, whatever was asked for. A link made by somebody else must not lead from
 * our sign-in to their site, so everything that is not plainly a path of ours (`//host`, `/\host`, `https:`) becomes the
 * start page; so do the pages of signing in themselves.
 */
export function safeReturnPath(wish: string | null | undefined): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(wish ?? '') ?? []
  if (path === '' || !PATH.test(path) || !REST.test(rest)) return START
  if (path.split('/').some((segment) => DOTS.test(segment))) return START
  if (path === '/sign-in' || path.startsWith('/sign-in/') || path.startsWith('/auth/') || path === '/auth') return START
  return `${path}${rest}`
}
