import { type Static, Type } from 'typebox'
import { Colour, Id, Nullable } from '../http/schema.ts'

export const TagSchema = Type.Object(
  {
    id: Id('tag'),
    name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
    emoji: Nullable(Type.String({ maxLength: 32, description: 'One emoji.' })),
    colour: Nullable(Colour),
    active: Type.Boolean({ description: 'An inactive tag stays on old reservations and is offered for no new one.' }),
    version: Type.Integer({ description: 'Also the ETag, for If-Match.' }),
  },
  {
    $id: 'Tag',
    examples: [
      {
        id: '019a6b1e-7c00-7000-8000-000000000040',
        name: 'Guests',
        emoji: '🤝',
        colour: '#c239b3',
        active: true,
        version: 1,
      },
    ],
  },
)
export type TagView = Static<typeof TagSchema>
