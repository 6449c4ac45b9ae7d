import { Badge, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { answer, api } from '../api/client.ts'
import type { AccessToken } from '../api/model.ts'
import { problemText } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import { useTimeText } from '../time/use-time-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useNotify } from '../ui/toasts.tsx'
import { tokenStanding } from './standing.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 16px',
    alignItems: 'center',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)', padding: '12px' },
  },
  text: { display: 'grid', gap: '4px', minWidth: 0 },
  name: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center', overflowWrap: 'anywhere' },
  scopes: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  revoke: { justifySelf: 'start' },
})

type Props = {
  items: readonly AccessToken[]
  /** Whether it also says whose each is. */
  ofEverybody?: boolean
}

/** Tokens, the newest first, each with what it may do, when it was last used, and a way to end it. */
export function TokenList({ items, ofEverybody = false }: Props) {
  const styles = useStyles()
  const t = useText()
  const [asked, setAsked] = useState<AccessToken>()
  const revoke = useRevoke(() => setAsked(undefined))
  return (
    <>
      <ul className={styles.list}>
        {items.map((token) => (
          <li key={token.id} className={styles.row}>
            <TokenText token={token} ofEverybody={ofEverybody} />
            <Button
              className={styles.revoke}
              icon={<DeleteRegular />}
              aria-label={t('token.revokeNamed', { name: token.name })}
              onClick={() => setAsked(token)}
            >
              {t('token.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== undefined}
        title={t('token.revokeTitle', { name: asked?.name ?? '' })}
        confirm={t('token.revoke')}
        busy={revoke.isPending}
        onConfirm={() => asked && revoke.mutate(asked)}
        onClose={() => setAsked(undefined)}
      >
        {t('token.revokeHint')}
      </ConfirmDialog>
    </>
  )
}

function TokenText({ token, ofEverybody }: { token: AccessToken; ofEverybody: boolean }) {
  const styles = useStyles()
  const t = useText()
  const { dayOf, viewerZone } = useTimeText()
  const standing = tokenStanding(token, Temporal.Now.instant().epochMilliseconds)
  const day = (instant: string) => dayOf(instant, viewerZone)
  const { createdAt, expiresAt, lastUsedAt, person } = token
  return (
    <div className={styles.text}>
      <span className={styles.name}>
        <Body1Strong>{token.name}</Body1Strong>
        {standing !== 'good' && (
          <Badge appearance="tint" color={standing === 'expired' ? 'danger' : 'warning'}>
            {t(`token.standing.${standing}`)}
          </Badge>
        )}
      </span>
      <span className={styles.scopes}>
        {token.scopes.map((scope) => (
          <Badge key={scope} appearance="outline" color="informative">
            {t(`token.scope.${scope}`)}
          </Badge>
        ))}
      </span>
      <Caption1 className={styles.quiet}>
        {[
          ofEverybody && t('token.of', { name: person.displayName }),
          t('token.made', { day: day(createdAt) }),
          t(standing === 'expired' ? 'token.ended' : 'token.ends', { day: day(expiresAt) }),
          lastUsedAt ? t('token.lastUsed', { day: day(lastUsedAt) }) : t('token.neverUsed'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Caption1>
    </div>
  )
}

function useRevoke(onDone: () => void) {
  const t = useText()
  const notify = useNotify()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id }: AccessToken) => answer(api.DELETE('/api/v1/access-tokens/{id}', { params: { path: { id } } })),
    onSuccess: (_, { name }) => notify({ title: t('token.revoked', { name }), intent: 'success' }),
    onError: (error) => notify({ title: problemText(t, error), intent: 'error' }),
    onSettled: () => {
      onDone()
      return client.invalidateQueries({ queryKey: ['access-tokens'] })
    },
  })
}
