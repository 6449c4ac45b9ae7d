import { type Static, Type } from 'typebox'
import { ROLES } from '#domain/people/person.ts'
import { Id, Nullable, OneOf } from '../http/schema.ts'
import { Locale, Zone } from '../organizations/organization.schema.ts'

const FOR_ADMINISTRATORS = 'For administrators; `null` for everybody else.'

export const PersonSchema = Type.Object(
  {
    id: Id('person'),
    displayName: Type.String(),
    mail: Nullable(Type.String()),
    picture: Nullable(Type.String(), 'Address of their picture; `null` where their directory has none.'),
    active: Type.Boolean({ description: 'False for a person who left.' }),
    upn: Nullable(Type.String(), `User principal name, with which they sign in. ${FOR_ADMINISTRATORS}`),
    entraObjectId: Nullable(Type.String({ format: 'uuid' }), FOR_ADMINISTRATORS),
    guest: Nullable(Type.Boolean(), `At home in another organization. ${FOR_ADMINISTRATORS}`),
    roles: Nullable(Type.Array(OneOf(ROLES)), FOR_ADMINISTRATORS),
    managedRoomIds: Nullable(Type.Array(Id('room')), FOR_ADMINISTRATORS),
    locale: Nullable(Locale, FOR_ADMINISTRATORS),
    zone: Nullable(Zone, FOR_ADMINISTRATORS),
    version: Type.Integer({ description: 'Also the ETag, for If-Match.' }),
  },
  {
    $id: 'Person',
    examples: [
      {
        id: '019a6b1e-7c00-7000-8000-000000000003',
        displayName: 'Camille Laurent',
        mail: 'camille.laurent@meridian.example',
        picture: '/api/v1/people/019a6b1e-7c00-7000-8000-000000000003/picture?version=2',
        active: true,
        upn: 'camille.laurent@meridian.example',
        entraObjectId: null,
        guest: false,
        roles: ['booker'],
        managedRoomIds: [],
        locale: 'fr-FR',
        zone: null,
        version: 1,
      },
    ],
  },
)
export type PersonView = Static<typeof PersonSchema>

export const PeopleFilter = Type.Object(
  {
    q: Type.Optional(
      Type.String({ maxLength: 200, description: 'Words of the name or mail address, or their parts.' }),
    ),
    active: Type.Optional(
      Type.Boolean({ description: 'People who are here (the default) or, for administrators, those who left.' }),
    ),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
    cursor: Type.Optional(Type.String({ maxLength: 1000, description: '`nextCursor` of the page before.' })),
  },
  { additionalProperties: false },
)
export type PeopleFilter = Static<typeof PeopleFilter>
