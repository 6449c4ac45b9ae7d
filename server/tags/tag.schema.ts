import { type Static, Type } from 'typebox'
import { Colour, Id, Name, Nullable, Version } from '../http/schema.ts'

const guests = { name: 'Guests', emoji: '🤝', colour: '#c239b3', active: true }

const tag = {
  name: Name(60),
  emoji: Nullable(Name(40, { description: 'One emoji.', examples: ['🤝'] })),
  colour: Nullable(Colour),
  active: Type.Boolean({ description: 'An inactive tag stays on old reservations and is offered for no new one.' }),
}

export const TagSchema = Type.Object(
  { id: Id('tag'), ...tag, version: Version },
  { $id: 'Tag', examples: [{ id: '019a6b1e-7c00-7000-8000-000000000040', ...guests, version: 1 }] },
)
export type TagView = Static<typeof TagSchema>

export const TagBody = Type.Object(
  {
    name: tag.name,
    emoji: Type.Optional(tag.emoji),
    colour: Type.Optional(tag.colour),
    active: Type.Optional(tag.active),
  },
  { additionalProperties: false, examples: [guests] },
)

export const TagChange = Type.Partial(Type.Object(tag), {
  additionalProperties: false,
  minProperties: 1,
  examples: [{ active: false }],
})
