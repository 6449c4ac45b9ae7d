import { Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** An address the operator gave: a page, which opens beside the app, or somebody to write to. */
export function Contact({ href, children }: { href: string; children?: ReactNode }) {
  const page = href.startsWith('https:')
  return (
    <Link href={href} {...(page && { target: '_blank', rel: 'noreferrer' })}>
      {children ?? href.replace(/^mailto:|^https:\/\/|\/$/g, '')}
    </Link>
  )
}
