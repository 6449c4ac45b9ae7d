import { type Static, Type } from 'typebox'
import { SCOPES } from '#domain/people/scope.ts'
import { Id, InstantSchema, Name, Nullable, OneOf } from '../http/schema.ts'

const scopes = Type.Array(OneOf(SCOPES), {
  minItems: 1,
  uniqueItems: true,
  description:
    '`read`: look. `book`: reservations. `manage`: rooms one manages. `administer`: the organization. None includes another.',
})

const token = {
  id: Id('access token'),
  name: Type.String(),
  scopes,
  person: Type.Object({ id: Id('person'), displayName: Type.String() }, { description: 'In whose name it acts.' }),
  createdAt: InstantSchema,
  expiresAt: InstantSchema,
  lastUsedAt: Nullable(InstantSchema, 'To about ten minutes; `null` if never.'),
}

const EXAMPLE = {
  id: '019a6b1e-7c00-7000-8000-000000000020',
  name: 'Nightly report',
  scopes: ['read'],
  person: { id: '019a6b1e-7c00-7000-8000-000000000003', displayName: 'Camille Laurent' },
  createdAt: '2026-11-24T09:00:00Z',
  expiresAt: '2027-02-22T09:00:00Z',
  lastUsedAt: null,
}

export const AccessTokenSchema = Type.Object(token, { $id: 'AccessToken', examples: [EXAMPLE] })
export type AccessTokenView = Static<typeof AccessTokenSchema>

export const NewAccessTokenSchema = Type.Object(
  { ...token, token: Type.String({ description: 'The token itself: it is shown this once.' }) },
  {
    $id: 'NewAccessToken',
    examples: [{ ...EXAMPLE, token: 'brp_019a6b1e7c0070008000000000000000_…' }],
  },
)
export type NewAccessTokenView = Static<typeof NewAccessTokenSchema>

export const AccessTokenBody = Type.Object(
  {
    name: Name(100),
    scopes,
    expiresInDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, description: '90 unless said.' })),
  },
  { additionalProperties: false, examples: [{ name: 'Nightly report', scopes: ['read'], expiresInDays: 90 }] },
)
export type AccessTokenBody = Static<typeof AccessTokenBody>

export const AccessTokenFilter = Type.Object(
  { of: Type.Optional(OneOf(['me', 'everybody'], 'Whose: mine unless said; `everybody` is for administrators.')) },
  { additionalProperties: false },
)
