import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import type { Building, Floor } from '../../api/model.ts'
import { useText } from '../../messages/text.tsx'
import type { Directory } from '../../rooms/directory.ts'
import { EntryList } from '../catalogue/entry-list.tsx'
import { EntryName } from '../catalogue/entry-name.tsx'
import { floors as catalogue } from '../catalogue/kept.ts'
import { useOrder } from '../catalogue/use-order.ts'

const useStyles = makeStyles({
  floors: {
    display: 'grid',
    gap: '4px',
    justifyItems: 'start',
    padding: '4px 0 8px 36px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '& > ol': { width: '100%' },
    '@media (max-width: 639px)': { paddingInlineStart: '4px' },
  },
  none: { color: tokens.colorNeutralForeground3, padding: '4px 12px' },
})

type Props = {
  building: Building
  floors: readonly Floor[]
  directory: Directory
  onAdd: () => void
  onEdit: (floor: Floor) => void
  onRemove: (floor: Floor) => void
}

export function BuildingFloors({ building, floors, directory, onAdd, onEdit, onRemove }: Props) {
  const styles = useStyles()
  const t = useText()
  const { queryKey, reorder } = catalogue
  const { ordered, move } = useOrder({ entries: floors, queryKey, save: reorder })
  const roomsOn = (floor: Floor) => directory.rooms.filter(({ floorId }) => floorId === floor.id).length
  return (
    <div className={styles.floors}>
      {ordered.length === 0 ? (
        <Caption1 className={styles.none}>{t('admin.floors.none')}</Caption1>
      ) : (
        <EntryList
          look="lines"
          label={t('admin.floorsOf', { building: building.name })}
          entries={ordered}
          onEdit={onEdit}
          onMove={move}
          actionsOf={(floor) => [{ kind: 'remove', label: t('admin.remove'), run: () => onRemove(floor) }]}
        >
          {(floor) => <EntryName oneLine name={floor.name} detail={t('admin.roomsCount', { count: roomsOn(floor) })} />}
        </EntryList>
      )}
      <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={onAdd}>
        {t('admin.floors.add')}
      </Button>
    </div>
  )
}
