import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Floor, Room } from '../../api/model.ts'
import { useText } from '../../messages/text.tsx'
import type { Directory } from '../../rooms/directory.ts'
import { WhenNear } from '../../ui/when-near.tsx'
import { NothingFound } from '../catalogue/list-search.tsx'
import type { RowAction } from '../catalogue/row-menu.tsx'
import { FloorRooms } from './floor-rooms.tsx'
import { RemoveRoomDialog } from './remove-room-dialog.tsx'
import { filterRooms, isFiltered, nothingFiltered, type RoomFilter, readFilter, writeFilter } from './room-filter.ts'
import { RoomFilters } from './room-filters.tsx'
import { useSetActive } from './use-set-active.tsx'

const useStyles = makeStyles({
  rooms: { display: 'grid', gap: '24px', maxWidth: '960px' },
  building: { display: 'grid', gap: '12px' },
  heading: { margin: 0, paddingBottom: '4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
})

/** Fewer are drawn at once. */
const MANY = 150
const ROW_PX = 49
const FLOOR_PX = 24

type Props = {
  rooms: readonly Room[]
  directory: Directory
  /** Whether all rooms are this person's to look after; a manager sees only some, and orders none. */
  isOurs: boolean
  add: ReactNode
}

export function RoomsByFloor({ rooms, directory, isOurs, add }: Props) {
  const styles = useStyles()
  const t = useText()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const [removing, setRemoving] = useState<Room>()
  const { setActive, dialog } = useSetActive()
  const filter = readFilter(params)
  const change = (changes: Partial<RoomFilter>) =>
    setParams(writeFilter({ ...filter, ...changes }), { replace: true, preventScrollReset: true })
  const found = filterRooms(rooms, filter, directory)
  const roomsOn = (floor: Floor) => found.filter(({ floorId }) => floorId === floor.id)
  const isWhole = (floor: Floor) =>
    directory.rooms.filter(({ floorId }) => floorId === floor.id).length === roomsOn(floor).length
  const actionsOf = (room: Room): RowAction[] => [
    { kind: 'week', label: t('reservation.openRoom'), run: () => void navigate(`/rooms/${room.id}`) },
    room.active
      ? { kind: 'stop', label: t('admin.stop'), run: () => void setActive(room, false) }
      : { kind: 'resume', label: t('admin.resume'), run: () => void setActive(room, true) },
    ...(isOurs ? [{ kind: 'remove' as const, label: t('admin.remove'), run: () => setRemoving(room) }] : []),
  ]
  const draw = (floor: Floor) => (
    <FloorRooms
      floor={floor}
      rooms={roomsOn(floor)}
      directory={directory}
      canMove={isOurs && isWhole(floor)}
      actionsOf={actionsOf}
    />
  )
  return (
    <div className={styles.rooms}>
      <RoomFilters filter={filter} directory={directory} onChange={change}>
        {add}
      </RoomFilters>
      {found.length === 0 && <NothingFound typed={filter.typed} onClear={() => change(nothingFiltered)} />}
      {directory.buildings.map((building) => {
        const floors = directory.floors.filter((floor) => floor.buildingId === building.id && roomsOn(floor).length > 0)
        if (floors.length === 0) return null
        return (
          <section key={building.id} className={styles.building} aria-labelledby={`building-${building.id}`}>
            <Subtitle2 as="h2" id={`building-${building.id}`} className={styles.heading}>
              <bdi>{building.name}</bdi>
            </Subtitle2>
            {floors.map((floor) =>
              found.length > MANY ? (
                <WhenNear key={floor.id} height={FLOOR_PX + roomsOn(floor).length * ROW_PX}>
                  {() => draw(floor)}
                </WhenNear>
              ) : (
                <div key={floor.id}>{draw(floor)}</div>
              ),
            )}
          </section>
        )
      })}
      {isFiltered(filter) && found.length > 0 && (
        <p role="status" className="visually-hidden">
          {t('admin.roomsCount', { count: found.length })}
        </p>
      )}
      {removing && (
        <RemoveRoomDialog
          room={removing}
          onDeactivate={() => {
            setRemoving(undefined)
            void setActive(removing, false)
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
      {dialog}
    </div>
  )
}
