import { type Static, Type } from 'typebox'
import { ROOM_CHOICES, TAB_PERMISSIONS } from '#domain/tab-configurations/tab-configuration.ts'
import { Id, Name, Nullable, OneOf, Version } from '../http/schema.ts'
import { FirstDayOfWeek, Zone } from '../organizations/organization.schema.ts'

const Rooms = Type.Object(
  {
    by: OneOf(ROOM_CHOICES, 'By what the rooms are chosen.'),
    ids: Type.Array(Id('chosen thing', 'A building, floor, piece of equipment or room, as `by` says.'), {
      maxItems: 500,
      uniqueItems: true,
    }),
  },
  {
    additionalProperties: false,
    description:
      'All rooms (then `ids` is empty), those in the chosen buildings or on the chosen floors, those with all of the chosen equipment, or the chosen ones.',
  },
)

const Filter = Type.Object(
  {
    buildingId: Nullable(Id('building')),
    seats: Nullable(Type.Integer({ minimum: 1, maximum: 10_000, description: 'At least so many.' })),
    equipmentIds: Type.Array(Id('piece of equipment'), { maxItems: 50, uniqueItems: true }),
    tagIds: Type.Array(Id('tag'), { maxItems: 50, uniqueItems: true }),
  },
  { additionalProperties: false, description: 'What of the tab’s rooms is looked at when it opens.' },
)

const rights = {
  owner: Type.Boolean({ description: 'Owners do everything, and keep the tab.' }),
  add: Type.Boolean(),
  change: Type.Boolean({ description: 'Also to end early.' }),
  delete: Type.Boolean({ description: 'To cancel before it starts.' }),
}

const PersonOfTab = Type.Object({ personId: Id('person'), ...rights }, { additionalProperties: false })

const fields = {
  name: Name(100),
  rooms: Rooms,
  view: OneOf(['day', 'week', 'month'], 'How the schedule opens.'),
  firstDayOfWeek: Nullable(FirstDayOfWeek, 'As the organization has it where it is `null`.'),
  zone: Nullable(Zone, 'On whose clock the schedule opens; the one of the rooms where it is `null`.'),
  filter: Filter,
  permissions: OneOf(
    TAB_PERMISSIONS,
    'Who books through the tab, of those whom the organization lets: everybody, its owners, or those of whom `people` says so. What is a person’s own they change and cancel in any case.',
  ),
}

const OFFICE = {
  name: 'Project rooms',
  rooms: { by: 'rooms', ids: ['019a6b1e-7c00-7000-8000-000000000002'] },
  view: 'week',
  firstDayOfWeek: 1,
  zone: 'Europe/Paris',
  filter: { buildingId: null, seats: 4, equipmentIds: [], tagIds: [] },
  permissions: 'people',
}
const MEMBER = { personId: '019a6b1e-7c00-7000-8000-000000000003', owner: true, add: true, change: true, delete: false }

export const TabConfigurationSchema = Type.Object(
  {
    id: Id('tab configuration', 'In Microsoft Teams the `entityId` of the tab.'),
    ...fields,
    people: Type.Array(Type.Object({ personId: Id('person'), displayName: Type.String(), ...rights })),
    mayKeep: Type.Boolean({ description: 'Whether the asker may change or remove it.' }),
    may: Type.Object(
      { add: Type.Boolean(), change: Type.Boolean(), delete: Type.Boolean() },
      {
        description:
          'What the tab lets the asker do with what is not theirs already. The organization has to let them, too.',
      },
    ),
    version: Version,
  },
  {
    $id: 'TabConfiguration',
    examples: [
      {
        id: '019a6b1e-7c00-7000-8000-000000000050',
        ...OFFICE,
        people: [{ ...MEMBER, displayName: 'Camille Laurent' }],
        mayKeep: true,
        may: { add: true, change: true, delete: true },
        version: 1,
      },
    ],
  },
)
export type TabConfigurationView = Static<typeof TabConfigurationSchema>

const { name, ...more } = { ...fields, people: Type.Array(PersonOfTab, { maxItems: 500 }) }

export const TabConfigurationBody = Type.Object(
  { name, ...Type.Partial(Type.Object(more)).properties },
  { additionalProperties: false, examples: [{ ...OFFICE, people: [MEMBER] }] },
)
export type TabConfigurationBody = Static<typeof TabConfigurationBody>

export const TabConfigurationChange = Type.Partial(Type.Object({ name, ...more }), {
  additionalProperties: false,
  minProperties: 1,
  examples: [{ ...OFFICE, people: [MEMBER] }],
})
export type TabConfigurationChange = Static<typeof TabConfigurationChange>
