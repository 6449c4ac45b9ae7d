import { Button } from '@fluentui/react-components'
import { AddRegular, KeyRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState } from 'react'
import type { Actor } from '#domain/people/person.ts'
import { scopesToGive } from '#domain/people/scope.ts'
import { OutsideLink } from '../host/outside-link.tsx'
import { useText } from '../messages/text.tsx'
import { useMe } from '../session/me.ts'
import { Page } from '../ui/page.tsx'
import { EmptyState } from '../ui/states.tsx'
import { TokensOf } from './tokens-of.tsx'

const NewTokenDialog = lazy(() => import('./new-token-dialog.tsx'))

/** The tokens that act in my name. */
export function Component() {
  const t = useText()
  const { id, roles, managedRoomIds } = useMe().person
  const scopes = scopesToGive({ id, roles, managedRoomIds } as unknown as Actor)
  const [making, setMaking] = useState(false)
  const mayMake = scopes.length > 0
  const make = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setMaking(true)}>
      {t('token.new')}
    </Button>
  )
  return (
    <Page title={t('token.title')} subtitle={t('token.hint')} actions={mayMake && make}>
      <TokensOf
        whose="me"
        empty={
          <EmptyState
            icon={<KeyRegular />}
            title={t('token.none')}
            hint={t(mayMake ? 'token.noneHint' : 'token.notForYou')}
            actions={
              <OutsideLink href={new URL('/api/docs', window.location.origin).href}>{t('token.api')}</OutsideLink>
            }
          />
        }
      />
      {making && (
        <Suspense>
          <NewTokenDialog scopes={scopes} onClose={() => setMaking(false)} />
        </Suspense>
      )}
    </Page>
  )
}
