import { Button } from '@fluentui/react-components'
import { CompassNorthwestRegular } from '@fluentui/react-icons'
import { useEffect } from 'react'
import { useHost } from '../host/host.ts'
import { useText } from '../messages/text.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'

export function NotFoundPage() {
  const t = useText()
  return (
    <Page title={t('frame.notFoundTitle')}>
      <EmptyState
        icon={<CompassNorthwestRegular />}
        title={t('frame.notFound')}
        hint={t('frame.notFoundHint')}
        actions={
          <LinkButton to="/schedule" appearance="primary">
            {t('frame.toSchedule')}
          </LinkButton>
        }
      />
    </Page>
  )
}

/** A defect, or a file of the app that a newer version has replaced. */
export function BrokenPage() {
  const t = useText()
  const { failed } = useHost()
  useEffect(() => failed('other', 'The app could not be shown'), [failed])
  return (
    <ErrorState
      title={t('frame.broken')}
      hint={t('frame.brokenHint')}
      actions={
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {t('frame.reload')}
        </Button>
      }
    />
  )
}
