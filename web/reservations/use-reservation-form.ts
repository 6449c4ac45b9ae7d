import { useState } from 'react'
import { newIdempotencyKey } from '../api/client.ts'
import type { Reservation } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { presentOf, type Refused, refusedOf, type WarningAnswer } from './refused.ts'
import { useBookRoom } from './use-book-room.ts'
import { useChangeReservation } from './use-change-reservation.ts'
import { usePreview } from './use-preview.ts'
import type { VerdictState } from './verdict.tsx'
import { bookingOf, changesOf, newWish, type Wish, wishFor } from './wish.ts'

/** What the form is about: a time in a room that shall be booked, or a reservation that shall be changed. */
export type Subject =
  | { kind: 'book'; roomId: string; start: string; end: string }
  | { kind: 'change'; reservation: Reservation }

/** What a person is choosing, what the server would say to it, and what it said. */
export function useReservationForm(subject: Subject, directory: Directory) {
  const t = useText()
  const zoneOf = (roomId: string) => directory.room(roomId)?.zone ?? 'UTC'
  const [base, setBase] = useState(subject)
  const [wish, setWish] = useState<Wish>(() =>
    subject.kind === 'change'
      ? wishFor(subject.reservation)
      : newWish(subject.roomId, subject, zoneOf(subject.roomId), t('reservation.defaultTitle')),
  )
  // One wish, one key: a second click, or a click after a lost answer, does not book twice (rule 24).
  const [key, setKey] = useState(newIdempotencyKey)
  const zone = zoneOf(wish.roomId)
  const booking = base.kind === 'book' ? bookingOf(wish, zone, t('reservation.defaultTitle')) : undefined
  const changes = base.kind === 'change' ? changesOf(wish, base.reservation, zone) : undefined
  const isUnchanged = changes !== undefined && Object.keys(changes).length === 0
  const { preview, isFresh } = usePreview(
    wish.roomId,
    booking
      ? { kind: 'book', body: booking }
      : base.kind === 'change' && changes && !isUnchanged
        ? { kind: 'change', id: base.reservation.id, body: changes }
        : undefined,
  )
  const bookRoom = useBookRoom()
  const changeReservation = useChangeReservation()
  const { error, isPending: isSending } = base.kind === 'book' ? bookRoom : changeReservation
  const present = presentOf(error)
  const refused = refusedOf(error)

  function change(changed: Partial<Wish>) {
    setWish((before) => ({ ...before, ...changed }))
    setKey(newIdempotencyKey())
    bookRoom.reset()
    if (!present) changeReservation.reset()
  }

  function submit(onDone: (reservation: Reservation) => void) {
    if (isSending) return
    if (booking) void bookRoom.mutateAsync({ wish: booking, key }).then(onDone, shown)
    else if (base.kind === 'change' && isUnchanged) onDone(base.reservation)
    else if (base.kind === 'change' && changes)
      void changeReservation.mutateAsync({ present: base.reservation, changes }).then(onDone, shown)
  }

  function takePresent() {
    if (!present) return
    setBase({ kind: 'change', reservation: present })
    setWish(wishFor(present))
    changeReservation.reset()
  }

  /** What was typed here holds over what somebody else wrote in the meantime. */
  function keepMine(onDone: (reservation: Reservation) => void) {
    const mine = present && changesOf(wish, present, zone)
    if (!mine) return
    setBase({ kind: 'change', reservation: present })
    void changeReservation.mutateAsync({ present, changes: mine }).then(onDone, shown)
  }

  return {
    wish,
    zone,
    change,
    submit,
    verdict: verdictOf({ refused, preview, isFresh, isUnchanged }),
    /** Somebody else's state of the reservation, when theirs came first. */
    present,
    before: base.kind === 'change' ? base.reservation : null,
    takePresent,
    keepMine,
    /** A failure that is neither a refusal nor a newer state. */
    problem: error && !refused && !present ? error : null,
    isSending,
    canSubmit: !isSending && !present && (booking !== undefined || changes !== undefined),
  }
}

/** Why it failed is in the state of the mutation, which the form shows. */
const shown = () => undefined

export type ReservationForm = ReturnType<typeof useReservationForm>

type Known = {
  refused: Refused | null
  preview: ReturnType<typeof usePreview>['preview']
  isFresh: boolean
  isUnchanged: boolean
}

function verdictOf({ refused, preview, isFresh, isUnchanged }: Known): VerdictState {
  if (refused) return { kind: 'refused', refused }
  if (isUnchanged) return { kind: 'free', warnings: [] }
  if (!preview || !isFresh) return { kind: 'checking' }
  return preview.outcome === 'refused'
    ? { kind: 'refused', refused: preview as unknown as Refused }
    : { kind: 'free', warnings: preview.warnings as unknown as WarningAnswer[] }
}
