import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { Reservation } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { type Compared, differences } from './wish.ts'

interface Props {
  /** As this person read it. */
  readonly before: Reservation
  /** As it is now. */
  readonly present: Reservation
  readonly directory: Directory
  readonly onTheirs: () => void
  readonly onMine: () => void
}

/** Somebody changed the reservation while this person did: says what, and asks whose shall hold. */
export function StaleNotice({ before, present, directory, onTheirs, onMine }: Props) {
  const t = useText()
  const time = useTimeText()
  const said: Record<Exclude<Compared, 'start' | 'end'>, (of: Reservation) => string> = {
    roomId: ({ roomId }) => directory.room(roomId)?.name ?? '',
    title: ({ title }) => title ?? '',
    notes: () => t('reservation.stale.notes'),
    tagId: ({ tagId }) => directory.tag(tagId)?.name ?? t('reservation.noTag'),
    attendeeCount: ({ attendeeCount }) => t('reservation.stale.attendees', { count: attendeeCount ?? 0 }),
    private: (of) => t(of.private ? 'reservation.stale.private' : 'reservation.stale.public'),
    host: ({ host }) => host?.displayName ?? '',
  }
  const changed = differences(before, present)
  const isMoved = changed.includes('start') || changed.includes('end')
  const words = [
    isMoved && time.span(present, present.zone),
    ...changed.map((field) => field !== 'start' && field !== 'end' && said[field](present)),
  ].filter(Boolean)
  return (
    <MessageBar intent="warning" role="alert" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('reservation.stale.title')}</MessageBarTitle>
        {words.length > 0 && t('reservation.stale.now', { what: words.join(' · ') })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onTheirs}>
          {t('reservation.stale.theirs')}
        </Button>
        <Button size="small" onClick={onMine}>
          {t('reservation.stale.mine')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
