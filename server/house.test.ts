import { describe, expect, test } from 'vitest'
import { loadDemoOrganization } from './demo/load-demo-organization.ts'
import { complaint, type Operation, readOperations } from './testing/house/contract.ts'
import { givenHouse } from './testing/house/house.ts'
import { goodRequest, idsNamed, putAt, type Request, written } from './testing/house/request.ts'
import { readRoutes } from './testing/house/routes.ts'
import { NO_BODIES, NO_FILES, STRANGE, textsWithin, wrongBodies, wrongParameters } from './testing/house/wrong.ts'
import { type Browser, createTestApp, ORIGIN } from './testing/test-app.ts'

// Walks every operation that the app documents, so that a new one is held to the rules of the house the moment it is
// there. What this file cannot find out about one by itself, it asks for by failing.

const testApp = await createTestApp()
const { app, db, clock, browser } = testApp
await loadDemoOrganization({ db, clock: () => clock.now })
const operations = await readOperations(app)
const named = (some: Operation[]) => some.map((operation) => [operation.id, operation] as const)
const guarded = operations.filter(({ open }) => !open)
const unsafe = operations.filter(({ method }) => method !== 'GET')

const nordlicht = await givenHouse(testApp, 'Nordlicht')
const suedwind = await givenHouse(testApp, 'Suedwind')

/** Sends it, and holds whatever is answered against the document. */
async function ask(person: Browser, operation: Operation, request: Request) {
  const answer = await person.send(written(operation, request))
  expect(complaint(operation, answer)).toBeUndefined()
  return answer
}

/** What this app's operator has not set it up for; their own tests show them done. */
const NOT_SET_UP = new Set(['downloadTeamsPackage'])

const refused = (status: number, code: string) => ({
  status,
  body: { type: `/problems/${code}`, status, code, title: expect.any(String), instance: expect.any(String) },
})

const fields = (answer: { body: { errors?: { field: string }[] } }) => answer.body.errors?.map(({ field }) => field)

