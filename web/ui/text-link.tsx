import { Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { type To, useHref, useLinkClickHandler } from 'react-router'

type Props = { to: To; 'aria-current'?: 'page' | undefined; children: ReactNode }

/** A link in a text to another page of the app. */
export function TextLink({ to, children, 'aria-current': current }: Props) {
  const href = useHref(to)
  const follow = useLinkClickHandler<HTMLAnchorElement>(to)
  return (
    <Link href={href} onClick={follow} {...(current && { 'aria-current': current })}>
      {children}
    </Link>
  )
}
