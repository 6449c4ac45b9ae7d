import { type Static, Type } from 'typebox'
import { ROLES } from '#domain/people/person.ts'
import { Id, Name, Nullable, OneOf } from '../http/schema.ts'
import { Locale, Zone } from '../organizations/organization.schema.ts'

const person = {
  displayName: Name(200),
  upn: Type.String({
    maxLength: 320,
    pattern: '^\\s*\\S+@\\S+\\s*$',
    description: 'User principal name, with which they sign in; each has their own.',
    examples: ['camille.laurent@meridian.example'],
  }),
  mail: Nullable(Type.String({ format: 'email', maxLength: 320 })),
  roles: Type.Array(OneOf(ROLES), {
    minItems: 1,
    uniqueItems: true,
    description: 'What they may do everywhere; which rooms they manage is said by the rooms.',
  }),
  locale: Nullable(Locale),
  zone: Nullable(Zone),
  entraObjectId: Nullable(Type.String({ format: 'uuid' }), 'Object id in Microsoft Entra ID.'),
}

const { displayName, upn, ...more } = person

export const PersonBody = Type.Object(
  { displayName, upn, ...Type.Partial(Type.Object(more)).properties },
  {
    additionalProperties: false,
    examples: [{ displayName: 'Camille Laurent', upn: 'camille.laurent@meridian.example', roles: ['booker'] }],
  },
)
export type PersonBody = Static<typeof PersonBody>

export const PersonChange = Type.Partial(
  Type.Object({
    ...person,
    active: Type.Boolean({ description: 'False for a person who leaves: they can no longer sign in.' }),
    affected: OneOf(
      ['keep', 'cancel', 'hand_over'],
      'With `active: false`: what becomes of their reservations that have not begun. `keep` unless said. `cancel` gives back those that are for them; what they booked for somebody else stays. `hand_over` puts `handOverTo` in their place.',
    ),
    handOverTo: Id('person'),
  }),
  { additionalProperties: false, minProperties: 1, examples: [{ active: false, affected: 'cancel' }] },
)
export type PersonChange = Static<typeof PersonChange>
