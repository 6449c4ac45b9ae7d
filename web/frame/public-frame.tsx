import { Body1Strong, makeStyles, tokens } from '@fluentui/react-components'
import { Suspense } from 'react'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import icon from '../icon.svg'
import { useText } from '../messages/text.tsx'
import { publicPages } from '../session/public-pages.ts'
import { signInPath } from '../session/return-path.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { TextLink } from '../ui/text-link.tsx'

const useStyles = makeStyles({
  frame: {
    minHeight: '100dvh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  bar: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gridTemplateAreas: '"name pages signIn"',
    alignItems: 'center',
    gap: '4px 24px',
    padding: '8px 20px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 767px)': { gridTemplateAreas: '"name name signIn" "pages pages pages"', paddingInline: '16px' },
    '@media print': { display: 'none' },
  },
  name: { gridArea: 'name', display: 'flex', alignItems: 'center', gap: '10px', minHeight: '32px' },
  nav: { gridArea: 'pages' },
  pages: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '4px 20px' },
  signIn: { gridArea: 'signIn' },
  main: { flex: '1 1 auto', outline: 'none' },
})

const pages = ['help', 'privacy', 'terms', 'support', 'about'] as const

/** Around the pages that anybody may read, for whoever is not signed in. */
export function PublicFrame() {
  const styles = useStyles()
  const t = useText()
  const location = useLocation()
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <span className={styles.name}>
          <img src={icon} alt="" width={28} height={28} />
          <Body1Strong>Booking Room Pro</Body1Strong>
        </span>
        <nav className={styles.nav} aria-label={t('about.pages')}>
          <ul className={styles.pages}>
            {pages.map((page) => (
              <li key={page}>
                <TextLink
                  to={publicPages[page]}
                  aria-current={location.pathname === publicPages[page] ? 'page' : undefined}
                >
                  {t(`about.to.${page}`)}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
        <span className={styles.signIn}>
          <LinkButton to={signInPath(location)}>{t('signIn.title')}</LinkButton>
        </span>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <ScrollRestoration />
    </div>
  )
}
