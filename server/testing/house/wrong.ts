import { VISIBLE } from '#domain/text/visible.ts'
import { fits, type Operation, type Parameter, type Schema } from './contract.ts'
import type { Ids } from './house.ts'
import { putAt, sample } from './request.ts'

/** Something that must be refused, and the field that must be named for it. */
export interface Wrong {
  readonly what: string
  readonly field: string
  readonly value: unknown
}

type Path = readonly (string | number)[]

/** Every way the walk knows of spoiling a good body. */
export function wrongBodies(schema: Schema, good: unknown, ids: Ids): Wrong[] {
  const whole: Wrong[] = [null, [], [good], 'words', 7, true]
    .filter((value) => !fits(schema, value))
    .map((value) => ({ what: `${JSON.stringify(value)?.slice(0, 20)} instead of the body`, field: 'body', value }))
  return [...whole, ...wrongWithin(schema, good, good, [], ids)]
}

function wrongWithin(schema: Schema, whole: unknown, good: unknown, path: Path, ids: Ids): Wrong[] {
  const field = path.join('/') || 'body'
  const put = (what: string, value: unknown, named = field): Wrong => ({
    what: `${field} ${what}`,
    field: named,
    value: putAt(whole, path, value),
  })
  const branches = (schema.anyOf ?? [schema]).filter(({ type }) => type !== 'null')
  const kinds = [null, true, 12, 'words', [], {}].filter((value) => !fits(schema, value))
  const otherwise = path.length === 0 ? [] : kinds.map((value) => put(`is ${JSON.stringify(value)}`, value))
  return [
    ...otherwise,
    ...branches.flatMap((branch) => wrongOfType(branch, whole, good ?? sample(branch, ids), path, ids, put)),
  ]
}

function wrongOfType(
  schema: Schema,
  whole: unknown,
  good: unknown,
  path: Path,
  ids: Ids,
  put: (what: string, value: unknown, named?: string) => Wrong,
): Wrong[] {
  const { type, properties = {}, required = [] } = schema
  if (type === 'object') {
    const held = good as Record<string, unknown>
    const at = (name: string) => [...path, name].join('/')
    const without = (name: string) => Object.fromEntries(Object.entries(held).filter(([key]) => key !== name))
    if (schema.additionalProperties !== false)
      throw new Error(`${at('')}: refuse unknown fields (additionalProperties: false)`)
    return [
      ...required.map((name) => put(`lacks ${name}`, without(name), at(name))),
      ...((schema.minProperties ?? 0) > 0 ? [put('is empty', {})] : []),
      put('says something unknown', { ...held, nonsense: 1 }, at('nonsense')),
      ...Object.entries(properties).flatMap(([name, inner]) =>
        wrongWithin(
          inner,
          putAt(whole, [...path, name], held[name] ?? sample(inner, ids)),
          held[name] ?? sample(inner, ids),
          [...path, name],
          ids,
        ),
      ),
    ]
  }
  if (type === 'array') {
    // A list of words in which none comes twice is no longer than there are words.
    const most = schema.maxItems ?? (schema.uniqueItems ? schema.items?.enum?.length : undefined)
    if (most === undefined) throw new Error(`${path.join('/')}: give this list a maxItems`)
    const items = good as unknown[]
    const [first = sample(schema.items ?? {}, ids)] = items
    return [
      put('is too long', Array(most + 1).fill(first)),
      ...(schema.minItems ? [put('is empty', [])] : []),
      ...(schema.uniqueItems ? [put('says one thing twice', [first, first])] : []),
      ...wrongWithin(schema.items ?? {}, putAt(whole, path, [first]), first, [...path, 0], ids),
    ]
  }
  return wrongScalars(schema, good, path.join('/')).map(({ what, value }) => put(what, value))
}

const WRONG_FORMATS: Readonly<Record<string, readonly string[]>> = {
  uuid: ['not-an-id', '', '019a6b1e-7c00-7000-8000-00000000000', "'; DROP TABLE rooms; --"],
  'date-time': [
    'tomorrow',
    '2026-11-24',
    '2026-11-24T09:00:00',
    '2026-02-30T09:00:00Z',
    '2026-11-24T25:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-23:59',
    '2026-11-24T09:00:00.00000000001Z',
    '-271821-04-20T00:00:00Z',
  ],
  date: ['tomorrow', '2026-02-30', '24.11.2026', '0000-01-01'],
  email: ['nobody', 'a@b@c'],
}

const BLANK = [
  { what: 'is blank', value: ' \t\u3000' },
  { what: 'has no width', value: '\u200b\u2060\ufeff' },
  { what: 'shows nothing', value: '\u3164\u2800\u00ad' },
]

