import type { BookingPolicy, PolicyOverrides } from '#domain/rooms/booking-policy.ts'
import type { Room, RoomChange } from '../../api/model.ts'
import type { MessageId } from '../../messages/en.ts'
import { policyLabels } from '../rules/policy.ts'

/** What the form of a room holds; the rules lie flat beside the rest. A picture that was chosen is still a file. */
export type RoomValues = Pick<
  Room,
  'name' | 'floorId' | 'capacity' | 'description' | 'colour' | 'equipmentIds' | 'managerIds' | 'active' | 'bookable'
> &
  PolicyOverrides & { picture: string | File | null }

export const roomLabels = {
  name: 'admin.name',
  floorId: 'adminRooms.floor',
  capacity: 'adminRooms.seats',
  description: 'adminRooms.description',
  colour: 'admin.colour',
  equipmentIds: 'adminRooms.equipment',
  managerIds: 'adminRooms.managers',
  active: 'adminRooms.inUse',
  bookable: 'adminRooms.bookable',
  picture: 'adminRooms.picture',
  ...policyLabels,
} satisfies Record<keyof RoomValues, MessageId>

export const roomValues = (room: Room | undefined, floorId: string): RoomValues => ({
  name: room?.name ?? '',
  floorId: room?.floorId ?? floorId,
  capacity: room?.capacity ?? 0,
  description: room?.description ?? '',
  colour: room?.colour ?? null,
  equipmentIds: room?.equipmentIds ?? [],
  managerIds: room?.managerIds ?? [],
  active: room?.active ?? true,
  bookable: room?.bookable ?? true,
  picture: room?.picture ?? null,
  maxDurationMinutes: room?.policy.maxDurationMinutes ?? null,
  horizonDays: room?.policy.horizonDays ?? null,
  openingHours: room?.policy.openingHours ?? null,
  capacityRule: room?.policy.capacityRule ?? null,
})

const RULES: readonly (keyof BookingPolicy)[] = ['maxDurationMinutes', 'horizonDays', 'openingHours', 'capacityRule']

/** As the API takes it: the rules in their own place, the picture not at all. */
export function bodyOf({ picture: _, ...values }: Partial<RoomValues>): RoomChange {
  const entries = Object.entries(values)
  const isRule = ([name]: [string, unknown]) => RULES.some((rule) => rule === name)
  const policy = Object.fromEntries(entries.filter(isRule))
  const fields = Object.fromEntries(entries.filter((entry) => !isRule(entry)))
  return { ...fields, ...(Object.keys(policy).length > 0 && { policy }) }
}

const TOUCHING: readonly (keyof RoomChange)[] = ['active', 'bookable', 'capacity', 'floorId', 'policy']

/** Whether a change can turn a rule against what is booked already (rule 29). */
export const mayAffect = (change: RoomChange): boolean => TOUCHING.some((field) => change[field] !== undefined)
