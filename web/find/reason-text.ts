import type { Text } from '../messages/text.tsx'
import type { TimeText } from '../time/use-time-text.ts'

/** As the API ranks (domain/rooms/rank-rooms.ts). */
export type ToldReason = { code: string; spareSeats?: number; minutes?: number | null }

type About = { t: Text; time: Pick<TimeText, 'time' | 'duration'>; freeUntil: string | null; zone: string }

/** Why a room is offered, as a person would say it; a reason that is newer than this page says nothing. */
export function reasonText(reason: ToldReason, { t, time, freeUntil, zone }: About): string | undefined {
  switch (reason.code) {
    case 'fits':
      return reason.spareSeats ? t('find.reasonFits', { count: reason.spareSeats }) : t('find.reasonFitsExactly')
    case 'has_equipment':
      return t('find.reasonEquipment')
    case 'same_floor':
      return t('find.reasonFloor')
    case 'same_building':
      return t('find.reasonBuilding')
    case 'stays_free': {
      if (freeUntil === null || reason.minutes === null || reason.minutes === undefined)
        return t('find.reasonFreeAllDay')
      const until = { time: time.time(freeUntil, zone) }
      if (reason.minutes < 1) return t('find.reasonFreeUntil', until)
      return t('find.reasonFreeLonger', { ...until, duration: time.duration(Math.floor(reason.minutes)) })
    }
  }
}
