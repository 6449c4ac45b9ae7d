import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answer, api } from '../api/client.ts'
import { problemState } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import { ErrorState } from '../ui/states.tsx'
import { DemoSignIn } from './demo-sign-in.tsx'
import { EntraSignIn } from './entra-sign-in.tsx'
import { SignInPage } from './sign-in-page.tsx'

/** However people sign in here. Until that is known there is no card, so that none changes into another. */
export function Component() {
  const t = useText()
  const identity = useQuery({
    queryKey: ['identity'],
    queryFn: ({ signal }) => answer(api.GET('/auth', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
  useEffect(() => {
    document.title = `${t('signIn.title')} · Booking Room Pro`
  }, [t])
  if (identity.isPending) return <SignInPage />
  if (identity.isError)
    return (
      <SignInPage>
        <ErrorState {...problemState(t, identity.error)} onRetry={() => void identity.refetch()} />
      </SignInPage>
    )
  return identity.data.kind === 'entra' ? <EntraSignIn /> : <DemoSignIn />
}
