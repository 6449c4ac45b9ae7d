import { useQuery } from '@tanstack/react-query'
import { personQuery } from '../api/queries.ts'
import { usePersonPicture } from '../api/use-picture.ts'
import { PersonChip } from '../ui/person-chip.tsx'
import type { NamedPerson } from './person-field.tsx'

/** Somebody of whom only id and name are known, with the picture they may have. */
export function PersonNamed({ person: { id, displayName } }: { person: NamedPerson }) {
  // Who left is nobody to ask for.
  const { data } = useQuery(personQuery(id))
  return <PersonChip name={displayName} picture={usePersonPicture(data?.picture)} size={24} />
}
