import { v7 as uuid } from 'uuid'
import type { OrganizationId } from '#domain/organizations/organization.ts'
import type { PersonId, Role } from '#domain/people/person.ts'
import type { BuildingId, FloorId, RoomId } from '#domain/rooms/room.ts'
import type { OpeningHours } from '#domain/time/opening-hours.ts'
import type { Database, OrgTx } from '../db/in-organization.ts'
import { type Parameter, statement } from '../db/statement.ts'

const insert = (table: string, row: Record<string, Parameter>) => {
  const columns = Object.keys(row)
  const places = columns.map((_, index) => `$${index + 1}`)
  return statement(
    `given-${table}-${columns.length}-${columns.join('').length}`,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
  )
}

const put = (tx: OrgTx, table: string, row: Record<string, Parameter>) =>
  tx.rows(insert(table, row), Object.values(row))

const LONG_AGO = '2020-01-01T00:00:00Z'
const stamps = { created_at: LONG_AGO, updated_at: LONG_AGO }

/** An organization with one building and one floor in `zone`, an administrator and a booker, and rooms on demand. */
export async function givenOrganization(db: Database, { name = 'Nordlicht', zone = 'Europe/Paris' } = {}) {
  const orgId = uuid() as OrganizationId
  const buildingId = uuid() as BuildingId
  const floorId = uuid() as FloorId
  await db.inOrganization(orgId, async (tx) => {
    await put(tx, 'organizations', { org_id: orgId, name, zone, locale: 'en-GB', ...stamps })
    await put(tx, 'buildings', { org_id: orgId, id: buildingId, name: 'Main', zone, ...stamps })
    await put(tx, 'floors', { org_id: orgId, id: floorId, building_id: buildingId, name: '1', ...stamps })
  })
  const person = async (displayName: string, roles: readonly Role[] = ['booker']): Promise<PersonId> => {
    const id = uuid() as PersonId
    const upn = `${displayName.toLowerCase().replaceAll(/\W+/g, '.')}.${id.slice(-6)}@nordlicht.example`
    await db.inOrganization(orgId, (tx) =>
      put(tx, 'people', { org_id: orgId, id, display_name: displayName, upn, roles, ...stamps }),
    )
    return id
  }
  const room = async (roomName: string, extra: GivenRoom = {}): Promise<RoomId> => {
    const id = uuid() as RoomId
    await db.inOrganization(orgId, (tx) =>
      put(tx, 'rooms', {
        org_id: orgId,
        id,
        floor_id: floorId,
        name: roomName,
        capacity: extra.capacity ?? 8,
        active: extra.active ?? true,
        bookable: extra.bookable ?? true,
        max_duration_minutes: extra.maxDurationMinutes ?? null,
        horizon_days: extra.horizonDays ?? null,
        opening_hours: extra.openingHours ? JSON.stringify(extra.openingHours) : null,
        capacity_rule: extra.capacityRule ?? null,
        ...stamps,
      }),
    )
    return id
  }
  const manager = (roomId: RoomId, personId: PersonId) =>
    db.inOrganization(orgId, (tx) => put(tx, 'room_managers', { org_id: orgId, room_id: roomId, person_id: personId }))
  const administratorId = await person('Ada Admin', ['administrator'])
  const bookerId = await person('Bo Booker')
  return { orgId, buildingId, floorId, administratorId, bookerId, person, room, manager }
}

interface GivenRoom {
  readonly capacity?: number
  readonly active?: boolean
  readonly bookable?: boolean
  readonly maxDurationMinutes?: number
  readonly horizonDays?: number
  readonly openingHours?: OpeningHours
  readonly capacityRule?: 'ignore' | 'warn' | 'refuse'
}

export type GivenOrganization = Awaited<ReturnType<typeof givenOrganization>>
