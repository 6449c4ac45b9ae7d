import { Caption1, Combobox, makeStyles, Option, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Room } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { findRooms } from '../rooms/find-rooms.ts'
import { useMayBook } from '../session/me.ts'
import { CapacityBadge } from '../ui/capacity-badge.tsx'

const useStyles = makeStyles({
  option: { display: 'flex', alignItems: 'center', gap: '12px', width: '100%', minWidth: 0 },
  names: { display: 'grid', flex: '1 1 auto', minWidth: 0 },
  clip: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  place: { color: tokens.colorNeutralForeground3 },
})

const MOST = 50

type Props = { value: string; directory: Directory; onChange: (room: Room) => void }

/** A room by its name or place. Those that cannot be booked are not offered. */
export function RoomField({ value, directory, onChange }: Props) {
  const styles = useStyles()
  const t = useText()
  const mayBook = useMayBook()
  const [typed, setTyped] = useState<string>()
  const chosen = directory.room(value)
  const found = useMemo(() => {
    const offered = directory.rooms.filter(
      ({ id, active, bookable }) => id === value || (active && bookable && mayBook(id)),
    )
    return findRooms(offered, typed ?? '', directory.place).slice(0, MOST)
  }, [directory, mayBook, typed, value])
  return (
    <Combobox
      style={{ minWidth: 0, width: '100%' }}
      input={{ style: { minWidth: 0, width: '100%' } }}
      listbox={{ style: { maxHeight: '320px' } }}
      placeholder={t('reservation.roomSearch')}
      expandIcon={{ 'aria-label': t('ui.choices') }}
      value={typed ?? chosen?.name ?? ''}
      selectedOptions={[value]}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(undefined)}
      onOptionSelect={(_, { optionValue }) => {
        // Fluent also takes the choice back when what is typed begins no option: that is somebody still typing.
        if (!optionValue) return
        const room = directory.room(optionValue)
        if (room && room.id !== value) onChange(room)
        setTyped(undefined)
      }}
    >
      {found.length === 0 && (
        <Option value="" disabled>
          {t('reservation.roomNone')}
        </Option>
      )}
      {found.map((room) => (
        <Option key={room.id} value={room.id} text={room.name}>
          <span className={styles.option}>
            <span className={styles.names}>
              <bdi className={styles.clip}>{room.name}</bdi>
              <Caption1 className={styles.place}>{directory.place(room)}</Caption1>
            </span>
            <CapacityBadge capacity={room.capacity} />
          </span>
        </Option>
      ))}
    </Combobox>
  )
}