test('every route is documented, or is known to be no part of the API', async () => {
  const NO_API = [
    /^\/health\//,
    /^\/metrics$/,
    /^\/api\/docs/,
    /^\/api\/openapi\.json$/,
    /^\/?\*$/,
    /^\/(assets\/.*)?$/,
    // A page of the web, which is there when it has been built.
    /^\/consent\/end$/,
  ]
  const documented = new Set(operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`))
  const hidden = readRoutes(app).filter(
    (route) => !documented.has(route) && !NO_API.some((pattern) => pattern.test(route.split(' ')[1] ?? '')),
  )
  expect(hidden).toEqual([])
  expect(operations.length).toBeGreaterThan(30)
})

describe('does what it documents', () => {
  test.each(named(operations))('%s', async (_, operation) => {
    for (const parameters of ['required', 'all'] as const) {
      const house = await givenHouse(testApp, 'Meridian')
      const answer = await ask(house.administrator, operation, goodRequest(operation, house, parameters))
      expect(
        { status: answer.status, text: answer.text },
        'if the request is at fault, teach SPECIAL in server/testing/house/request.ts a better one',
      ).toMatchObject({ status: expect.toBeOneOf(NOT_SET_UP.has(operation.id) ? [409] : [200, 201, 202, 204]) })
      // Pictures are kept by the browser of whoever saw them: their address changes with them.
      if (operation.id !== 'readAbout') expect(answer.headers['cache-control']).toMatch(/^no-store|^private/)
    }
  })
})

describe('asks who it is', () => {
  test.each(named(guarded))('%s', async (_, operation) => {
    const request = goodRequest(operation, nordlicht)
    for (const stranger of [browser(), browser({ cookie: 'booking_room_pro_session=forged' })])
      expect(await ask(stranger, operation, request)).toMatchObject(refused(401, 'not_signed_in'))
  })

  test.each(named(guarded))('%s, of a person who left', async (_, operation) => {
    const before = await nordlicht.fingerprint()
    const answer = await ask(nordlicht.gone, operation, goodRequest(operation, nordlicht))
    expect(answer).toMatchObject(refused(401, 'not_signed_in'))
    expect(await nordlicht.fingerprint()).toBe(before)
  })

  /** With these administrators see that their organization sleeps, and wake it. */
  const WAKING = new Set(['readMe', 'readOrganization', 'changeOrganization'])

  test.each(named(guarded))('%s, in an organization that was deactivated', async (_, operation) => {
    const house = await givenHouse(testApp, 'Closed')
    await house.deactivate()
    const before = await house.fingerprint()
    const request = goodRequest(operation, house)
    expect(await ask(house.booker, operation, request)).toMatchObject(refused(403, 'organization_inactive'))
    expect(await house.fingerprint()).toBe(before)
    const answer = await ask(house.administrator, operation, request)
    if (WAKING.has(operation.id)) return expect(answer.status).toBe(200)
    expect(answer).toMatchObject(refused(403, 'organization_inactive'))
    expect(await house.fingerprint()).toBe(before)
  })
})

describe('takes nothing from another site', () => {
  test.each(named(unsafe))('%s', async (_, operation) => {
    const before = await nordlicht.fingerprint()
    for (const origin of ['https://evil.example', 'null', `${ORIGIN}.evil.example`, '']) {
      const request = goodRequest(operation, nordlicht)
      const answer = await ask(nordlicht.administrator, operation, {
        ...request,
        headers: { ...request.headers, origin },
      })
      expect(answer).toMatchObject(refused(403, 'wrong_origin'))
      expect(fields(answer)).toEqual(['Origin'])
    }
    expect(await nordlicht.fingerprint()).toBe(before)
  })
})

describe('knows nothing of another organization', () => {
  const UNKNOWN = '0193f000-0000-7000-8000-00000000dead'

  test.each(named(guarded))('%s', async (_, operation) => {
    const before = await nordlicht.fingerprint()
    const theirs = await nordlicht.allIds()
    const good = goodRequest(operation, suedwind)
    // Only who may not do it at all, in no organization, is told so first.
    const strangers: [Browser, number[]][] = [
      [suedwind.administrator, [404]],
      [suedwind.booker, [404, 403]],
    ]
    for (const [person, statuses] of strangers)
      for (const { where, thing, put } of idsNamed(operation)) {
        const id = nordlicht.ids[thing]
        const answer = await ask(person, operation, put(good, id))
        const unknown = await ask(person, operation, put(good, UNKNOWN))
        // To ask for a list of what belongs to nothing is answered with nothing.
        if (answer.status !== 200 || !where.startsWith('query'))
          expect([answer.status, where], answer.text).toEqual([expect.toBeOneOf(statuses), where])
        expect(speechOf(answer.text, id), `${where}: the same as for what never was`).toBe(
          speechOf(unknown.text, UNKNOWN),
        )
        expect(theirs.filter((known) => known !== id && answer.text.includes(known))).toEqual([])
        expect(answer.text).not.toContain(nordlicht.word)
      }
    expect(await nordlicht.fingerprint()).toBe(before)
  })

  test.each(named(guarded.filter(({ method }) => method === 'GET')))(
    '%s, asked for one’s own',
    async (_, operation) => {
      const theirs = await nordlicht.allIds()
      const answer = await ask(suedwind.administrator, operation, goodRequest(operation, suedwind))
      expect(theirs.filter((known) => answer.text.includes(known))).toEqual([])
      expect(answer.text).not.toContain(nordlicht.word)
    },
  )

  const speechOf = (text: string, id: string) => text.replaceAll(id, 'ID').replaceAll(/"instance":"[^"]*"/g, '')
})

describe('lets a viewer look and change nothing', () => {
  test.each(named(unsafe.filter(({ open }) => !open)))('%s', async (_, operation) => {
    const before = await nordlicht.fingerprint()
    const answer = await ask(nordlicht.viewer, operation, goodRequest(operation, nordlicht))
    if (answer.status !== 200) expect(answer.status, answer.text).toBe(403)
    expect(await nordlicht.fingerprint()).toBe(before)
  })
})

describe('lets only administrators do what is for administrators', () => {
  const theirs = guarded.filter(({ description }) => description.startsWith('For administrators'))
  test.each(named(theirs))('%s', async (_, operation) => {
    const before = await nordlicht.fingerprint()
    const answer = await ask(nordlicht.booker, operation, goodRequest(operation, nordlicht))
    expect(answer).toMatchObject(refused(403, 'not_allowed'))
    expect(await nordlicht.fingerprint()).toBe(before)
  })
})

describe('refuses a wrong body and names the field', () => {
  const spoken = operations.filter(({ body }) => body?.type === 'application/json')

  test.each(named(spoken))('%s', async (_, operation) => {
    const good = goodRequest(operation, nordlicht)
    const before = await nordlicht.fingerprint()
    for (const { what, field, value } of wrongBodies(operation.body?.schema ?? {}, good.body, nordlicht.ids)) {
      const answer = await ask(nordlicht.administrator, operation, { ...good, body: JSON.stringify(value) })
      expect(answer, what).toMatchObject(refused(400, 'invalid_request'))
      expect(
        fields(answer)?.some((named) => named.startsWith(field)),
        `${what}: ${answer.text}`,
      ).toBe(true)
    }
    expect(await nordlicht.fingerprint()).toBe(before)
  })

  test.each(named(spoken))('%s, that is no JSON', async (_, operation) => {
    const good = goodRequest(operation, nordlicht)
    for (const { what, payload, type, status, field } of NO_BODIES) {
      const headers = { ...good.headers, 'content-type': type }
      const answer = await ask(nordlicht.administrator, operation, { ...good, body: payload, headers })
      expect(answer.status, `${what}: ${answer.text}`).toBe(status)
      expect(fields(answer), `${what}: ${answer.text}`).toEqual([field])
    }
  })

  test.each(named(spoken))('%s, and never fails over strange words', async (_, operation) => {
    for (const text of STRANGE) {
      const good = goodRequest(operation, suedwind)
      for (const path of textsWithin(operation.body?.schema ?? {})) {
        const answer = await ask(suedwind.administrator, operation, { ...good, body: putAt(good.body, path, text) })
        expect(answer.status, `${path.join('/')} ${text}: ${answer.text}`).toBeLessThan(500)
      }
    }
  })

  const carried = operations.filter(({ body }) => body && body.type !== 'application/json')

  test.each(named(carried))('%s, that is no such file', async (_, operation) => {
    const good = goodRequest(operation, nordlicht)
    const before = await nordlicht.fingerprint()
    for (const { what, payload, status, ...more } of NO_FILES) {
      const headers = { ...good.headers, ...('type' in more && { 'content-type': more.type }) }
      const answer = await ask(nordlicht.administrator, operation, { ...good, body: payload, headers })
      expect(answer.status, `${what}: ${answer.text}`).toBe(status)
      expect(fields(answer), `${what}: ${answer.text}`).not.toHaveLength(0)
    }
    expect(await nordlicht.fingerprint()).toBe(before)
  })
})

describe('refuses a wrong address and names the parameter', () => {
  test.each(named(operations))('%s', async (_, operation) => {
    const good = goodRequest(operation, nordlicht)
    for (const { parameter, what, value } of wrongParameters(operation)) {
      const place = parameter.in === 'header' ? 'headers' : parameter.in
      const request = { ...good, [place]: { ...good[place], [parameter.name]: value } }
      const answer = await ask(nordlicht.administrator, operation, request)
      expect(answer, `${parameter.name} ${what}: ${answer.text}`).toMatchObject(refused(400, 'invalid_request'))
      expect(fields(answer)?.map((field) => field.toLowerCase())).toContain(parameter.name.toLowerCase())
    }
  })
})
