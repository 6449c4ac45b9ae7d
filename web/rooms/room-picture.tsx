import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Room } from '../api/model.ts'
import { RoomPlan } from './room-plan.tsx'

const useStyles = makeStyles({ picture: { display: 'block', width: '100%', height: '100%', objectFit: 'cover' } })

/** The room's picture, or its plan where there is none or it cannot be loaded. Fills the box it is in. */
export function RoomPicture({ room }: { room: Pick<Room, 'picture' | 'capacity' | 'colour'> }) {
  const styles = useStyles()
  const [broken, setBroken] = useState<string>()
  if (!room.picture || room.picture === broken) return <RoomPlan capacity={room.capacity} colour={room.colour} />
  return (
    <img
      className={styles.picture}
      src={room.picture}
      alt=""
      loading="lazy"
      onError={() => setBroken(room.picture ?? '')}
    />
  )
}
