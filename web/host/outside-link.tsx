import { Link } from '@fluentui/react-components'
import type { MouseEvent, ReactNode } from 'react'
import { useHost } from './host.ts'

const isPage = (href: string) => /^https?:/.test(href)

/** Leads out of the app: a page opens beside it, in whatever the host opens pages in; a letter to somebody begins by itself. */
export function useOpenOutside(): (href: string) => void {
  const { openLink } = useHost()
  return (href) => {
    if (!isPage(href)) window.location.assign(href)
    else if (openLink) void openLink(href)
    else window.open(href, '_blank', 'noreferrer')
  }
}

/** A link that leads out of the app. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  const { openLink } = useHost()
  const openOutside = useOpenOutside()
  const open = (event: MouseEvent) => {
    if (!isPage(href) || !openLink) return
    event.preventDefault()
    openOutside(href)
  }
  return (
    <Link href={href} onClick={open} {...(isPage(href) && { target: '_blank', rel: 'noreferrer' })}>
      {children}
    </Link>
  )
}
