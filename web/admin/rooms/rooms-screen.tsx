import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { AddRegular, DoorRegular } from '@fluentui/react-icons'
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import type { Room } from '../../api/model.ts'
import { problemState } from '../../api/problem-text.ts'
import { useText } from '../../messages/text.tsx'
import { useDirectory } from '../../rooms/directory.ts'
import { isAdministrator, useMe } from '../../session/me.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx'
import { useNotify } from '../../ui/toasts.tsx'
import { FirstSteps } from '../overview/first-steps.tsx'
import { readFilter } from './room-filter.ts'
import { RoomPanel } from './room-panel.tsx'
import { RoomsByFloor } from './rooms-by-floor.tsx'

/** Every room one may look after; the one in the address is open at the side. */
export function Component() {
  const t = useText()
  const notify = useNotify()
  const me = useMe()
  const navigate = useNavigate()
  const { roomId } = useParams()
  const { search } = useLocation()
  const [params] = useSearchParams()
  const { directory, error, retry } = useDirectory()
  const isOurs = isAdministrator(me)
  const rooms = directory?.rooms.filter(({ mayEdit }) => mayEdit) ?? []
  const open = rooms.find(({ id }) => id === roomId)
  const floorId = readFilter(params).floorId ?? directory?.floors[0]?.id ?? ''
  const canAdd = isOurs && directory !== undefined && directory.floors.length > 0
  const close = () => navigate({ pathname: '/admin/rooms', search })
  const add = canAdd && (
    <LinkButton appearance="primary" icon={<AddRegular />} to={{ pathname: '/admin/rooms/new', search }}>
      {t('adminRooms.add')}
    </LinkButton>
  )
  return (
    <Page title={t('admin.rooms')} subtitle={t(isOurs ? 'adminRooms.hint' : 'adminRooms.hintManager')}>
      {directory && roomId && roomId !== 'new' && !open && (
        <MessageBar intent="warning" role="alert" layout="multiline">
          <MessageBarBody>{t('adminRooms.missing')}</MessageBarBody>
        </MessageBar>
      )}
      {!directory ? (
        error ? (
          <ErrorState {...problemState(t, error)} onRetry={retry} />
        ) : (
          <LoadingState rows={8} size={48} gap={6} />
        )
      ) : rooms.length > 0 ? (
        <RoomsByFloor rooms={rooms} directory={directory} isOurs={isOurs} add={add} />
      ) : canAdd ? (
        <EmptyState icon={<DoorRegular />} title={t('adminRooms.none')} hint={t('adminRooms.noneHint')} actions={add} />
      ) : (
        <FirstSteps directory={directory} />
      )}
      {directory && (open || (roomId === 'new' && canAdd)) && (
        <RoomPanel
          key={open?.id ?? 'new'}
          room={open}
          floorId={floorId}
          directory={directory}
          onClose={close}
          onSaved={({ name }: Room) => notify({ title: t('admin.saved', { name }), intent: 'success' })}
        />
      )}
    </Page>
  )
}
