import { PeopleRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { Equipment } from '../../api/model.ts'
import { useText } from '../../messages/text.tsx'
import { EquipmentIcon } from '../../ui/equipment-icons.tsx'
import type { ScheduleRoom } from '../rows.ts'
import styles from './grid.module.css'

const MOST_ICONS = 4

interface Props {
  readonly room: ScheduleRoom
  readonly equipment: ReadonlyMap<string, Equipment>
  readonly path: string
  /** The cursor is on it: it is the grid's tab stop. */
  readonly active: boolean
}

/** A room's name, seats and equipment; stays in sight while time scrolls by. */
export const RoomHead = memo(function RoomHead({ room, equipment, path, active }: Props) {
  const t = useText()
  const { formatNumber } = useIntl()
  const things = room.equipmentIds.flatMap((id) => equipment.get(id) ?? [])
  const shown = things.length > MOST_ICONS ? things.slice(0, MOST_ICONS - 1) : things
  const names = things.map(({ name }) => name).join(', ')
  const said = [
    room.name,
    t('ui.capacity', { count: room.capacity }),
    names,
    !room.bookable && t('schedule.notBookable'),
  ]
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={said.filter(Boolean).join(', ')}
      tabIndex={active ? 0 : -1}
      data-head
      className={styles.head}
    >
      <Link to={path} tabIndex={-1} className={styles.name} title={room.name}>
        <bdi>{room.name}</bdi>
      </Link>
      <span className={styles.facts} title={names}>
        <PeopleRegular />
        {formatNumber(room.capacity)}
        <span className={styles.things}>
          {shown.map(({ id, icon }) => (
            <EquipmentIcon key={id} icon={icon} />
          ))}
          {things.length > shown.length && `+${things.length - shown.length}`}
        </span>
      </span>
    </div>
  )
})
