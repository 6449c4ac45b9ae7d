import { makeStyles, tokens } from '@fluentui/react-components'
import {
  AccessibilityRegular,
  CallRegular,
  ConferenceRoomRegular,
  DesktopRegular,
  type FluentIcon,
  FoodRegular,
  MicRegular,
  ProjectionScreenRegular,
  TvRegular,
  VideoRegular,
  WeatherSquallsRegular,
  WeatherSunnyRegular,
  WhiteboardRegular,
} from '@fluentui/react-icons'
import { useText } from '../messages/text.tsx'

/** A drawing for each kind that the API knows; an unknown one is shown as `other`. */
const icons = {
  display: TvRegular,
  projector: ProjectionScreenRegular,
  video: VideoRegular,
  whiteboard: WhiteboardRegular,
  phone: CallRegular,
  audio: MicRegular,
  computer: DesktopRegular,
  accessible: AccessibilityRegular,
  daylight: WeatherSunnyRegular,
  air: WeatherSquallsRegular,
  catering: FoodRegular,
  other: ConferenceRoomRegular,
} satisfies Record<string, FluentIcon>

export const equipmentIconNames = Object.keys(icons) as (keyof typeof icons)[]

export function EquipmentIcon({ icon }: { icon: string }) {
  const Icon = Object.hasOwn(icons, icon) ? icons[icon as keyof typeof icons] : icons.other
  return <Icon aria-hidden />
}

const useStyles = makeStyles({
  list: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground3,
    fontSize: '16px',
  },
  item: { display: 'inline-flex' },
  more: { fontSize: tokens.fontSizeBase200 },
})

type Props = { equipment: readonly { id: string; name: string; icon: string }[]; limit?: number }

/** The equipment as a row of icons, with their names for the pointer and for screen readers. */
export function EquipmentIcons({ equipment, limit = 6 }: Props) {
  const styles = useStyles()
  const t = useText()
  if (equipment.length === 0) return null
  const shown = equipment.length > limit ? equipment.slice(0, limit - 1) : equipment
  const rest = equipment.slice(shown.length)
  const restNames = rest.map(({ name }) => name).join(', ')
  return (
    <span className={styles.list}>
      {shown.map(({ id, name, icon }) => (
        <span key={id} className={styles.item} title={name}>
          <EquipmentIcon icon={icon} />
          <span className="visually-hidden">{name}</span>
        </span>
      ))}
      {rest.length > 0 && (
        <span className={styles.more} title={restNames}>
          <span aria-hidden>+{rest.length}</span>
          <span className="visually-hidden">{t('ui.more', { count: rest.length, names: restNames })}</span>
        </span>
      )}
    </span>
  )
}
