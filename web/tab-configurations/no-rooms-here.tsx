import { DoorRegular } from '@fluentui/react-icons'
import { useIntl } from 'react-intl'
import type { TabConfiguration } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { NoRoomsYet } from '../rooms/no-rooms-yet.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { EmptyState } from '../ui/states.tsx'
import { ownersOf } from './draft.ts'

/** A tab without a room to show: who can do something about it is led there, and everybody else told whom to ask. */
export function NoRoomsHere({ tab, rooms }: { tab: TabConfiguration; rooms: Directory['rooms'] }) {
  const t = useText()
  const { formatList } = useIntl()
  const settings = `/tab/${tab.id}/settings`
  if (!rooms.some(({ active }) => active))
    return (
      // The first one is made where the tab is set up; there are others already, which are out of use.
      <NoRoomsYet addAt={rooms.length === 0 ? settings : '/admin/rooms'} />
    )
  return (
    <EmptyState
      icon={<DoorRegular />}
      title={t('tab.noRoomsHere')}
      hint={tab.mayKeep ? t('tab.noRoomsKeep') : t('tab.noRoomsAsk', { names: formatList(ownersOf(tab)) })}
      actions={
        tab.mayKeep && (
          <LinkButton appearance="primary" to={settings}>
            {t('tab.chooseRooms')}
          </LinkButton>
        )
      }
    />
  )
}
