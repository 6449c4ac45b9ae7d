import type { InjectOptions } from 'fastify'
import { VISIBLE } from '#domain/text/visible.ts'
import type { Operation, Parameter, Schema } from './contract.ts'
import type { House, Ids, Thing } from './house.ts'

/** A request of one operation, before it is written as an address. */
export interface Request {
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | string[]>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** What the documents cannot say, by operation: add a line here when the walk asks for it. */
const SPECIAL: Readonly<Record<string, (house: House) => Partial<Request>>> = {
  endReservation: ({ running }) => ({ path: { id: running } }),
  changePerson: ({ spare }) => ({ body: { active: false, affected: 'hand_over', handOverTo: spare.person } }),
  previewPerson: ({ spare }) => ({ body: { active: false, affected: 'hand_over', handOverTo: spare.person } }),
  recognizePerson: ({ listed }) => ({ path: { entraObjectId: listed } }),
  importPeople: () => ({ body: Buffer.from('UPN,Name\nzoe@nordlicht.example,Zoe\n') }),
  signInToDemo: () => ({ body: { upn: 'camille.laurent@meridian.example' } }),
}

/** By name, where two values must fit each other. */
const NAMED: Readonly<Record<string, string>> = {
  from: '2026-11-23T23:00:00Z',
  to: '2026-11-24T23:00:00Z',
  start: '2026-11-24T09:00:00Z',
  end: '2026-11-24T10:00:00Z',
  'if-match': '*',
}

/** Only the server writes these. */
const OPAQUE = new Set(['cursor'])

/** A request that should succeed, made of the examples in the document and the ids of a house. */
export function goodRequest(operation: Operation, house: House, parameters: 'required' | 'all' = 'required'): Request {
  const ids = operation.method === 'DELETE' ? house.spare : house.ids
  const said = (place: Parameter['in']) =>
    Object.fromEntries(
      operation.parameters
        .filter((one) => one.in === place && (one.required || parameters === 'all' || one.name === 'if-match'))
        .filter(({ name }) => !OPAQUE.has(name))
        .map(({ name, schema }) => [name, asText(NAMED[name] ?? sample(schema, ids))]),
    )
  return {
    path: said('path') as Request['path'],
    query: said('query'),
    headers: said('header') as Request['headers'],
    body: operation.body && bodyOf(operation.body, ids),
    ...SPECIAL[operation.id]?.(house),
  }
}

const asText = (value: unknown) => (Array.isArray(value) ? value.map(String) : String(value))

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/** Small good files of the types that travel as they are. */
const FILES: Readonly<Record<string, Buffer>> = {
  'image/png': Buffer.from(DOT, 'base64'),
  'text/calendar': Buffer.from(
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261124T090000Z\nDTEND:20261124T100000Z\nEND:VEVENT\nEND:VCALENDAR\n',
  ),
  'text/csv': Buffer.from('Building,Floor,Room,Capacity\nAnnex,1,Aurora,8\n'),
}

function bodyOf({ type, schema, example }: NonNullable<Operation['body']>, ids: Ids): unknown {
  if (type === 'application/json') return example === undefined ? sample(schema, ids) : withIds(schema, example, ids)
  const file = FILES[type]
  if (!file) throw new Error(`the walk has no file of ${type}: add a small one to server/testing/house/request.ts`)
  return file
}

/** What `inject` takes. */
export function written({ method, path, body: documented }: Operation, request: Request): InjectOptions {
  const { path: segments, query, body } = request
  const headers = { ...(documented && { 'content-type': documented.type }), ...request.headers }
  return {
    method,
    url: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(segments[name] ?? '')),
    query: query as Record<string, string>,
    headers,
    ...(body === undefined ? {} : { payload: body as object }),
  }
}

/** What an id is the id of. A uuid that names nothing of ours says so in its description. */
function thingOf({ format, description = '' }: Schema): Thing | undefined {
  if (format !== 'uuid') return
  const thing = /^Id of an? ([a-z ]+)[.:,]/.exec(description)?.[1]
  if (!thing && !/Entra/.test(description))
    throw new Error(`"${description}" does not say what this is the id of: use Id('room') of server/http/schema.ts`)
  return thing as Thing | undefined
}

