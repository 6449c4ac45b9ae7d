import type { ReactNode } from 'react'
import { OutsideLink } from '../host/outside-link.tsx'

/** An address the operator gave: a page, or somebody to write to. */
export function Contact({ href, children }: { href: string; children?: ReactNode }) {
  return <OutsideLink href={href}>{children ?? href.replace(/^mailto:|^https:\/\/|\/$/g, '')}</OutsideLink>
}
