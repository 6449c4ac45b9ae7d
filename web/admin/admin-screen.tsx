import { makeStyles, tokens } from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons'
import { Navigate, Outlet, useLocation } from 'react-router'
import { useText } from '../messages/text.tsx'
import { useMe } from '../session/me.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState } from '../ui/states.tsx'
import { SectionNavigation } from './section-navigation.tsx'
import { sectionAt, sectionsFor } from './sections.ts'

const useStyles = makeStyles({
  shell: {
    display: 'grid',
    minHeight: '100%',
    gridTemplateColumns: '216px minmax(0, 1fr)',
    '@media (max-width: 1023px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto minmax(0, 1fr)',
    },
  },
  sections: {
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 1023px)': {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      minWidth: 0,
      borderRight: 'none',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
})

/** The administration: its sections beside the one that is open. What a person may not administer is not drawn. */
export function Component() {
  const styles = useStyles()
  const { pathname } = useLocation()
  const sections = sectionsFor(useMe())
  const section = sectionAt(pathname)
  if (sections.length === 0) return <NotForYou />
  // Who only manages rooms has no overview to see.
  if (pathname === '/admin' && section && !sections.includes(section))
    return <Navigate to={sections[0]?.path ?? '/'} replace />
  return (
    <div className={styles.shell}>
      <div className={styles.sections}>
        <SectionNavigation sections={sections} current={section} />
      </div>
      <div>{section && sections.includes(section) ? <Outlet /> : <NotForYou />}</div>
    </div>
  )
}

function NotForYou() {
  const t = useText()
  return (
    <Page title={t('admin.title')}>
      <EmptyState
        icon={<LockClosedRegular />}
        title={t('admin.notForYou')}
        hint={t('admin.notForYouHint')}
        actions={
          <LinkButton appearance="primary" to="/schedule">
            {t('frame.toSchedule')}
          </LinkButton>
        }
      />
    </Page>
  )
}
