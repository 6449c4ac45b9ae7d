import { useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import type { Person } from '../../api/model.ts'
import { problemText } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { useNotify } from '../../ui/toasts.tsx'

/** Lets somebody who left sign in again; what they had booked does not come back. */
export function useReturn() {
  const t = useText()
  const notify = useNotify()
  const client = useQueryClient()
  return async ({ id, version, displayName: name }: Person): Promise<void> => {
    try {
      await answer(
        api.PATCH('/api/v1/people/{id}', {
          params: { path: { id }, header: { 'if-match': `"${version}"` } },
          body: { active: true },
        }),
      )
      notify({ title: t('adminPeople.returned', { name }), intent: 'success' })
    } catch (error) {
      notify({ title: t('admin.notSaved', { name }), body: problemText(t, error), intent: 'error' })
    }
    void client.invalidateQueries({ queryKey: ['people'] })
  }
}
