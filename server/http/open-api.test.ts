import { expect, test } from 'vitest'
import { createTestApp } from '../testing/test-app.ts'

const { app } = await createTestApp()

test('the committed openapi.json is what the routes say: write it anew with `npm run openapi`', async () => {
  const served = await app.inject('/api/openapi.json')
  await expect(`${JSON.stringify(served.json(), undefined, 2)}\n`).toMatchFileSnapshot('../../openapi.json')
})

type Schema = {
  $ref?: string
  examples?: unknown[]
  enum?: unknown[]
  properties?: Record<string, Schema>
  items?: Schema
}
type Answer = {
  description: string
  content?: Record<string, { schema: Schema; example?: unknown; examples?: object }>
}
type Operation = { operationId: string; responses: Record<string, Answer> }

test('every operation says in words what its success is, which problems it has, and shows an example', async () => {
  const { paths, components } = (await app.inject('/api/openapi.json')).json()
  const operations = Object.values<Record<string, Operation>>(paths).flatMap((path) => Object.values(path))
  const shows = (schema: Schema | undefined): boolean => {
    if (!schema) return false
    if (schema.$ref) return shows(components.schemas[schema.$ref.split('/').at(-1) ?? ''])
    return (
      Boolean(schema.examples ?? schema.enum) || [schema.items, ...Object.values(schema.properties ?? {})].some(shows)
    )
  }
  const wanting = operations.flatMap(({ operationId, responses }) => {
    const statuses = Object.keys(responses)
    const good = Object.entries(responses).filter(([status]) => status.startsWith('2'))
    const lacks = [
      ...(good.every(([, { description }]) => description.length > 8 && description !== 'Default Response')
        ? []
        : ['words']),
      // It tells of this installation, without asking anything.
      ...(statuses.some((status) => status.startsWith('4')) || operationId === 'readAbout' ? [] : ['problems']),
      ...good
        .flatMap(([, { content = {} }]) => Object.entries(content))
        .filter(
          ([type, { schema, example, examples }]) => /json|csv/.test(type) && !(example ?? examples ?? shows(schema)),
        )
        .map(([type]) => `an example of ${type}`),
    ]
    return lacks.length > 0 ? [`${operationId} lacks ${lacks.join(', ')}`] : []
  })
  expect(wanting).toEqual([])
  expect(operations.length).toBeGreaterThan(60)
})
