import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import type { App } from '../../http/app.ts'

/** As much of JSON Schema as our documents speak. */
export interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly minProperties?: number
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly default?: unknown
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: Schema
}

export interface Operation {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As documented: `/api/v1/rooms/{id}`. */
  readonly path: string
  readonly description: string
  readonly tags: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly body: { readonly type: string; readonly schema: Schema; readonly example: unknown } | undefined
  /** Schemas of its answers by status and type of content; a status without content has no types. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Schema>>>>
  /** Needs nobody to be signed in. */
  readonly open: boolean
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  readonly body: unknown
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

/** Every operation of the document that the app itself serves: what is added to it is walked without being named here. */
export async function readOperations(app: App): Promise<Operation[]> {
  const document = (await app.inject('/api/openapi.json')).json()
  return Object.entries<Documented>(resolved(document.paths, document.components.schemas)).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const documented = item[method]
      return documented ? [operation(path, method.toUpperCase() as Operation['method'], documented)] : []
    }),
  )
}

type Content = Record<string, { schema: Schema; example?: unknown }>
type Documented = Record<
  (typeof METHODS)[number],
  {
    operationId: string
    description: string
    tags: string[]
    parameters?: (Parameter & { description?: string; example?: unknown })[]
    requestBody?: { content: Content }
    responses: Record<string, { content?: Content }>
    security?: unknown[]
  }
>

function operation(path: string, method: Operation['method'], documented: Documented['get']): Operation {
  const [body] = Object.entries(documented.requestBody?.content ?? {})
  return {
    id: documented.operationId,
    method,
    path,
    description: documented.description,
    tags: documented.tags,
    // The writer of the document takes these two out of a parameter's schema.
    parameters: (documented.parameters ?? []).map(({ description, example, schema, ...parameter }) => ({
      ...parameter,
      schema: {
        ...schema,
        ...(description === undefined ? {} : { description }),
        ...(example === undefined ? {} : { examples: [example] }),
      },
    })),
    body: body && { type: body[0], schema: body[1].schema, example: body[1].example },
    answers: Object.fromEntries(
      Object.entries(documented.responses).map(([status, { content = {} }]) => [
        status,
        Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, schema])),
      ]),
    ),
    open: documented.security?.length === 0,
  }
}

function resolved<T>(value: T, schemas: Record<string, unknown>): T {
  if (Array.isArray(value)) return value.map((item) => resolved(item, schemas)) as T
  if (value === null || typeof value !== 'object') return value
  const { $ref } = value as { $ref?: unknown }
  if (typeof $ref === 'string') return resolved(schemas[$ref.split('/').at(-1) ?? ''], schemas) as T
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolved(item, schemas)])) as T
}

const ajv = formats.default(new Ajv({ allErrors: true, strict: false, validateSchema: false }))

export const fits = (schema: Schema, value: unknown): boolean => ajv.validate(schema, value)

/** What is wrong with an answer by its operation's own document; nothing when all is as written there. */
export function complaint({ id, answers }: Operation, { status, headers, text, body }: Answer): string | undefined {
  const told = `${id} answered ${status} ${text.slice(0, 400)}`
  const documented = answers[status]
  if (!documented) return `${told}: its responses do not name this status`
  const types = Object.keys(documented)
  if (types.length === 0) return text === '' ? undefined : `${told}: documented without a body`
  const type = String(headers['content-type'] ?? '').split(';')[0] ?? ''
  const schema = documented[type]
  if (!schema) return `${told}: it is ${type || 'of no type'}, documented is ${types.join(', ')}`
  if (!type.includes('json') || fits(schema, body)) return
  return `${told}: ${ajv.errorsText()}`
}
