import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { problemText } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { useNotify } from '../../ui/toasts.tsx'
import { inOrder, moved } from './order.ts'

/** Moves come in bursts, a key held down: one request says where all ended. */
const QUIET_MS = 400

type Options<Kept> = {
  entries: readonly Kept[]
  queryKey: QueryKey
  save: (ids: string[]) => Promise<unknown>
}

/** A list in the order a person gives it: seen at once, kept a moment later, put back with a word when it cannot be. */
export function useOrder<Kept extends { readonly id: string }>({ entries, queryKey, save }: Options<Kept>) {
  const t = useText()
  const notify = useNotify()
  const client = useQueryClient()
  const [wished, setWished] = useState<readonly string[]>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const unsaved = useRef<readonly string[]>(undefined)

  async function keep() {
    clearTimeout(timer.current)
    const ids = unsaved.current
    if (!ids) return
    unsaved.current = undefined
    try {
      await save([...ids])
    } catch (error) {
      notify({ title: t('admin.orderFailed'), body: problemText(t, error), intent: 'error' })
    }
    await client.invalidateQueries({ queryKey })
    setWished((shown) => (shown === ids ? undefined : shown))
  }

  const keepLatest = useRef(keep)
  keepLatest.current = keep
  useEffect(() => () => void keepLatest.current(), [])

  const ordered = wished ? inOrder(entries, wished) : entries
  return {
    ordered,
    move: (id: string, to: number) => {
      const ids = moved(
        ordered.map((entry) => entry.id),
        id,
        to,
      )
      setWished(ids)
      unsaved.current = ids
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keepLatest.current(), QUIET_MS)
    },
  }
}
