import type { Catalogue } from './en.ts'
import { about } from './fr/about.ts'
import { admin } from './fr/admin.ts'
import { adminPeople } from './fr/admin-people.ts'
import { adminRooms } from './fr/admin-rooms.ts'
import { exchange } from './fr/exchange.ts'
import { find } from './fr/find.ts'
import { frame } from './fr/frame.ts'
import { help } from './fr/help.ts'
import { meeting } from './fr/meeting.ts'
import { organization } from './fr/organization.ts'
import { privacy } from './fr/privacy.ts'
import { problem } from './fr/problem.ts'
import { profile } from './fr/profile.ts'
import { reservation } from './fr/reservation.ts'
import { room } from './fr/room.ts'
import { rules } from './fr/rules.ts'
import { schedule } from './fr/schedule.ts'
import { share } from './fr/share.ts'
import { signIn } from './fr/sign-in.ts'
import { support } from './fr/support.ts'
import { tab } from './fr/tab.ts'
import { terms } from './fr/terms.ts'
import { time } from './fr/time.ts'
import { token } from './fr/token.ts'
import { ui } from './fr/ui.ts'

export const messages: Catalogue = {
  ...about,
  ...admin,
  ...adminPeople,
  ...adminRooms,
  ...exchange,
  ...find,
  ...frame,
  ...help,
  ...meeting,
  ...organization,
  ...privacy,
  ...problem,
  ...profile,
  ...reservation,
  ...room,
  ...rules,
  ...schedule,
  ...share,
  ...signIn,
  ...support,
  ...tab,
  ...terms,
  ...time,
  ...token,
  ...ui,
}
