import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { startLive } from '../api/live.ts'
import type { Me } from '../api/model.ts'
import { isApiProblem } from '../api/problem.ts'
import { problemState } from '../api/problem-text.ts'
import { meQuery } from '../api/queries.ts'
import { type Host, useHost } from '../host/host.ts'
import { useText } from '../messages/text.tsx'
import { isPublicPage } from '../session/public-pages.ts'
import { followTab } from '../tab-configurations/present-tab.ts'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import { ConnectionNotice } from './connection-notice.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { HostQuestion, isQuestion } from './host-question.tsx'
import { Navigation } from './navigation.tsx'
import { PausedOrganization } from './paused-organization.tsx'
import { PublicFrame } from './public-frame.tsx'
import { SignInNotice } from './sign-in-notice.tsx'
import { TitleBar } from './title-bar.tsx'
import { useScroll } from './use-scroll.ts'

const ConsentHint = lazy(() => import('../profile/consent-hint.tsx'))

/** The bars around a screen. At 640 px and less the navigation lies at the bottom, under the thumb. */
const useStyles = makeStyles({
  frame: {
    display: 'grid',
    height: '100dvh',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: 'auto auto minmax(0, 1fr)',
    gridTemplateAreas: '"demo demo" "bar bar" "rail main"',
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground1,
    '@media (max-width: 639px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto auto minmax(0, 1fr) auto',
      gridTemplateAreas: '"demo" "bar" "main" "rail"',
    },
    '@media print': { display: 'block', height: 'auto' },
  },
  skip: {
    position: 'absolute',
    insetInlineStart: '8px',
    top: '-100px',
    zIndex: 1000,
    padding: '8px 16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':focus-visible': { top: '6px', outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  demo: { gridArea: 'demo' },
  bar: { gridArea: 'bar', '@media print': { display: 'none' } },
  rail: { gridArea: 'rail', '@media print': { display: 'none' } },
  main: {
    gridArea: 'main',
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderStartStartRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    overflow: 'hidden',
    '@media (max-width: 639px)': { borderStartStartRadius: 0, boxShadow: 'none' },
    '@media print': { overflow: 'visible', boxShadow: 'none' },
    '@media (forced-colors: active)': { borderTop: '1px solid', borderLeft: '1px solid' },
  },
  contrastEdge: { border: `1px solid ${tokens.colorTransparentStroke}` },
  scroll: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    overscrollBehavior: 'contain',
    '@media print': { overflow: 'visible' },
  },
  waiting: { padding: '24px 32px' },
})

export function Component() {
  const styles = useStyles()
  const t = useText()
  const host = useHost()
  const me = useQuery(meQuery)
  const problem = isApiProblem(me.error) ? me.error : undefined
  const isSignedOut = problem?.code === 'not_signed_in' && !host.token
  // What has been shown stays, also while it cannot be said who looks at it: somebody may be writing something.
  const isShutOut = problem?.status === 403
  useLiveWhile(me.data !== undefined && !isSignedOut)
  useTellHost(me)
  const { pathname } = useLocation()
  useLayoutEffect(() => followTab(pathname), [pathname])
  const scroller = useRef<HTMLDivElement>(null)
  useScroll(scroller)
  const isInHost = host.tabSetup !== undefined || (host.hasTabs && /^\/tab\//.test(pathname))
  // Until it is known who is there, neither frame: the other one would make the page jump.
  if (!me.data && isPublicPage(pathname)) return me.isPending ? <div className={styles.frame} /> : <PublicFrame />
  // On the way to sign-in; where the host signs people in there is no such way, and the problem is shown.
  if (isSignedOut) return null
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {t('frame.skip')}
      </a>
      <div className={styles.demo}>{me.data?.identity.kind === 'demo' && <DemoBanner />}</div>
      <div className={styles.bar}>{!isInHost && <TitleBar me={me.data} />}</div>
      {!host.hasTabs && (
        <div className={styles.rail}>
          <Navigation me={me.data} />
        </div>
      )}
      <main
        id="main"
        tabIndex={-1}
        className={mergeClasses(styles.main, styles.contrastEdge)}
        style={{ outline: 'none' }}
      >
        {me.data && !isShutOut && (problem?.status === 401 ? <SignInNotice problem={problem} /> : <ConnectionNotice />)}
        <div className={styles.scroll} data-scroll ref={scroller}>
          {me.data && !me.data.organization.active ? (
            <PausedOrganization mayOpen />
          ) : me.data && !isShutOut ? (
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          ) : problem?.code === 'organization_inactive' ? (
            <PausedOrganization mayOpen={false} />
          ) : isQuestion(me.error) ? (
            <HostQuestion onAnswered={() => void me.refetch()} />
          ) : me.isError ? (
            <ErrorState {...problemState(t, me.error)} onRetry={() => void me.refetch()} />
          ) : (
            <Waiting />
          )}
        </div>
        {me.data && pathname === '/schedule' && mayHint(host, me.data) && (
          <Suspense>
            <ConsentHint />
          </Suspense>
        )}
      </main>
      {/* It keeps places in storage, which the frame of a host has none of. */}
      {!host.hasTabs && <ScrollRestoration />}
    </div>
  )
}

/** What it could be about: a profile that was never read, of somebody who may be asked beside the app. */
const mayHint = ({ popup }: Host, { person, organization, identity }: Me): boolean =>
  popup !== undefined &&
  identity.kind === 'entra' &&
  organization.active &&
  person.profileReadAt === null &&
  person.askForProfile

function Waiting() {
  const styles = useStyles()
  return (
    <div className={styles.waiting}>
      <LoadingState rows={6} size={48} />
    </div>
  )
}

/** What covers the app while it starts goes when somebody is known, or when it is clear that nobody will be. */
function useTellHost({ data, error }: Pick<UseQueryResult, 'data' | 'error'>): void {
  const host = useHost()
  const isKnown = data !== undefined
  useEffect(() => {
    if (isKnown) host.ready()
    else if (isQuestion(error)) host.asking(error.message)
    else if (error) host.failed(isApiProblem(error) && error.status === 401 ? 'sign-in' : 'other', error.message)
  }, [host, isKnown, error])
}

function useLiveWhile(signedIn: boolean): void {
  const queryClient = useQueryClient()
  useEffect(() => (signedIn ? startLive(queryClient) : undefined), [signedIn, queryClient])
}
