import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Tag } from '../../api/model.ts'
import { useText } from '../../messages/text.tsx'
import { cityOf } from '../../time/format.ts'
import type { Block, Span } from '../block.ts'
import { type Clock, makeClock } from '../clock.ts'
import type { ScheduleRoom } from '../rows.ts'
import type { Announcement, Obstacle } from './board.ts'

/** All that the grid says, in the person's language and the zone of its axis. */
export interface GridWords {
  readonly clock: Clock
  readonly title: (block: Block) => string
  /** Under the title: when and who. */
  readonly meta: (block: Block) => string
  /** For a screen reader: title, room, times, state. */
  readonly block: (block: Block, room: ScheduleRoom) => string
  readonly free: (span: Span, room: ScheduleRoom) => string
  /** The times, and the room's own where its clock differs from the axis. */
  readonly times: (span: Span, room: ScheduleRoom) => string
  readonly obstacle: (obstacle: Obstacle) => string
  readonly announcement: (said: Announcement, roomOf: (id: string) => ScheduleRoom | undefined) => string
}

export function useGridWords(zone: string, tags: ReadonlyMap<string, Tag>): GridWords {
  const t = useText()
  const { locale } = useIntl()
  return useMemo(() => {
    const clock = makeClock(locale, zone)
    const roomClocks = new Map<string, Clock>()
    const clockOf = (roomZone: string): Clock => {
      const known = roomClocks.get(roomZone) ?? makeClock(locale, roomZone)
      roomClocks.set(roomZone, known)
      return known
    }
    const title = ({ title: text }: Block) => text ?? t('schedule.busy')
    const times = (span: Span, room: ScheduleRoom): string =>
      room.zone === zone
        ? clock.range(span)
        : t('schedule.withLocalTime', {
            when: clock.range(span),
            local: clockOf(room.zone).range(span),
            city: cityOf(room.zone),
          })
    const obstacle = (found: Obstacle): string =>
      found.kind === 'past'
        ? t('schedule.obstacle.past')
        : t('schedule.obstacle.taken', { title: title(found.by), when: clock.range(found.by) })
    const block = (shown: Block, room: ScheduleRoom): string =>
      [
        title(shown),
        room.name,
        times(shown, room),
        shown.who,
        shown.tagId && tags.get(shown.tagId)?.name,
        shown.pending && t('schedule.pending'),
        shown.private && t('schedule.private'),
        shown.saving && t('schedule.saving'),
      ]
        .filter(Boolean)
        .join(', ')
    return {
      clock,
      title,
      meta: (shown) => [clock.range(shown), shown.who].filter(Boolean).join(' · '),
      block,
      times,
      obstacle,
      free: (span, room) =>
        t(room.bookable ? 'schedule.free' : 'schedule.notBookableAt', { room: room.name, when: times(span, room) }),
      announcement: (said, roomOf) => {
        switch (said.say) {
          case 'range':
            return t('schedule.say.range', { when: clock.range(said.span) })
          case 'carrying':
            return t('schedule.say.carrying', { title: title(said.block) })
          case 'carried': {
            const room = roomOf(said.roomId)
            const when = room ? times(said.span, room) : clock.range(said.span)
            const place = { room: room?.name ?? '', when }
            return said.obstacle
              ? t('schedule.say.carriedInto', { ...place, obstacle: obstacle(said.obstacle) })
              : t('schedule.say.carried', place)
          }
          case 'returned':
            return t('schedule.say.returned', { title: title(said.block) })
          case 'locked':
            return t('schedule.say.locked', { title: title(said.block) })
          case 'past':
            return t('schedule.obstacle.past')
        }
      },
    }
  }, [t, locale, zone, tags])
}
