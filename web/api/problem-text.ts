import type { Text } from '../messages/text.tsx'
import { isApiProblem } from './problem.ts'

/** What happened, in the person's language; a code without words of its own falls back to "something went wrong". */
export function problemText(t: Text, error: unknown): string {
  const id = isApiProblem(error) ? `problem.${error.code}` : 'problem.other'
  return t(t.has(id) ? id : 'problem.other')
}

/** The same with all an ErrorState can say: `<ErrorState {...problemState(t, error)} onRetry={…} />`. */
export const problemState = (t: Text, error: unknown) => ({
  hint: problemText(t, error),
  requestId: isApiProblem(error) ? error.requestId : undefined,
})
