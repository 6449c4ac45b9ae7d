import { v7 as uuid } from 'uuid'
import { asAdministrator } from '../catalogue/as-administrator.ts'
import type { Deps } from '../deps.ts'
import type { Session } from '../identity/session.ts'
import { loadOrganization } from '../organizations/organization.store.ts'
import { announce } from '../outbox/announce.store.ts'
import type { RoomBody } from './change-room.schema.ts'
import { holdRoom, insertRoom, setEquipment, setManagers } from './keep-room.store.ts'
import { requireNamed } from './require-named.ts'
import type { RoomView } from './room.schema.ts'
import { viewRoom } from './room-view.ts'

const PLAIN = { description: '', colour: null, active: true, bookable: true }
const AS_THE_ORGANIZATION = { maxDurationMinutes: null, horizonDays: null, openingHours: null, capacityRule: null }

/** Adds a room at the end of its floor. */
export const addRoom = (deps: Pick<Deps, 'db' | 'clock'>, session: Session, body: RoomBody): Promise<RoomView> =>
  asAdministrator(deps, session, 'room', async (tx, at, actor) => {
    await requireNamed(tx, body)
    const { policy, equipmentIds = [], managerIds = [], ...fields } = body
    const id = uuid()
    await insertRoom(tx, { ...PLAIN, ...AS_THE_ORGANIZATION, ...fields, ...policy, id }, at)
    await Promise.all([setEquipment(tx, id, equipmentIds), setManagers(tx, id, managerIds)])
    await announce(tx, 'rooms', [id], at)
    if (managerIds.length > 0) await announce(tx, 'people', managerIds, at)
    const [row, organization] = await Promise.all([holdRoom(tx, id), loadOrganization(tx)])
    if (!row) throw new Error('a room went while it was added')
    return viewRoom(row, actor, organization)
  })
