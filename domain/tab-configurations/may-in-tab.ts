import { isAdministrator, isTheirs } from '../people/may.ts'
import type { Actor } from '../people/person.ts'
import type { Refusal } from '../reservations/refusal.ts'
import type { Reservation } from '../reservations/reservation.ts'
import type { RoomId } from '../rooms/room.ts'
import type { Tab, TabAction, TabRights } from './tab-configuration.ts'

/** A tab is set up by whoever may book: a person who only looks has nothing to offer there. */
export const maySetUpTabs = ({ roles, managedRoomIds }: Actor) =>
  roles.some((role) => role !== 'viewer') || managedRoomIds.length > 0

/** Its owners keep a tab, and administrators every tab: when its owners have left, somebody still can. */
export const mayKeepTab = (actor: Actor, { people }: Pick<TabRights, 'people'>) =>
  isAdministrator(actor) || people.some(({ personId, owner }) => owner && personId === actor.id)

/** Whether the tab lets a person do this with what is not theirs already. What the organization says comes first. */
export function mayInTab(actor: Actor, tab: TabRights, action: TabAction): boolean {
  if (tab.permissions === 'everybody' || mayKeepTab(actor, tab)) return true
  if (tab.permissions === 'owners') return false
  return tab.people.some((person) => person.personId === actor.id && person[action])
}

/** May a room be booked through this tab? */
export const refuseAddingInTab = (actor: Actor, tab: Tab | undefined, roomId: RoomId): Refusal | undefined =>
  refuseAction(actor, tab, 'add') ?? refuseElsewhere(tab, roomId)

/**
 * May this be done through this tab with what is booked already? What is a person's own stays theirs wherever they look
 * at it from, and through a tab they move it to the tab's rooms only.
 */
export function refuseTouchingInTab(
  actor: Actor,
  tab: Tab | undefined,
  action: Exclude<TabAction, 'add'>,
  present: Pick<Reservation, 'roomId' | 'organizerId' | 'hostId'>,
  nextRoomId: RoomId = present.roomId,
): Refusal | undefined {
  const moved = nextRoomId === present.roomId ? undefined : refuseElsewhere(tab, nextRoomId)
  if (isTheirs(actor, present)) return moved
  return refuseAction(actor, tab, action) ?? refuseElsewhere(tab, present.roomId) ?? moved
}

function refuseAction(actor: Actor, tab: Tab | undefined, action: TabAction): Refusal | undefined {
  if (!tab || mayInTab(actor, tab, action)) return
  return { code: 'not_allowed_in_tab', action, permissions: tab.permissions }
}

function refuseElsewhere(tab: Tab | undefined, roomId: RoomId): Refusal | undefined {
  if (tab && !tab.roomIds.includes(roomId)) return { code: 'room_not_in_tab' }
}
