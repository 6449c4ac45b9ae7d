import { admin } from './en/admin.ts'
import { find } from './en/find.ts'
import { frame } from './en/frame.ts'
import { help } from './en/help.ts'
import { problem } from './en/problem.ts'
import { reservation } from './en/reservation.ts'
import { room } from './en/room.ts'
import { schedule } from './en/schedule.ts'
import { signIn } from './en/sign-in.ts'
import { time } from './en/time.ts'
import { ui } from './en/ui.ts'

/**
 * Every word of the app in English, the language the others are checked against. One file per feature in en/ and fr/:
 * an id begins with the name of its file ('find.title' is in en/find.ts), so two people adding messages to two features
 * never touch the same line. Messages are ICU MessageFormat: {name}, {count, plural, one {# room} other {# rooms}}.
 * A test holds that every id is used and that the French one takes the same values.
 */
export const messages = {
  ...admin,
  ...find,
  ...frame,
  ...help,
  ...problem,
  ...reservation,
  ...room,
  ...schedule,
  ...signIn,
  ...time,
  ...ui,
}

export type MessageId = keyof typeof messages
export type Catalogue = Record<MessageId, string>
