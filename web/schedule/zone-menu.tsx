import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { GlobeClockRegular } from '@fluentui/react-icons'
import type { Temporal } from 'temporal-polyfill'
import { useText } from '../messages/text.tsx'
import type { Directory } from '../rooms/directory.ts'
import { useMe, useViewerZone } from '../session/me.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { zoneChoices } from './zones-shown.ts'

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    height: '24px',
    marginInlineStart: '-6px',
    paddingInline: '6px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
})

type Props = {
  zone: string
  at: Temporal.Instant
  directory: Directory
  onChange: (zone: string) => void
}

/** Names the clock that the schedule is read on, and lets another one be chosen. */
export function ZoneMenu({ zone, at, directory, onChange }: Props) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const mine = useViewerZone()
  const { organization } = useMe()
  const choices = zoneChoices(directory.buildings, mine, organization.zone)
  const known = choices.some((choice) => choice.zone === zone)
  return (
    <Menu
      checkedValues={{ zone: [zone] }}
      onCheckedValueChange={(_, { checkedItems }) => checkedItems[0] && onChange(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="transparent"
          size="small"
          icon={<GlobeClockRegular />}
          className={styles.button}
          aria-label={t('schedule.zoneButton', { zone: time.zone(zone, at) })}
        >
          {time.zone(zone, at)}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map((choice) => (
            <MenuItemRadio
              key={choice.zone}
              name="zone"
              value={choice.zone}
              secondaryContent={[
                choice.isMine && t('schedule.zoneMine'),
                choice.isOrganizations && t('schedule.zoneOrganization'),
                choice.buildings.join(', '),
              ]
                .filter(Boolean)
                .join(' · ')}
            >
              {time.zone(choice.zone, at)}
            </MenuItemRadio>
          ))}
          {!known && (
            <MenuItemRadio name="zone" value={zone}>
              {time.zone(zone, at)}
            </MenuItemRadio>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
