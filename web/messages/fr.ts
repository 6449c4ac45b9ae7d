import type { Catalogue } from './en.ts'
import { admin } from './fr/admin.ts'
import { find } from './fr/find.ts'
import { frame } from './fr/frame.ts'
import { help } from './fr/help.ts'
import { problem } from './fr/problem.ts'
import { reservation } from './fr/reservation.ts'
import { room } from './fr/room.ts'
import { schedule } from './fr/schedule.ts'
import { signIn } from './fr/sign-in.ts'
import { time } from './fr/time.ts'
import { ui } from './fr/ui.ts'

export const messages: Catalogue = {
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
