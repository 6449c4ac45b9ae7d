import {
  Menu,
  MenuItem,
  type MenuItemProps,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'

type Option = { value: string; text: string; lang?: string }

type Props = {
  icon: NonNullable<MenuItemProps['icon']>
  label: string
  options: readonly Option[]
  value: string
  onChoose: (value: string) => void
}

/** An item of a menu that opens a few choices, one of which holds. */
export function ChoiceMenu({ icon, label, options, value, onChoose }: Props) {
  return (
    // A menu knows its own choices only, not those of the one it is in.
    <Menu
      checkedValues={{ [label]: [value] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => chosen !== undefined && onChoose(chosen)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuItem icon={icon}>{label}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {options.map(({ text, ...option }) => (
            <MenuItemRadio key={option.value} name={label} {...option}>
              {text}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
