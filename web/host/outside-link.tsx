import { Link } from '@fluentui/react-components'
import type { MouseEvent, ReactNode } from 'react'
import { useHost } from './host.ts'

/** A link that leads out of the app: a page opens beside it, in whatever the host opens pages in. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  const { openLink } = useHost()
  const isPage = /^https?:/.test(href)
  const open = (event: MouseEvent) => {
    if (!isPage || !openLink) return
    event.preventDefault()
    void openLink(href)
  }
  return (
    <Link href={href} onClick={open} {...(isPage && { target: '_blank', rel: 'noreferrer' })}>
      {children}
    </Link>
  )
}
