import { Button, type ButtonProps } from '@fluentui/react-components'
import type { MouseEvent, ReactNode } from 'react'
import { type To, useHref, useLinkClickHandler } from 'react-router'

type Props = Pick<ButtonProps, 'appearance' | 'size' | 'className'> & {
  to: To
  icon?: ButtonProps['icon']
  children?: ReactNode
  'aria-label'?: string
}

/** Looks like a button, is a link: it can be opened in a new tab, and says so to a screen reader. */
export function LinkButton({ to, icon = null, ...props }: Props) {
  const href = useHref(to)
  const follow = useLinkClickHandler<HTMLAnchorElement>(to)
  return (
    <Button
      {...props}
      as="a"
      icon={icon}
      href={href}
      onClick={(event: MouseEvent<HTMLAnchorElement>) => follow(event)}
    />
  )
}
