import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { type GivenOrganization, givenOrganization } from '../given.ts'
import type { Browser, TestApp } from '../test-app.ts'

/** What an id can be of, as the documents say it: `Id of a tag.` */
export type Thing =
  | 'access token'
  | 'building'
  | 'floor'
  | 'piece of equipment'
  | 'tag'
  | 'room'
  | 'person'
  | 'reservation'
  | 'tab configuration'
  /** What the rooms of a tab are chosen by; in the examples of the documents, rooms. */
  | 'chosen thing'
export type Ids = Readonly<Record<Thing, string>>

/** An organization with one of everything, all of it marked with a word of its own. */
export interface House {
  readonly word: string
  readonly organization: GivenOrganization
  readonly administrator: Browser
  readonly booker: Browser
  /** Things that are in use; nothing holds the room at the time that the documents take as their example. */
  readonly ids: Ids
  /** Things that nothing needs, to be taken away. */
  readonly spare: Ids
  /** A reservation that has begun. */
  readonly running: string
  /** Object id by which the directory knows one of its people. */
  readonly listed: string
  readonly viewer: Browser
  /** Somebody whose session outlives their leaving. */
  readonly gone: Browser
  deactivate(): Promise<void>
  /** Every id there is in the organization. */
  allIds(): Promise<string[]>
  /** Changes whenever any row of the organization does. */
  fingerprint(): Promise<string>
}

export async function givenHouse({ db, clock, as }: TestApp, word: string): Promise<House> {
  const organization = await givenOrganization(db, { name: `${word} Ltd` })
  const { orgId, administratorId, bookerId } = organization
  const administrator = await as({ orgId, personId: administratorId })
  const booker = await as({ orgId, personId: bookerId })
  const add = async (path: string, body: object): Promise<string> => {
    const answer = await administrator.post(`/api/v1/${path}`, body)
    if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`)
    return answer.body.id
  }
  const book = async (roomId: string, start: string, minutes: number, more: object = {}) => {
    const end = Temporal.Instant.from(start).add({ minutes }).toString()
    const answer = await booker.post('/api/v1/reservations', {
      roomId,
      start,
      end,
      title: `${word} talks`,
      notes: `${word} notes`,
      private: true,
      ...more,
    })
    if (answer.status !== 201) throw new Error(answer.text)
    return answer.body.id as string
  }
  const things = async (which: string) => {
    const room = await organization.room(`${word} ${which} room`)
    return {
      building: await add('buildings', { name: `${word} ${which} building`, zone: 'Europe/Paris' }),
      'piece of equipment': await add('equipment', { name: `${word} ${which} screen`, icon: 'display' }),
      tag: await add('tags', { name: `${word} ${which} tag` }),
      'access token': await add('access-tokens', {
        name: `${word} ${which} token`,
        scopes: ['read'],
        expiresInDays: 7,
      }),
      room,
      'chosen thing': room,
      person: await organization.person(`${word} ${which} person`),
      'tab configuration': await add('tab-configurations', { name: `${word} ${which} tab` }),
    }
  }
  const taken = await organization.room(`${word} taken room`)
  const { buildingId, floorId } = organization
  const used = await things('used')
  const spare = await things('spare')
  const listed = randomUUID()
  await say(
    db.admin,
    'UPDATE people SET entra_object_id = $3 WHERE org_id = $1 AND id = $2',
    orgId,
    used.person,
    listed,
  )
  const goneId = await organization.person(`${word} gone`, ['administrator'])
  await say(db.admin, 'UPDATE people SET active = false WHERE org_id = $1 AND id = $2', orgId, goneId)
  for (const id of [used.room, spare.room]) await hang(db.admin, orgId, id)
  for (const id of [used.person, spare.person]) await portray(db.admin, orgId, id)
  const house = {
    word,
    organization,
    administrator,
    booker,
    ids: {
      ...used,
      building: buildingId,
      floor: floorId,
      reservation: await book(taken, '2026-11-24T09:00:00Z', 60, { tagId: used.tag }),
    },
    spare: {
      ...spare,
      floor: await add('floors', { name: `${word} spare floor`, buildingId: used.building }),
      reservation: await book(taken, '2026-11-24T15:00:00Z', 60),
    },
    running: await book(taken, clock.now.subtract({ minutes: 4 }).toString(), 30),
    listed,
    viewer: await as({ orgId, personId: await organization.person(`${word} viewer`, ['viewer']) }),
    gone: await as({ orgId, personId: goneId }),
    deactivate: () => say(db.admin, 'UPDATE organizations SET active = false WHERE org_id = $1', orgId),
    allIds: () => allIds(db.admin, orgId),
    fingerprint: () => fingerprint(db.admin, orgId),
  }
  await mark(db.admin, orgId, word)
  return house
}

const say = (admin: pg.ClientConfig, sql: string, ...values: string[]) =>
  asSuperuser(admin, async (client) => {
    await client.query(sql, values)
  })

/** Gives a room a picture, whatever is on it. */
async function hang(admin: pg.ClientConfig, orgId: string, roomId: string) {
  await say(admin, "INSERT INTO room_pictures VALUES ($1, $2, 'image/webp', '\\x52494646')", orgId, roomId)
  await say(admin, 'UPDATE rooms SET picture_version = 1 WHERE org_id = $1 AND id = $2', orgId, roomId)
}

/** Gives a person a picture, whatever is on it. */
async function portray(admin: pg.ClientConfig, orgId: string, personId: string) {
  await say(admin, "INSERT INTO person_pictures VALUES ($1, $2, 'image/jpeg', '\\xffd8ff')", orgId, personId)
  await say(admin, 'UPDATE people SET picture_version = 1 WHERE org_id = $1 AND id = $2', orgId, personId)
}

const MARKED = { people: 'display_name', buildings: 'name', floors: 'name' }

async function mark(admin: pg.ClientConfig, orgId: string, word: string) {
  await asSuperuser(admin, async (client) => {
    for (const [table, column] of Object.entries(MARKED))
      await client.query(
        `UPDATE ${table} SET ${column} = $2 || ' ' || ${column} WHERE org_id = $1 AND position($2 in ${column}) = 0`,
        [orgId, word],
      )
  })
}

const allIds = (admin: pg.ClientConfig, orgId: string) =>
  asSuperuser(admin, async (client) => {
    const ids = new Set<string>([orgId])
    for (const { table_name: table } of await tables(client, 'id')) {
      const { rows } = await client.query(`SELECT id FROM ${table} WHERE org_id = $1`, [orgId])
      for (const { id } of rows) ids.add(String(id))
    }
    return [...ids]
  })

const fingerprint = (admin: pg.ClientConfig, orgId: string) =>
  asSuperuser(admin, async (client) => {
    const prints: string[] = []
    for (const { table_name: table } of await tables(client, 'org_id')) {
      const { rows } = await client.query(
        `SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) AS print FROM ${table} t WHERE org_id = $1`,
        [orgId],
      )
      prints.push(`${table} ${rows[0]?.print}`)
    }
    return prints.join('\n')
  })

const tables = async (client: pg.Client, column: string): Promise<{ table_name: string }[]> =>
  (
    await client.query(
      `SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = $1
        AND table_name IN (SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'org_id')
        ORDER BY 1`,
      [column],
    )
  ).rows

async function asSuperuser<T>(admin: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
