import { Badge, Body1Strong, makeStyles } from '@fluentui/react-components'
import { Link, useLocation } from 'react-router'
import type { Room } from '../../api/model.ts'
import { useText } from '../../messages/text.tsx'
import type { Directory } from '../../rooms/directory.ts'
import { CapacityBadge } from '../../ui/capacity-badge.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { EquipmentIcons } from '../../ui/equipment-icons.tsx'

const useStyles = makeStyles({
  room: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 56px minmax(0, 200px)',
    alignItems: 'center',
    gap: '2px 12px',
    '@media (max-width: 767px)': { gridTemplateColumns: 'auto minmax(0, 1fr)' },
  },
  names: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 8px',
    minWidth: 0,
    '@media (max-width: 767px)': { gridColumn: '1 / -1' },
  },
  name: { overflowWrap: 'anywhere' },
})

export function RoomEntry({ room, directory }: { room: Room; directory: Directory }) {
  const styles = useStyles()
  const t = useText()
  const { search } = useLocation()
  const hasOwnRules = Object.values(room.policy).some((rule) => rule !== null)
  return (
    <div className={styles.room}>
      <span className={styles.names}>
        <ColourDot colour={room.colour} />
        <Body1Strong className={styles.name}>
          <Link to={{ pathname: `/admin/rooms/${room.id}`, search }} className="plain-link">
            <bdi>{room.name}</bdi>
          </Link>
        </Body1Strong>
        {!room.active && <Badge color="informative">{t('admin.outOfUse')}</Badge>}
        {room.active && !room.bookable && <Badge color="informative">{t('room.notBookable')}</Badge>}
        {hasOwnRules && (
          <Badge appearance="outline" color="informative">
            {t('adminRooms.ownRules')}
          </Badge>
        )}
      </span>
      <CapacityBadge capacity={room.capacity} />
      <EquipmentIcons equipment={directory.equipmentOf(room)} limit={7} />
    </div>
  )
}