/** What it may be beside `null`; a branch without a description has the one of the whole. */
const branchesOf = ({ anyOf = [], description = '' }: Schema): Schema[] =>
  anyOf.filter(({ type }) => type !== 'null').map((branch) => ({ description, ...branch }))

function withIds(schema: Schema, example: unknown, ids: Ids): unknown {
  const [branch] = branchesOf(schema)
  if (branch) return example === null ? null : withIds(branch, example, ids)
  if (Array.isArray(example)) return example.map((item) => withIds(schema.items ?? {}, item, ids))
  if (example !== null && typeof example === 'object')
    return Object.fromEntries(
      Object.entries(example).map(([name, value]) => [name, withIds(schema.properties?.[name] ?? {}, value, ids)]),
    )
  const thing = thingOf(schema)
  if (thing && !(thing in ids))
    throw new Error(`there is no ${thing} in a house: add one to server/testing/house/house.ts`)
  return thing ? ids[thing] : example
}

const OF_FORMAT: Readonly<Record<string, string>> = {
  email: 'somebody@nordlicht.example',
  uuid: '0193f000-0000-7000-8000-0000000e147a',
}

/** The smallest value of a schema, from its own examples where it has some. */
export function sample(schema: Schema, ids: Ids): unknown {
  const { type, examples, enum: words, anyOf, properties = {}, required = [] } = schema
  if (examples?.length) return withIds(schema, examples[0], ids)
  if (schema.const !== undefined) return schema.const
  if (schema.default !== undefined) return schema.default
  if (words) return words[0]
  if (anyOf) return sample(anyOf.find((branch) => branch.type !== 'null') ?? {}, ids)
  if (type === 'object') return Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {}, ids)]))
  if (type === 'array') return Array.from({ length: schema.minItems ?? 1 }, () => sample(schema.items ?? {}, ids))
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1
  if (type === 'boolean') return true
  if (type === 'string' && !schema.format && (!schema.pattern || schema.pattern === VISIBLE)) return 'Some words'
  if (schema.format && schema.format in OF_FORMAT) return OF_FORMAT[schema.format]
  throw new Error(`give this schema an example: ${JSON.stringify(schema)}`)
}

/** Where a request names something by its id, and the same request naming something else there. */
export function idsNamed(
  operation: Operation,
): { where: string; thing: Thing; put(request: Request, id: string): Request }[] {
  const inAddress = operation.parameters.flatMap(({ name, in: place, schema }) => {
    const thing = thingOf(schema.items ?? schema)
    if (!thing || place === 'header') return []
    return [
      {
        where: `${place} ${name}`,
        thing,
        put: (request: Request, id: string): Request => ({ ...request, [place]: { ...request[place], [name]: id } }),
      },
    ]
  })
  const inBody = operation.body ? idsWithin(operation.body.schema, []) : []
  return [
    ...inAddress,
    ...inBody.map(({ path, thing }) => ({
      where: `body ${path.join('/')}`,
      thing,
      put: (request: Request, id: string): Request => ({ ...request, body: putAt(request.body, path, id) }),
    })),
  ]
}

type Path = readonly (string | number)[]

function idsWithin(schema: Schema, path: Path): { path: Path; thing: Thing }[] {
  const thing = thingOf(schema)
  if (thing) return [{ path, thing }]
  return [
    ...branchesOf(schema).flatMap((branch) => idsWithin(branch, path)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => idsWithin(inner, [...path, name])),
    ...(schema.items ? idsWithin(schema.items, [...path, 0]) : []),
  ]
}

/** The value with another one at a place in it; what must be there to hold the place is made. */
export function putAt(value: unknown, [step, ...rest]: Path, put: unknown): unknown {
  if (step === undefined) return put
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...value] : []
    list[step] = putAt(list[step], rest, put)
    return list
  }
  const held = value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
  return { ...held, [step]: putAt(held[step], rest, put) }
}
