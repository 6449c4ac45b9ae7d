import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import { ArrowClockwiseRegular, ErrorCircleRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useText } from '../messages/text.tsx'

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: '8px',
    padding: '48px 16px',
    maxWidth: '440px',
    marginInline: 'auto',
  },
  icon: {
    display: 'grid',
    placeItems: 'center',
    width: '64px',
    height: '64px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: '32px',
    marginBottom: '4px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  hint: { color: tokens.colorNeutralForeground2, textAlign: 'center', textWrap: 'pretty' },
  fine: { color: tokens.colorNeutralForeground3, userSelect: 'all' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '8px' },
  lines: { display: 'grid', gap: '12px' },
})

/** `h1` where it is all that the page has to say. */
type Heading = { heading?: 'h1' | 'h2' }

type EmptyProps = Heading & { icon: ReactNode; title: string; hint?: ReactNode; actions?: ReactNode }

/** Nothing to show, and what a person can do about it. */
export function EmptyState({ icon, title, hint, actions, heading = 'h2' }: EmptyProps) {
  const styles = useStyles()
  return (
    <div className={styles.state}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Subtitle2 as={heading} style={{ margin: 0 }}>
        {title}
      </Subtitle2>
      {hint && <Body1 className={styles.hint}>{hint}</Body1>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

type ErrorProps = Heading & {
  title?: string
  /** What happened in words; see web/api/problem-text.ts. */
  hint?: ReactNode
  /** To find the request in the server's log. */
  requestId?: string | undefined
  onRetry?: (() => void) | undefined
  actions?: ReactNode
}

export function ErrorState({ title, hint, requestId, onRetry, actions, heading = 'h2' }: ErrorProps) {
  const styles = useStyles()
  const t = useText()
  return (
    <div className={styles.state} role="alert">
      <span className={mergeClasses(styles.icon, styles.error)} aria-hidden>
        <ErrorCircleRegular />
      </span>
      <Subtitle2 as={heading} style={{ margin: 0 }}>
        {title ?? t('ui.errorTitle')}
      </Subtitle2>
      {hint && <Body1 className={styles.hint}>{hint}</Body1>}
      {requestId && <Caption1 className={styles.fine}>{t('ui.requestId', { id: requestId })}</Caption1>}
      <div className={styles.actions}>
        {onRetry && (
          <Button appearance="primary" icon={<ArrowClockwiseRegular />} onClick={onRetry}>
            {t('ui.retry')}
          </Button>
        )}
        {actions}
      </div>
    </div>
  )
}

/** Bars where lines will be; give it the height of what comes (`rows` of `size`), so that nothing moves when it does. */
export function LoadingState({ rows = 6, size = 64, gap = 12 }: { rows?: number; size?: SkeletonSize; gap?: number }) {
  const styles = useStyles()
  const t = useText()
  return (
    <Skeleton aria-label={t('ui.loading')} className={styles.lines} style={{ gap }}>
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <SkeletonItem key={row} size={size} />
      ))}
    </Skeleton>
  )
}

type SkeletonSize = 16 | 20 | 24 | 32 | 40 | 48 | 64 | 96 | 128
