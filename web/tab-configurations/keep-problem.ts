import { isApiProblem } from '../api/problem.ts'
import { problemText } from '../api/problem-text.ts'
import type { Text } from '../messages/text.tsx'

/** Why a tab could not be kept, and what then helps. */
export function keepProblemText(t: Text, error: unknown): string {
  if (isApiProblem(error)) {
    if (error.code === 'stale') return t('tab.stale')
    if (error.errorOf('people')?.code === 'no_owner') return t('tab.ownerGone')
    if (error.status === 404) return t('tab.nameGone')
  }
  return problemText(t, error)
}
