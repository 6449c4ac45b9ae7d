import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { Link } from 'react-router'
import { useText } from '../../messages/text.tsx'
import type { Directory } from '../../rooms/directory.ts'
import { useMe } from '../../session/me.ts'
import { sectionsFor } from '../sections.ts'
import type { PeopleCount } from './next-steps.tsx'

const useStyles = makeStyles({
  cards: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: '12px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
  },
  card: {
    display: 'flex',
    gap: '14px',
    alignItems: 'center',
    boxSizing: 'border-box',
    height: '100%',
    minHeight: '76px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  icon: { display: 'inline-flex', flexShrink: 0, fontSize: '28px', color: tokens.colorBrandForeground1 },
  text: { display: 'grid', gap: '2px', minWidth: 0 },
  fact: { color: tokens.colorNeutralForeground3 },
})

type Props = { directory: Directory; people: PeopleCount | undefined }

/** A way into every section, with how much there is in it. */
export function SectionCards({ directory, people }: Props) {
  const styles = useStyles()
  const t = useText()
  const me = useMe()
  const { buildings, floors, rooms, equipment, tags } = directory
  const outOfUse = rooms.filter(({ active }) => !active).length
  const facts: Record<string, string | undefined> = {
    '/admin/organization': t('admin.rulesHint'),
    '/admin/buildings': [
      t('admin.count.buildings', { count: buildings.length }),
      t('admin.count.floors', { count: floors.length }),
    ].join(' · '),
    '/admin/rooms': [
      t('admin.count.rooms', { count: rooms.length }),
      outOfUse > 0 && t('admin.count.outOfUse', { count: outOfUse }),
    ]
      .filter(Boolean)
      .join(' · '),
    '/admin/equipment': t('admin.count.equipment', { count: equipment.length }),
    '/admin/tags': t('admin.count.tags', { count: tags.length }),
    '/admin/people':
      people && t(people.more ? 'admin.count.manyPeople' : 'admin.count.people', { count: people.known }),
    '/admin/tabs': t('tab.cardHint'),
    '/admin/access-tokens': t('token.cardHint'),
    '/admin/exchange': t('admin.exchangeHint'),
  }
  return (
    <ul className={styles.cards}>
      {sectionsFor(me)
        .filter(({ path }) => path !== '/admin')
        .map(({ path, label, icon: Icon }) => (
          <li key={path}>
            <Link to={path} className={styles.card}>
              <span className={styles.icon} aria-hidden>
                <Icon />
              </span>
              <span className={styles.text}>
                <Body1Strong>{t(label)}</Body1Strong>
                {/* A space of its height, until it is counted. */}
                <Caption1 className={styles.fact}>{facts[path] ?? '\u00a0'}</Caption1>
              </span>
            </Link>
          </li>
        ))}
    </ul>
  )
}
