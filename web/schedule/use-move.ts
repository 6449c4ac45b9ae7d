import type { Reservation, ReservationChange } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import { presentOf, refusedOf } from '../reservations/refused.ts'
import { useChangeReservation } from '../reservations/use-change-reservation.ts'
import { useFailureText } from '../reservations/use-failure-text.ts'
import type { Directory } from '../rooms/directory.ts'
import { useMe } from '../session/me.ts'
import { useMayTouch } from '../tab-configurations/use-tab.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { useNotify } from '../ui/toasts.tsx'
import type { Block, Span } from './block.ts'
import { newsOf } from './block-of.ts'
import type { LaneStore } from './lane-store.ts'

interface Place extends Span {
  readonly roomId: string
}

interface Moves {
  readonly store: LaneStore
  readonly shown: Span
  readonly directory: Directory
  /** Shows where a reservation is that was put back. */
  readonly onReturned: (block: Block) => void
}

/**
 * Moves a reservation on the schedule: shown where it was dropped at once, and visibly put back with the reason when
 * the server says no. What the server agreed to can be undone.
 */
export function useMove({ store, shown, directory, onReturned }: Moves) {
  const t = useText()
  const time = useTimeText()
  const notify = useNotify()
  const failureText = useFailureText()
  const { person } = useMe()
  const mayTouch = useMayTouch()
  const { mutateAsync } = useChangeReservation()
  const news = (reservation: Reservation) =>
    newsOf(reservation, person.id, mayTouch, { from: shown.start, to: shown.end })
  const zoneOf = (roomId: string) => directory.room(roomId)?.zone ?? 'UTC'
  const titleOf = ({ title }: Pick<Block, 'title'>) => title ?? t('reservation.hiddenTitle')
  const placeText = ({ roomId, start, end }: Place) =>
    [directory.room(roomId)?.name, time.span({ start: iso(start), end: iso(end) }, zoneOf(roomId))].join(' · ')

  async function move(block: Block, place: Place, isUndo = false): Promise<void> {
    const settle = store.expect({ ...block, ...place, saving: true, mayChange: false })
    try {
      const reservation = await mutateAsync({ present: block, changes: changesTo(block, place) })
      settle(news(reservation))
      const moved = { ...block, ...place, version: reservation.version }
      const { roomId, start, end } = block
      notify({
        title: isUndo
          ? t('schedule.undone', { title: titleOf(block) })
          : t('schedule.moved', { title: titleOf(block) }),
        body: placeText(place),
        intent: 'success',
        ...(!isUndo && {
          action: { label: t('schedule.undo'), run: () => void move(moved, { roomId, start, end }, true) },
        }),
      })
    } catch (error) {
      const present = presentOf(error)
      settle(present && news(present))
      onReturned(block)
      explain(error, block, place, present)
    }
  }

  function explain(error: unknown, block: Block, place: Place, present: Reservation | null): void {
    const [free] = refusedOf(error)?.alternatives.times ?? []
    notify({
      title: t('schedule.notMoved', { title: titleOf(block) }),
      body: present ? t('schedule.changedMeanwhile') : failureText(error, zoneOf(place.roomId)),
      intent: 'error',
      ...(present
        ? { action: { label: t('schedule.moveAnyway'), run: () => void move(now(block, present), place) } }
        : free && {
            action: {
              label: t('schedule.moveTo', { when: time.timeRange(free, zoneOf(place.roomId)) }),
              run: () =>
                void move(block, { roomId: place.roomId, start: Date.parse(free.start), end: Date.parse(free.end) }),
            },
          }),
    })
  }

  /** What is in the way is known here already: nothing is asked, and the reason is said at once. */
  function refuse(block: Block, reason: string): void {
    onReturned(block)
    notify({ title: t('schedule.notMoved', { title: titleOf(block) }), body: reason, intent: 'error' })
  }

  return { move, refuse }
}

const iso = (at: number): string => new Date(at).toISOString()

const now = (block: Block, { roomId, start, end, version }: Reservation): Block => ({
  ...block,
  roomId,
  start: Date.parse(start),
  end: Date.parse(end),
  version,
})

/** Only what differs, because only what changes is judged (rule 21). */
const changesTo = (block: Block, { roomId, start, end }: Place): ReservationChange => ({
  ...(roomId !== block.roomId && { roomId }),
  ...(start !== block.start && { start: iso(start) }),
  ...(end !== block.end && { end: iso(end) }),
})
