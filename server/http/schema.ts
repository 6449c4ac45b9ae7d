import { type Static, type TSchema, Type } from 'typebox'
import { VISIBLE } from '#domain/text/visible.ts'
import { ProblemSchema } from './problem.ts'

/** Points to a schema registered under its `$id`, so that the OpenAPI document names it once. */
export const ref = <T extends TSchema & { $id?: string }>(schema: T) =>
  Type.Unsafe<Static<T>>({ $ref: `${schema.$id}#` })

/** As `ref`, of an answer that arrives as JSON text and is sent as it is. */
export const jsonText = (schema: TSchema & { $id?: string }) => Type.Unsafe<string>({ $ref: `${schema.$id}#` })

export const Nullable = <T extends TSchema>(schema: T, description?: string) =>
  Type.Union([schema, Type.Null()], description ? { description } : {})

/** One of a few words. */
export const OneOf = <const Values extends readonly string[]>(values: Values, description?: string) =>
  Type.Unsafe<Values[number]>({ type: 'string', enum: values, ...(description ? { description } : {}) })

export const Id = (of: string, more = '') =>
  Type.String({
    format: 'uuid',
    description: `Id of a ${of}.${more && ` ${more}`}`,
    examples: ['019a6b1e-7c00-7000-8000-000000000001'],
  })

/** What a filter of a list does that names what is not there, or is of another organization: it leaves nothing. */
export const NONE_THERE = 'Of one that is not there, no rooms are listed.'

/** RFC 3339 with an offset; answers are always in UTC. */
export const InstantSchema = Type.String({
  format: 'date-time',
  description: 'RFC 3339, with an offset. Answers are in UTC.',
  examples: ['2026-11-24T09:00:00Z'],
})

/** A name people give: something of it must be seen. */
export const Name = (maxLength: number, more: { description?: string; examples?: string[] } = {}) =>
  Type.String({ minLength: 1, maxLength, pattern: VISIBLE, ...more })

export const Colour = Type.String({ pattern: '^#[0-9a-fA-F]{6}$', description: '`#rrggbb`.', examples: ['#0f6cbd'] })

export const IdParams = (of: string) => Type.Object({ id: Id(of) })

export const IfMatch = Type.Object({
  'if-match': Type.Optional(
    Type.String({ maxLength: 1000, description: 'The ETag of the version you looked at, or `*`.' }),
  ),
})

export const Version = Type.Integer({ description: 'Also the ETag, for If-Match.' })

const MEANING: Record<number, string> = {
  400: 'The request is not valid; `errors` names the fields.',
  401: 'Nobody is signed in.',
  403: 'The person may not do this, or the request came from another site.',
  404: 'There is no such thing in this organization.',
  409: 'It conflicts with what is there.',
  412: 'Somebody changed it in the meantime; `present` is its state now.',
  413: 'The request is too large.',
  415: 'This type of content is not taken here.',
  422: 'The wish breaks a rule; `refusal` explains which, and what would be allowed.',
  428: 'Say with If-Match which version you are changing.',
  429: 'Too many requests; `Retry-After` says when to come back.',
  503: 'Something that is needed does not answer; `Retry-After` says when to come back.',
}

/** The problems a route may answer with, for its schema. 400, 401, 403 and 429 are possible everywhere. */
export const problems = (...statuses: number[]) =>
  Object.fromEntries(
    [400, 401, 403, 429, ...statuses].map((status) => [
      status,
      {
        description: MEANING[status] ?? 'Problem',
        content: { 'application/problem+json': { schema: ref(ProblemSchema) } },
      },
    ]),
  )
