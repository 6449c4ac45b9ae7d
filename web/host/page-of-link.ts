import { safeReturnPath } from '#domain/sign-in/return-path.ts'

const ID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'
/** A room or a reservation: looked at wherever one is. */
const THING = new RegExp(`^/(rooms|reservations)/${ID}$`)
const PLACE = /^\/(schedule|find|my-reservations|help|about)$/
const TAB = new RegExp(`^/tab/${ID}(/(meeting|settings|permissions))?$`)

/**
 * The page that a link into the app asks for, when it is one that links are made for. Anybody can write a link: all else
 * leads nowhere, and the app opens where it would have without. `opened` is the path it opened on; inside the tab of a
 * channel a link leads to what the tab shows, not out of it to what is the person's own.
 */
export function pageOfLink(wish: string | undefined, opened: string): string | undefined {
  const path = safeReturnPath(wish)
  const { pathname } = new URL(path, 'https://here.invalid')
  if (THING.test(pathname)) return path
  if (TAB.test(opened)) return pathname === opened ? path : undefined
  return PLACE.test(pathname) || TAB.test(pathname) ? path : undefined
}
