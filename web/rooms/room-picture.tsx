import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Room } from '../api/model.ts'
import { usePicture } from '../api/use-picture.ts'
import { RoomPlan } from './room-plan.tsx'

const useStyles = makeStyles({ picture: { display: 'block', width: '100%', height: '100%', objectFit: 'cover' } })

/** The room's picture, or its plan where there is none or it cannot be loaded. Fills the box it is in. */
export function RoomPicture({ room }: { room: Pick<Room, 'picture' | 'capacity' | 'colour'> }) {
  const styles = useStyles()
  const { src, broken } = usePicture(room.picture)
  const [unreadable, setUnreadable] = useState<string>()
  if (!room.picture || broken || room.picture === unreadable)
    return <RoomPlan capacity={room.capacity} colour={room.colour} />
  // The box is there while the picture is on its way.
  if (!src) return null
  return (
    <img className={styles.picture} src={src} alt="" loading="lazy" onError={() => setUnreadable(room.picture ?? '')} />
  )
}
