import { Avatar, type AvatarProps } from '@fluentui/react-components'
import { usePersonPicture } from '../api/use-picture.ts'

type Props = {
  person: { displayName: string; picture: string | null }
  size: NonNullable<AvatarProps['size']>
}

/** A person by their picture; by their initials where there is none, or none yet. Their name stands beside it. */
export function PersonAvatar({ person: { displayName, picture }, size }: Props) {
  const src = usePersonPicture(picture)
  return <Avatar aria-hidden name={displayName} color="colorful" size={size} image={src ? { src } : null} />
}
