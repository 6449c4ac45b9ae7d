import { CheckmarkCircleRegular } from '@fluentui/react-icons'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { useText } from '../messages/text.tsx'
import { failureIn } from '../sign-in/failure.ts'
import { SignInPage } from '../sign-in/sign-in-page.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'

/** Where the window ends in which Microsoft asked: mostly gone before it can be read. */
export function Component() {
  const t = useText()
  const [search] = useSearchParams()
  const failure = failureIn(search)?.code
  useEffect(() => {
    document.title = `${t('profile.title')} · Booking Room Pro`
  }, [t])
  useEffect(() => {
    void import('../host/teams-host.ts').then(({ endPopup }) => endPopup(failure))
  }, [failure])
  return (
    <SignInPage>
      {failure ? (
        <ErrorState heading="h1" title={t(`signIn.error.${failure}`)} hint={t('profile.closeWindow')} />
      ) : (
        <EmptyState
          heading="h1"
          icon={<CheckmarkCircleRegular />}
          title={t('profile.consented')}
          hint={t('profile.closeWindow')}
        />
      )}
    </SignInPage>
  )
}
