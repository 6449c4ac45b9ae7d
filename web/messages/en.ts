import { about } from './en/about.ts'
import { admin } from './en/admin.ts'
import { adminPeople } from './en/admin-people.ts'
import { adminRooms } from './en/admin-rooms.ts'
import { exchange } from './en/exchange.ts'
import { find } from './en/find.ts'
import { frame } from './en/frame.ts'
import { help } from './en/help.ts'
import { meeting } from './en/meeting.ts'
import { organization } from './en/organization.ts'
import { privacy } from './en/privacy.ts'
import { problem } from './en/problem.ts'
import { profile } from './en/profile.ts'
import { reservation } from './en/reservation.ts'
import { room } from './en/room.ts'
import { rules } from './en/rules.ts'
import { schedule } from './en/schedule.ts'
import { share } from './en/share.ts'
import { signIn } from './en/sign-in.ts'
import { support } from './en/support.ts'
import { tab } from './en/tab.ts'
import { terms } from './en/terms.ts'
import { time } from './en/time.ts'
import { token } from './en/token.ts'
import { ui } from './en/ui.ts'

/**
 * Every word of the app in English, the language the others are checked against. One file per feature in en/ and fr/:
 * an id begins with the name of its file ('find.title' is in en/find.ts), so two people adding messages to two features
 * never touch the same line. Messages are ICU MessageFormat: {name}, {count, plural, one {# room} other {# rooms}}.
 * A test holds that every id is used and that the French one takes the same values.
 */
export const messages = {
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

export type MessageId = keyof typeof messages
export type Catalogue = Record<MessageId, string>
