import { type Static, Type } from 'typebox'
import { ROLES } from '#domain/people/person.ts'
import { Id, Nullable, OneOf, ref } from '../http/schema.ts'
import { Locale, OrganizationSchema, Zone } from '../organizations/organization.schema.ts'

export const MeSchema = Type.Object(
  {
    person: Type.Object({
      id: Id('person'),
      displayName: Type.String(),
      upn: Type.String({ description: 'User principal name.' }),
      mail: Nullable(Type.String()),
      roles: Type.Array(OneOf(ROLES)),
      managedRoomIds: Type.Array(Id('room'), { description: 'Rooms this person manages.' }),
      locale: Nullable(Locale),
      zone: Nullable(Zone),
    }),
    organization: ref(OrganizationSchema),
    identity: Type.Object({ kind: OneOf(['demo'], 'How people sign in here.') }),
    version: Type.String({ description: 'Version of the server.' }),
  },
  { $id: 'Me' },
)
export type Me = Static<typeof MeSchema>
