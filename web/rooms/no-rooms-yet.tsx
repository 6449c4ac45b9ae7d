import { DoorRegular } from '@fluentui/react-icons'
import { useText } from '../messages/text.tsx'
import { isAdministrator, useMe } from '../session/me.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { EmptyState } from '../ui/states.tsx'

/** An organization without rooms: its administrators are led to where they add some, and everybody else told whom to ask. */
export function NoRoomsYet({ addAt }: { addAt: string }) {
  const t = useText()
  const isAdmin = isAdministrator(useMe())
  return (
    <EmptyState
      icon={<DoorRegular />}
      title={t('schedule.noRooms')}
      hint={isAdmin ? t('schedule.noRoomsHintAdmin') : t('schedule.noRoomsHint')}
      actions={
        isAdmin && (
          <LinkButton appearance="primary" to={addAt}>
            {t('schedule.addRooms')}
          </LinkButton>
        )
      }
    />
  )
}