/** Values that no text, number or word of this schema may be. Also says when a schema lets in what nothing can hold. */
function wrongScalars(schema: Schema, good: unknown, name: string): { what: string; value: unknown }[] {
  const { type, format, pattern, maxLength, minLength = 0, enum: words } = schema
  if (words) return [{ what: 'is no word of the list', value: 'no such word' }]
  if (type === 'boolean') return []
  if (type === 'integer' || type === 'number') {
    const far = [1e308, -1e308, 2 ** 53, 2 ** 31, (schema.maximum ?? 0) + 1, (schema.minimum ?? 0) - 1]
    const loose = [2 ** 31, -(2 ** 31) - 1].find((value) => fits(schema, value))
    if (loose !== undefined) throw new Error(`${name}: give this number a minimum and a maximum`)
    return [...far, ...(type === 'integer' ? [1.5] : [])].map((value) => ({ what: `is ${value}`, value }))
  }
  if (type !== 'string') throw new Error(`${name}: the walk knows no way to spoil ${JSON.stringify(schema)}`)
  if (format) {
    const wrong = WRONG_FORMATS[format]
    if (!wrong) throw new Error(`${name}: say in server/testing/house/wrong.ts what is no ${format}`)
    return wrong.map((value) => ({ what: `is "${value}"`, value }))
  }
  const anchored = pattern?.startsWith('^') && pattern.endsWith('$')
  if (maxLength === undefined && !anchored) throw new Error(`${name}: give this text a maxLength`)
  return [
    { what: 'holds U+0000', value: `${good}\u0000` },
    ...(maxLength === undefined ? [] : [{ what: 'is too long', value: 'x'.repeat(maxLength + 1) }]),
    ...(minLength > 0 ? [{ what: 'is empty', value: '' }] : []),
    ...(pattern === VISIBLE ? BLANK : []),
    ...(anchored ? [{ what: 'is of another form', value: 'no such form' }] : []),
  ]
}

/** Text that is unusual and allowed, or refused with a reason; a fault is neither. */
export const STRANGE = [
  '\ud800',
  '\u202egnirts',
  "Robert'); DROP TABLE reservations; --",
  '%_\\',
  '👩🏽‍🚀',
  '__proto__',
  '=1+1',
]

/** Where free text stands in a body. */
export function textsWithin(schema: Schema, path: Path = []): Path[] {
  if (schema.anyOf) return schema.anyOf.flatMap((branch) => textsWithin(branch, path))
  if (schema.type === 'string' && !schema.format && !schema.enum) return [path]
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => textsWithin(inner, [...path, name])),
    ...(schema.items ? textsWithin(schema.items, [...path, 0]) : []),
  ]
}

/** Bodies that are no JSON object, with what each must be answered. */
export const NO_BODIES = [
  { what: 'no JSON', payload: '{"name": ', type: 'application/json', status: 400, field: 'body' },
  { what: 'nothing', payload: '', type: 'application/json', status: 400, field: 'body' },
  { what: 'far too much', payload: `"${'x'.repeat(300_000)}"`, type: 'application/json', status: 413, field: 'body' },
  {
    what: 'a poisoned prototype',
    payload: '{"__proto__": {"x": 1}}',
    type: 'application/json',
    status: 400,
    field: 'body',
  },
  { what: 'XML', payload: '<name/>', type: 'application/xml', status: 415, field: 'Content-Type' },
  { what: 'plain text', payload: 'name', type: 'text/plain', status: 415, field: 'Content-Type' },
  { what: 'a form', payload: 'name=x', type: 'application/x-www-form-urlencoded', status: 415, field: 'Content-Type' },
  { what: 'no type', payload: 'name', type: 'nonsense', status: 415, field: 'Content-Type' },
] as const

/** Files that are none. */
export const NO_FILES = [
  { what: 'nothing', payload: Buffer.of(), status: 400 },
  { what: 'words', payload: Buffer.from('no such file'), status: 400 },
  { what: 'noise', payload: Buffer.from([0x00, 0xff, 0xfe, 0xd8, 0x00]), status: 400 },
  { what: 'another type', payload: Buffer.from('<name/>'), type: 'application/xml', status: 415 },
  { what: 'JSON', payload: Buffer.from('{}'), type: 'application/json', status: 415 },
  { what: 'far too much', payload: Buffer.alloc(30_000_000), status: 413 },
] as const

/** What a parameter of an address may not be. */
export function wrongParameters({
  parameters,
}: Operation): { parameter: Parameter; what: string; value: string | string[] }[] {
  return parameters.flatMap((parameter) => {
    const { schema, name, in: place } = parameter
    const one = schema.type === 'array' ? (schema.items ?? {}) : schema
    const spoilt = (
      one.type === 'boolean' ? [{ what: 'is no boolean', value: 'perhaps' }] : wrongScalars(one, 'x', name)
    )
      .map(({ what, value }) => ({ what, value: String(value) }))
      // An empty segment is another address, and the limit of a segment's length comes before its schema.
      .filter(({ value }) => place !== 'path' || (value !== '' && value.length <= 200))
      // Headers cannot carry these at all.
      .filter(({ value }) => place !== 'header' || !value.includes('\u0000'))
    const words = one.type === 'integer' || one.type === 'number' ? [{ what: 'is a word', value: 'many' }] : []
    const twice = place === 'query' && schema.type !== 'array' ? [{ what: 'is said twice', value: ['1', '1'] }] : []
    return [...spoilt, ...words, ...twice].map((wrong) => ({ parameter, ...wrong }))
  })
}
