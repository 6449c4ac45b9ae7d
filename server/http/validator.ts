import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { FastifyServerOptions } from 'fastify'
import { isDate, isInstant } from './instant.ts'

const buildSerializer = SerializerSelector()

/**
 * What arrives in an address is text and is turned into what the schema asks for; a body says what it means and is
 * taken literally. Nothing unknown is dropped in silence: it is refused by `additionalProperties`.
 */
function build(known: Record<string, object>) {
  const options: Options = { allErrors: true, useDefaults: true, removeAdditional: false, strict: false }
  const literal = withFormats(new Ajv(options)).addSchema(Object.values(known))
  const coercing = withFormats(new Ajv({ ...options, coerceTypes: 'array' })).addSchema(Object.values(known))
  return ({ schema, httpPart }: { schema: object; httpPart?: string }) =>
    refusingUnwritable(whenAsked(() => (httpPart === 'body' ? literal : coercing).compile(schema)))
}

function withFormats(ajv: Ajv): Ajv {
  formats.default(ajv, ['uuid', 'email'])
  return ajv.addFormat('date-time', isInstant).addFormat('date', isDate)
}

/** Compiling is most of what a start would cost, and nobody asks for everything: each is compiled when first asked for. */
const whenAsked = <T>(make: () => T) => {
  let made: T | undefined
  return (): T => {
    made ??= make()
    return made
  }
}

const buildLazySerializer: typeof buildSerializer = (known, options) => {
  const compile = buildSerializer(known, options)
  return (route) => {
    const serializer = whenAsked(() => compile(route))
    return (data) => serializer()(data)
  }
}

/** U+0000, and half of a pair of UTF-16 that stands for no character. */
const UNWRITABLE = /\0|\p{Surrogate}/u

/** JSON can say what UTF-8 and PostgreSQL cannot keep: the one thing that no schema of ours spells out. */
function refusingUnwritable(validator: () => ValidateFunction) {
  const check = (data: unknown): boolean => {
    const validate = validator()
    const valid = validate(data)
    const place = valid ? placeOfUnwritable(data) : undefined
    check.errors = place === undefined ? validate.errors : [holdsUnwritable(place)]
    return valid && place === undefined
  }
  check.errors = undefined as ErrorObject[] | null | undefined
  return check
}

function placeOfUnwritable(data: unknown, path = ''): string | undefined {
  if (typeof data === 'string') return UNWRITABLE.test(data) ? path : undefined
  if (data === null || typeof data !== 'object') return
  for (const [name, value] of Object.entries(data)) {
    const found = placeOfUnwritable(value, `${path}/${name}`)
    if (found !== undefined) return found
  }
}

const holdsUnwritable = (instancePath: string): ErrorObject => ({
  instancePath,
  schemaPath: '',
  keyword: 'character',
  params: {},
  message: 'holds U+0000 or half a character (a lone surrogate), with which no text can be kept',
})

type SchemaController = NonNullable<FastifyServerOptions['schemaController']>

/**
 * Given to Fastify when it is made: a compiler set later is lost in every scope that registers a schema of its own.
 * The cast, because Fastify passes what its documentation says and types what Ajv's own `compile` takes.
 */
export const strictValidation = {
  compilersFactory: { buildValidator: build, buildSerializer: buildLazySerializer },
} as unknown as SchemaController
