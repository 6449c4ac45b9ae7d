import { Caption1, Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { ROOM_CHOICES } from '#domain/tab-configurations/tab-configuration.ts'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { type Choice, ChoiceChips } from '../ui/choice-chips.tsx'
import { EquipmentIcon } from '../ui/equipment-icons.tsx'
import { wordsMatcher } from '../ui/match-words.ts'
import { faultsOf, roomsOf, type TabDraft } from './draft.ts'

const useStyles = makeStyles({
  choice: { display: 'grid', gap: '12px' },
  // Room for the ring of the focus, which the edge of what scrolls would cut off.
  some: { maxHeight: '220px', overflowY: 'auto', padding: '4px', margin: '-4px' },
  count: { color: tokens.colorNeutralForeground3 },
  fault: { color: tokens.colorStatusDangerForeground1 },
})

/** More than these are looked for by name. */
const SEEN_AT_ONCE = 12

type Props = { draft: TabDraft; directory: Directory; onChange: (changes: Partial<TabDraft>) => void }

/** Which rooms the tab shows: all, or those that something is true of. */
export function RoomsChoice({ draft, directory, onChange }: Props) {
  const styles = useStyles()
  const t = useText()
  const count = useId()
  const [typed, setTyped] = useState('')
  const { by, chosen } = draft
  const all = by === 'all' ? [] : offered(by, directory)
  const matches = wordsMatcher(typed)
  const found = all.filter(({ value, label }) => matches(label) || (by !== 'all' && chosen[by].includes(value)))
  const rooms = roomsOf(draft, directory.rooms).filter(({ active }) => active).length
  const isMissing = faultsOf(draft).rooms
  return (
    <div className={styles.choice}>
      <ChoiceChips
        kind="one"
        legend={t('tab.rooms')}
        chosen={by}
        onChoose={(next) => {
          setTyped('')
          onChange({ by: next })
        }}
        choices={ROOM_CHOICES.map((value) => ({ value, label: t(`tab.roomsBy.${value}`) }))}
      />
      {by !== 'all' && (
        <>
          {all.length > SEEN_AT_ONCE && (
            <Field label={t('tab.search')}>
              <SearchBox value={typed} onChange={(_, { value }) => setTyped(value)} />
            </Field>
          )}
          <div className={styles.some}>
            <ChoiceChips
              kind="some"
              legend={t(`tab.choose.${by}`)}
              chosen={chosen[by]}
              onChoose={(ids) => onChange({ chosen: { ...chosen, [by]: ids } })}
              choices={found}
              describedBy={count}
            />
          </div>
        </>
      )}
      <Caption1 id={count} role="status" className={isMissing ? styles.fault : styles.count}>
        {isMissing ? t('tab.chooseSome') : t('tab.roomCount', { count: rooms })}
      </Caption1>
    </div>
  )
}

function offered(by: Exclude<TabDraft['by'], 'all'>, directory: Directory): Choice<string>[] {
  switch (by) {
    case 'buildings':
      return directory.buildings.map(({ id, name }) => ({ value: id, label: name }))
    case 'floors':
      return directory.floors.map(({ id }) => ({ value: id, label: directory.place({ floorId: id }) }))
    case 'equipment':
      return directory.equipment.map(({ id, name, icon }) => ({
        value: id,
        label: name,
        icon: <EquipmentIcon icon={icon} />,
      }))
    case 'rooms':
      return directory.rooms.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))
  }
}
