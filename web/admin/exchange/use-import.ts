import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isApiProblem } from '../../api/problem.ts'

export type Sent<Report> = { report: Report; etag: string | null }
type How = { apply: boolean; etag: string | null; signal?: AbortSignal }
export type Send<Report> = (file: File, how: How) => Promise<Sent<Report>>

type Looked<Report> = Sent<Report> & {
  /** What was looked at has changed since, and is shown anew. */
  isAnew: boolean
}

/** Not a failure to apply: the file would by now do something else, or has faults. */
const isOutdated = (error: unknown) => isApiProblem(error) && ['stale', 'invalid_request'].includes(error.code)

/**
 * A file on its way in: chosen, looked at, applied. What is applied is what was looked at; when it would no longer do the
 * same, it is shown anew instead.
 */
export function useImport<Report extends { applied: boolean }>(send: Send<Report>, touched: readonly string[]) {
  const client = useQueryClient()
  const [file, setFile] = useState<File>()
  const [looked, setLooked] = useState<Looked<Report>>()
  const looking = useRef<AbortController>(null)
  const look = useMutation({
    mutationFn: (chosen: File) => {
      looking.current = new AbortController()
      return send(chosen, { apply: false, etag: null, signal: looking.current.signal })
    },
    onSuccess: (sent) => setLooked({ ...sent, isAnew: false }),
  })
  const apply = useMutation({
    mutationFn: async (): Promise<Looked<Report> | undefined> => {
      if (!file || !looked) return undefined
      try {
        return { ...(await send(file, { apply: true, etag: looked.etag })), isAnew: false }
      } catch (error) {
        if (!isOutdated(error)) throw error
        return { ...(await send(file, { apply: false, etag: null })), isAnew: true }
      }
    },
    onSuccess: setLooked,
    // Also after a failure: an answer that was lost on its way tells of no import, and there may have been one.
    onSettled: () => {
      for (const key of touched) void client.invalidateQueries({ queryKey: [key] })
    },
  })
  const lookAt = (chosen: File) => {
    setLooked(undefined)
    apply.reset()
    look.mutate(chosen)
  }
  return {
    file,
    report: looked?.report,
    isAnew: looked?.isAnew ?? false,
    isLooking: look.isPending,
    isApplying: apply.isPending,
    problem: look.error ?? apply.error,
    /** The connection was lost while it was applied: all of it is imported, or nothing, and only another look tells. */
    isUncertain: isApiProblem(apply.error) && apply.error.code === 'unreachable',
    choose: (chosen: File) => {
      setFile(chosen)
      lookAt(chosen)
    },
    lookAgain: () => file && lookAt(file),
    apply: () => apply.mutate(),
    reset: () => {
      looking.current?.abort()
      setFile(undefined)
      setLooked(undefined)
      look.reset()
      apply.reset()
    },
  }
}
