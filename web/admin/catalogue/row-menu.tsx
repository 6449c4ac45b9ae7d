import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components'
import {
  AddRegular,
  ArrowDownRegular,
  ArrowUpRegular,
  CalendarLtrRegular,
  CopyRegular,
  CopySelectRegular,
  DeleteRegular,
  type FluentIcon,
  MoreHorizontalRegular,
  PauseCircleRegular,
  PlayCircleRegular,
} from '@fluentui/react-icons'

const icons = {
  up: ArrowUpRegular,
  down: ArrowDownRegular,
  add: AddRegular,
  week: CalendarLtrRegular,
  copy: CopyRegular,
  copyAll: CopySelectRegular,
  stop: PauseCircleRegular,
  resume: PlayCircleRegular,
  remove: DeleteRegular,
} satisfies Record<string, FluentIcon>

export type RowAction = { kind: keyof typeof icons; label: string; disabled?: boolean; run: () => void }

/** What else can be done with a row, under three dots. */
export function RowMenu({ label, actions }: { label: string; actions: readonly RowAction[] }) {
  if (actions.length === 0) return null
  return (
    <Menu positioning={{ position: 'below', align: 'end' }}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={label} relationship="label">
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {actions.map(({ kind, label: words, disabled = false, run }) => {
            const Icon = icons[kind]
            return (
              <MenuItem key={kind} icon={<Icon />} disabled={disabled} onClick={run}>
                {words}
              </MenuItem>
            )
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
