import { PlugConnectedRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { equipmentQuery, roomsQuery } from '../../api/queries.ts'
import { useText } from '../../messages/text.tsx'
import { EquipmentIcon } from '../../ui/equipment-icons.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { CatalogueScreen } from '../catalogue/catalogue-screen.tsx'
import { EntryName } from '../catalogue/entry-name.tsx'
import { equipment } from '../catalogue/kept.ts'
import { EquipmentPanel } from './equipment-panel.tsx'

export function Component() {
  const t = useText()
  const state = useQuery(equipmentQuery)
  const { data: rooms } = useQuery(roomsQuery)
  const roomsWith = (id: string) => rooms?.filter(({ equipmentIds }) => equipmentIds.includes(id)).length
  return (
    <CatalogueScreen
      catalogue={equipment}
      state={state}
      icon={<PlugConnectedRegular />}
      row={({ id, name, icon }) => {
        const count = roomsWith(id)
        return (
          <EntryName
            name={name}
            mark={<EquipmentIcon icon={icon} />}
            detail={count === undefined ? null : t('admin.inRooms', { count })}
          />
        )
      }}
      panel={(props) => <EquipmentPanel {...props} />}
      wayOut={({ id }) => <LinkButton to={`/admin/rooms?equipment=${id}`}>{t('admin.showRooms')}</LinkButton>}
    />
  )
}
