import {
  ArrowSwapFilled,
  ArrowSwapRegular,
  BuildingFilled,
  BuildingMultipleFilled,
  BuildingMultipleRegular,
  BuildingRegular,
  DoorFilled,
  DoorRegular,
  type FluentIcon,
  HomeFilled,
  HomeRegular,
  KeyMultipleFilled,
  KeyMultipleRegular,
  PeopleFilled,
  PeopleRegular,
  PlugConnectedFilled,
  PlugConnectedRegular,
  TabDesktopMultipleFilled,
  TabDesktopMultipleRegular,
  TagFilled,
  TagRegular,
} from '@fluentui/react-icons'
import type { Me } from '../api/model.ts'
import type { MessageId } from '../messages/en.ts'
import { isAdministrator } from '../session/me.ts'

export type Section = {
  path: string
  label: MessageId
  icon: FluentIcon
  active: FluentIcon
  /** Whoever manages rooms sees what is about rooms; the rest is for administrators. */
  forRoomManagers: boolean
}

const section = (
  path: string,
  label: MessageId,
  icon: FluentIcon,
  active: FluentIcon,
  { forRoomManagers = false } = {},
): Section => ({ path, label, icon, active, forRoomManagers })

const sections: readonly Section[] = [
  section('/admin', 'admin.overview', HomeRegular, HomeFilled),
  section('/admin/organization', 'admin.organization', BuildingRegular, BuildingFilled),
  section('/admin/buildings', 'admin.buildings', BuildingMultipleRegular, BuildingMultipleFilled),
  section('/admin/rooms', 'admin.rooms', DoorRegular, DoorFilled, { forRoomManagers: true }),
  section('/admin/equipment', 'admin.equipment', PlugConnectedRegular, PlugConnectedFilled),
  section('/admin/tags', 'admin.tags', TagRegular, TagFilled),
  section('/admin/people', 'admin.people', PeopleRegular, PeopleFilled),
  section('/admin/tabs', 'tab.all', TabDesktopMultipleRegular, TabDesktopMultipleFilled),
  section('/admin/access-tokens', 'token.title', KeyMultipleRegular, KeyMultipleFilled),
  section('/admin/exchange', 'admin.exchange', ArrowSwapRegular, ArrowSwapFilled),
]

export function sectionsFor(me: Me): readonly Section[] {
  if (isAdministrator(me)) return sections
  return me.person.managedRoomIds.length > 0 ? sections.filter(({ forRoomManagers }) => forRoomManagers) : []
}

/** The one whose address begins the path, the longest first; every path here begins with /admin. */
export const sectionAt = (path: string): Section | undefined =>
  sections.findLast(({ path: start }) => path === start || path.startsWith(`${start}/`))
