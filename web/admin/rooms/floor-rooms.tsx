import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { answer, api } from '../../api/client.ts'
import type { Floor, Room } from '../../api/model.ts'
import { roomsQuery } from '../../api/queries.ts'
import { useText } from '../../messages/text.tsx'
import type { Directory } from '../../rooms/directory.ts'
import { EntryList } from '../catalogue/entry-list.tsx'
import type { RowAction } from '../catalogue/row-menu.tsx'
import { useOrder } from '../catalogue/use-order.ts'
import { RoomEntry } from './room-entry.tsx'

const useStyles = makeStyles({
  floor: { display: 'grid', gap: '2px' },
  heading: { margin: 0, display: 'flex', alignItems: 'baseline', gap: '8px', color: tokens.colorNeutralForeground2 },
})

type Props = {
  floor: Floor
  /** Those that are shown. */
  rooms: readonly Room[]
  directory: Directory
  /** Not while only some of the floor's rooms are shown, nor by who only manages some. */
  canMove: boolean
  actionsOf: (room: Room) => RowAction[]
}

export function FloorRooms({ floor, rooms, directory, canMove, actionsOf }: Props) {
  const styles = useStyles()
  const t = useText()
  const navigate = useNavigate()
  const { search } = useLocation()
  const heading = useId()
  const building = directory.building(floor.buildingId)?.name ?? ''
  const { ordered, move } = useOrder({
    entries: rooms,
    queryKey: roomsQuery.queryKey,
    save: (ids) => answer(api.POST('/api/v1/rooms/order', { body: { ids } })),
  })
  return (
    <section className={styles.floor} aria-labelledby={heading}>
      <h3 className={styles.heading} id={heading}>
        <Caption1>
          <bdi>{floor.name}</bdi> · {t('admin.roomsCount', { count: rooms.length })}
        </Caption1>
      </h3>
      <EntryList
        look="lines"
        label={t('adminRooms.roomsOn', { building, floor: floor.name })}
        entries={ordered}
        onEdit={({ id }) => navigate({ pathname: `/admin/rooms/${id}`, search })}
        onMove={canMove ? move : undefined}
        actionsOf={actionsOf}
      >
        {(room) => <RoomEntry room={room} directory={directory} />}
      </EntryList>
    </section>
  )
}
