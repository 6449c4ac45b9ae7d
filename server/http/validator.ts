import { Ajv, type Options } from 'ajv'
import formats from 'ajv-formats'
import type { FastifyServerOptions } from 'fastify'

/**
 * What arrives in an address is text and is turned into what the schema asks for; a body says what it means and is
 * taken literally. Nothing unknown is dropped in silence: it is refused by `additionalProperties`.
 */
function build(known: Record<string, object>) {
  const options: Options = { allErrors: true, useDefaults: true, removeAdditional: false, strict: false }
  const literal = withFormats(new Ajv(options)).addSchema(Object.values(known))
  const coercing = withFormats(new Ajv({ ...options, coerceTypes: 'array' })).addSchema(Object.values(known))
  return ({ schema, httpPart }: { schema: object; httpPart?: string }) =>
    (httpPart === 'body' ? literal : coercing).compile(schema)
}

function withFormats(ajv: Ajv): Ajv {
  formats.default(ajv, ['date-time', 'date', 'uuid', 'email'])
  return ajv
}

type SchemaController = NonNullable<FastifyServerOptions['schemaController']>

/**
 * Given to Fastify when it is made: a compiler set later is lost in every scope that registers a schema of its own.
 * The cast, because Fastify passes what its documentation says and types what Ajv's own `compile` takes.
 */
export const strictValidation = {
  compilersFactory: { buildValidator: build },
} as unknown as SchemaController
