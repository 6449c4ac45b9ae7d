import { useQueryClient } from '@tanstack/react-query'
import type { Room } from '../../api/model.ts'
import { problemText } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { useNotify } from '../../ui/toasts.tsx'
import { Withdrawn } from '../affected/affected.ts'
import { useAskAffected } from '../affected/use-ask-affected.tsx'
import { changeRoom, showRoom } from './use-save-room.ts'

/** Takes a room out of use, after showing what is booked there (rule 29), or puts it back. */
export function useSetActive() {
  const t = useText()
  const notify = useNotify()
  const client = useQueryClient()
  const { ask, dialog } = useAskAffected(t('admin.stop'))
  const setActive = async (room: Room, active: boolean): Promise<void> => {
    const { name } = room
    try {
      const changed = await changeRoom(room, { active }, ask)
      showRoom(client, changed)
      notify({
        title: t(active ? 'admin.resumed' : 'admin.stopped', { name }),
        intent: 'success',
        action: { label: t('admin.undo'), run: () => void setActive(changed, !active) },
      })
    } catch (error) {
      if (error instanceof Withdrawn) return
      void client.invalidateQueries({ queryKey: ['rooms'] })
      notify({ title: t('admin.notSaved', { name }), body: problemText(t, error), intent: 'error' })
    }
  }
  return { setActive, dialog }
}
