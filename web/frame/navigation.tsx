import { Caption2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  CalendarLtrFilled,
  CalendarLtrRegular,
  CalendarPersonFilled,
  CalendarPersonRegular,
  type FluentIcon,
  QuestionCircleFilled,
  QuestionCircleRegular,
  SearchFilled,
  SearchRegular,
  SettingsFilled,
  SettingsRegular,
} from '@fluentui/react-icons'
import { NavLink } from 'react-router'
import type { Me } from '../api/model.ts'
import type { MessageId } from '../messages/en.ts'
import { useText } from '../messages/text.tsx'
import { mayAdminister } from '../session/me.ts'

type Place = { to: string; label: MessageId; name: MessageId; icon: FluentIcon; active: FluentIcon }

const places: Place[] = [
  {
    to: '/schedule',
    label: 'frame.schedule',
    name: 'frame.schedule',
    icon: CalendarLtrRegular,
    active: CalendarLtrFilled,
  },
  { to: '/find', label: 'frame.findShort', name: 'frame.find', icon: SearchRegular, active: SearchFilled },
  {
    to: '/my-reservations',
    label: 'frame.mineShort',
    name: 'frame.mine',
    icon: CalendarPersonRegular,
    active: CalendarPersonFilled,
  },
]
const administration: Place = {
  to: '/admin',
  label: 'frame.adminShort',
  name: 'frame.admin',
  icon: SettingsRegular,
  active: SettingsFilled,
}
const help: Place = {
  to: '/help',
  label: 'frame.help',
  name: 'frame.help',
  icon: QuestionCircleRegular,
  active: QuestionCircleFilled,
}

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    width: '72px',
    boxSizing: 'border-box',
    paddingBlock: '4px 8px',
    '@media (max-width: 639px)': {
      width: 'auto',
      height: 'auto',
      paddingBlock: '0 env(safe-area-inset-bottom)',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    flex: '1 1 auto',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '@media (max-width: 639px)': { flexDirection: 'row', gap: 0 },
  },
  item: { '@media (max-width: 639px)': { flex: '1 1 0', minWidth: 0 } },
  last: { marginTop: 'auto', '@media (max-width: 639px)': { marginTop: 0 } },
  link: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '3px',
    minHeight: '56px',
    marginInline: '4px',
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
    fontSize: '20px',
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 639px)': { marginInline: 0, borderRadius: 0, minHeight: '54px' },
  },
  active: {
    color: tokens.colorBrandForeground1,
    // The bar beside the place one is at, as in Teams; drawn with a border so that forced colours keep it.
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '-4px',
      top: '14px',
      bottom: '14px',
      width: 0,
      borderLeft: `3px solid ${tokens.colorBrandForeground1}`,
      borderRadius: tokens.borderRadiusCircular,
      '@media (max-width: 639px)': {
        top: 0,
        bottom: 'auto',
        insetInlineStart: '30%',
        width: '40%',
        borderLeft: 'none',
        borderTop: `3px solid ${tokens.colorBrandForeground1}`,
      },
    },
  },
  label: {
    color: 'inherit',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@media (max-width: 639px)': { fontSize: '11px' },
  },
})

export function Navigation({ me }: { me: Me | undefined }) {
  const styles = useStyles()
  const t = useText()
  const shown = me && mayAdminister(me) ? [...places, administration] : places
  return (
    <nav className={styles.nav} aria-label={t('frame.navigation')}>
      <ul className={styles.list}>
        {shown.map((place) => (
          <li key={place.to} className={styles.item}>
            <PlaceLink place={place} />
          </li>
        ))}
        <li className={mergeClasses(styles.item, styles.last)}>
          <PlaceLink place={help} />
        </li>
      </ul>
    </nav>
  )
}

function PlaceLink({ place }: { place: Place }) {
  const styles = useStyles()
  const t = useText()
  const name = t(place.name)
  return (
    <NavLink
      to={place.to}
      className={({ isActive }) => mergeClasses(styles.link, isActive && styles.active)}
      title={name}
    >
      {({ isActive }) => (
        <>
          {isActive ? <place.active aria-hidden /> : <place.icon aria-hidden />}
          <Caption2 className={styles.label} aria-hidden={place.label !== place.name}>
            {t(place.label)}
          </Caption2>
          {place.label !== place.name && <span className="visually-hidden">{name}</span>}
        </>
      )}
    </NavLink>
  )
}
