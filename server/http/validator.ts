import { Ajv, type Options } from 'ajv'
import formats from 'ajv-formats'
import type { FastifyInstance } from 'fastify'

/**
 * What arrives in an address is text and is turned into what the schema asks for; a body says what it means and is
 * taken literally. Nothing unknown is dropped in silence: it is refused by `additionalProperties`.
 */
export function validateStrictly(app: FastifyInstance) {
  const options: Options = { allErrors: true, useDefaults: true, removeAdditional: false, strict: false }
  const literal = withFormats(new Ajv(options))
  const coercing = withFormats(new Ajv({ ...options, coerceTypes: 'array' }))
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? literal : coercing).compile(schema as object),
  )
}

function withFormats(ajv: Ajv): Ajv {
  formats.default(ajv, ['date-time', 'date', 'uuid', 'email'])
  return ajv
}
