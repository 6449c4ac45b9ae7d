/** What people read without being signed in: nothing on these pages is anybody's. */
export const publicPages = {
  help: '/help',
  privacy: '/privacy',
  terms: '/terms',
  support: '/support',
  about: '/about',
} as const

export type PublicPage = keyof typeof publicPages

const paths: readonly string[] = Object.values(publicPages)

export const isPublicPage = (pathname: string): boolean => paths.includes(pathname.replace(/\/+$/, ''))
