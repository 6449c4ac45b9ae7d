import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100%',
    padding: '20px 32px 40px',
    maxWidth: '1280px',
    marginInline: 'auto',
    '@media (max-width: 899px)': { padding: '16px 20px 32px' },
    '@media (max-width: 639px)': { padding: '12px 16px 32px' },
    '@media (max-width: 359px)': { padding: '12px 12px 24px' },
  },
  wide: { maxWidth: 'none' },
  fill: {
    maxWidth: 'none',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    padding: '16px 20px 0',
    overflow: 'hidden',
    '@media (max-width: 899px)': { padding: '16px 20px 0' },
    '@media (max-width: 639px)': { padding: '12px 0 0' },
    '@media (max-width: 359px)': { padding: '12px 0 0' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    minHeight: '32px',
    marginBottom: '16px',
  },
  fillHead: { marginBottom: '12px', flexShrink: 0, '@media (max-width: 639px)': { paddingInline: '16px' } },
  titles: { flex: '1 1 auto', minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere', textWrap: 'balance' },
  subtitle: { color: tokens.colorNeutralForeground3, marginTop: '2px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
})

type Props = {
  title: string
  /** Of the window, when the heading alone would say too little there. */
  windowTitle?: string
  subtitle?: ReactNode
  /** Buttons beside the title. */
  actions?: ReactNode
  /** `reading`: a centred column. `wide`: all the width. `fill`: all the room there is, and the content scrolls by itself. */
  width?: 'reading' | 'wide' | 'fill'
  children: ReactNode
}

/** A screen: names the window, has the one h1, and takes the focus when it is gone to, so that a screen reader says where one is. */
export function Page({ title, windowTitle = title, subtitle, actions, width = 'reading', children }: Props) {
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  const { key } = useLocation()
  const first = useRef(key)
  useEffect(() => {
    document.title = `${windowTitle} · Booking Room Pro`
  }, [windowTitle])
  useEffect(() => {
    // The first page of a visit leaves the focus to the browser, so that the skip link comes first.
    if (first.current !== 'default') heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div
      className={mergeClasses(styles.page, width === 'wide' && styles.wide, width === 'fill' && styles.fill)}
      data-page
    >
      <header className={mergeClasses(styles.head, width === 'fill' && styles.fillHead)}>
        <div className={styles.titles}>
          <h1 className={styles.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
