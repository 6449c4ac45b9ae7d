import type { Reservation } from '../api/model.ts'
import type { Text } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { formatFullDays, formatFullSpan, isWholeDays } from '../time/format.ts'
import type { TimeText } from '../time/use-time-text.ts'

type Told = Pick<Reservation, 'title' | 'start' | 'end' | 'zone' | 'roomId' | 'organizer' | 'host' | 'status'>
type Places = Pick<Directory, 'room' | 'place'>

/**
 * A reservation in words for somebody who reads them elsewhere: what, when on the clock of the room and on which clock
 * that is, where, and who. Of what the viewer may not see there is nothing in it, because they have nothing of it.
 */
export function reservationLines(
  t: Text,
  { locale, zone: zoneText }: Pick<TimeText, 'locale' | 'zone'>,
  { title, start, end, zone, roomId, organizer, host, status }: Told,
  directory: Places,
): [string, ...string[]] {
  const room = directory.room(roomId)
  const when = isWholeDays(start, end, zone)
    ? t('share.allDay', { day: formatFullDays(start, end, zone, locale) })
    : formatFullSpan(start, end, zone, locale)
  const lines = [
    status === 'cancelled' ? t('reservation.cancelled') : status === 'pending' ? t('reservation.pending') : '',
    t('time.inZone', { when, zone: zoneText(zone, start) }),
    room ? [room.name, directory.place(room)].filter(Boolean).join(' · ') : '',
    organizer
      ? host && host.id !== organizer.id
        ? t('share.whoFor', { name: organizer.displayName, host: host.displayName })
        : t('share.who', { name: organizer.displayName })
      : '',
  ]
  return [title ?? t('reservation.hiddenTitle'), ...lines.filter(Boolean)]
}
