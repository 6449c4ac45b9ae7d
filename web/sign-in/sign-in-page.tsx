import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { PublicLinks } from '../about/public-links.tsx'
import { useText } from '../messages/text.tsx'

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    height: '100dvh',
    overflowY: 'auto',
    display: 'grid',
    justifyItems: 'center',
    alignItems: 'center',
    padding: '24px 16px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground4,
    backgroundImage: `radial-gradient(80rem 40rem at 80% -10%, ${tokens.colorBrandBackground2}, transparent)`,
    '@media (max-width: 639px)': { padding: 0, alignItems: 'stretch' },
    '@media (forced-colors: active)': { backgroundImage: 'none' },
  },
  card: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    maxWidth: '480px',
    maxHeight: '100%',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 639px)': { maxWidth: 'none', height: '100%', borderRadius: 0, boxShadow: 'none' },
  },
  full: { height: 'min(720px, 100%)' },
  foot: {
    marginTop: 'auto',
    padding: '12px 28px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { paddingInline: '16px' },
  },
})

/** What stands before the app: one card, and under it what anybody may read. `full` for a card that holds a list. */
export function SignInPage({ height = 'content', children }: { height?: 'content' | 'full'; children?: ReactNode }) {
  const styles = useStyles()
  const t = useText()
  return (
    <main className={styles.page}>
      {children && (
        <div className={mergeClasses(styles.card, height === 'full' && styles.full)}>
          {children}
          <nav className={styles.foot} aria-label={t('about.pages')}>
            <PublicLinks />
          </nav>
        </div>
      )}
    </main>
  )
}
