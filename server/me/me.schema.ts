import { type Static, Type } from 'typebox'
import { ROLES } from '#domain/people/person.ts'
import { Id, InstantSchema, Nullable, OneOf, ref } from '../http/schema.ts'
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
      guest: Type.Boolean({ description: 'At home in another organization.' }),
      jobTitle: Nullable(Type.String()),
      officeLocation: Nullable(Type.String()),
      picture: Nullable(Type.String(), 'Address of their picture; `null` where their directory has none.'),
      profileReadAt: Nullable(InstantSchema, 'When their Microsoft profile was last read; `null` if never.'),
      askForProfile: Type.Boolean({
        description: 'Whether an app may point out that their profile could be read; false once they said no.',
      }),
    }),
    organization: ref(OrganizationSchema),
    identity: Type.Object({ kind: OneOf(['demo', 'entra'], 'How people sign in here.') }),
    version: Type.String({ description: 'Version of the server.' }),
  },
  { $id: 'Me' },
)
/** What somebody may change of themselves here; the rest follows their directory. */
export const MyChange = Type.Object(
  { askForProfile: Type.Boolean({ description: 'False: never again, of its own accord.' }) },
  { additionalProperties: false, examples: [{ askForProfile: true }] },
)
export type MyChange = Static<typeof MyChange>
export type Me = Static<typeof MeSchema>
