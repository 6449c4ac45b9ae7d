import { safeReturnPath } from '#domain/sign-in/return-path.ts'

export const signInPath = (from: { pathname: string; search: string; hash: string }): string => {
  const path = safeReturnPath(`${from.pathname}${from.search}${from.hash}`)
  return path === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(path)}`
}
