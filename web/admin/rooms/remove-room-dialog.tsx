import { Button } from '@fluentui/react-components'
import { answer, api } from '../../api/client.ts'
import type { Room } from '../../api/model.ts'
import { roomsQuery } from '../../api/queries.ts'
import { useText } from '../../messages/text.tsx'
import { RemoveDialog } from '../catalogue/remove-dialog.tsx'

type Props = { room: Room; onDeactivate: () => void; onClose: () => void }

/** A room that was never booked can go; any other keeps its history and is taken out of use instead. */
export function RemoveRoomDialog({ room, onDeactivate, onClose }: Props) {
  const t = useText()
  return (
    <RemoveDialog
      catalogue={{
        kind: 'rooms',
        queryKey: roomsQuery.queryKey,
        remove: ({ id, version }) =>
          answer(
            api.DELETE('/api/v1/rooms/{id}', { params: { path: { id }, header: { 'if-match': `"${version}"` } } }),
          ),
      }}
      entry={room}
      wayOut={room.active && <Button onClick={onDeactivate}>{t('admin.stopInstead')}</Button>}
      onClose={onClose}
    />
  )
}
