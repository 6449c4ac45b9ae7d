import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isApiProblem } from '../../api/problem.ts'

export type Sent<Report> = { report: Report; etag: string | null }
export type Send<Report> = (file: File, how: { apply: boolean; etag: string | null }) => Promise<Sent<Report>>

type Looked<Report> = Sent<Report> & {
  /** What was looked at has changed since, and is shown anew. */
  isAnew: boolean
}

/**
 * A file on its way in: chosen, looked at, applied. What is applied is what was looked at; when it would no longer do the
 * same, it is shown anew instead.
 */
export function useImport<Report extends { applied: boolean }>(send: Send<Report>, touched: readonly string[]) {
  const client = useQueryClient()
  const [file, setFile] = useState<File>()
  const [looked, setLooked] = useState<Looked<Report>>()
  const look = useMutation({
    mutationFn: (chosen: File) => send(chosen, { apply: false, etag: null }),
    onSuccess: (sent) => setLooked({ ...sent, isAnew: false }),
  })
  const apply = useMutation({
    mutationFn: async (): Promise<Looked<Report> | undefined> => {
      if (!file || !looked) return undefined
      try {
        return { ...(await send(file, { apply: true, etag: looked.etag })), isAnew: false }
      } catch (error) {
        if (!isApiProblem(error) || error.code !== 'stale') throw error
        return { ...(await send(file, { apply: false, etag: null })), isAnew: true }
      }
    },
    onSuccess: (sent) => {
      setLooked(sent)
      for (const key of touched) void client.invalidateQueries({ queryKey: [key] })
    },
  })
  return {
    file,
    report: looked?.report,
    isAnew: looked?.isAnew ?? false,
    isLooking: look.isPending,
    isApplying: apply.isPending,
    problem: look.error ?? apply.error,
    choose: (chosen: File) => {
      setFile(chosen)
      setLooked(undefined)
      apply.reset()
      look.mutate(chosen)
    },
    apply: () => apply.mutate(),
    reset: () => {
      setFile(undefined)
      setLooked(undefined)
      look.reset()
      apply.reset()
    },
  }
}
