import { problemText } from '../api/problem-text.ts'
import { useText } from '../messages/text.tsx'
import { useTimeText } from '../time/use-time-text.ts'
import { refusalText } from './refusal-text.ts'
import { refusedOf } from './refused.ts'

/** What went wrong with a booking or a change: the rule that refused it, in the room's time, or the problem. */
export function useFailureText(): (error: unknown, zone: string) => string {
  const t = useText()
  const time = useTimeText()
  return (error, zone) => {
    const refused = refusedOf(error)
    return refused ? refusalText(t, time, zone, refused) : problemText(t, error)
  }
}
