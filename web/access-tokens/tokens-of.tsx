import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemState } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import { TokenList } from './token-list.tsx'
import { accessTokensQuery } from './tokens-query.ts'

/** The tokens of one person or of everybody, from the question to the answer; `empty` says what there could be. */
export function TokensOf({ whose, empty }: { whose: 'me' | 'everybody'; empty: ReactNode }) {
  const t = useText()
  const list = useQuery(accessTokensQuery(whose))
  if (list.isPending) return <LoadingState rows={3} size={96} gap={8} />
  if (list.isError) return <ErrorState {...problemState(t, list.error)} onRetry={() => void list.refetch()} />
  return list.data.length === 0 ? empty : <TokenList items={list.data} ofEverybody={whose === 'everybody'} />
}
