import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, LightbulbRegular } from '@fluentui/react-icons'
import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { Organization } from '../../api/model.ts'
import { useText } from '../../messages/text.tsx'
import type { Directory } from '../../rooms/directory.ts'

const useStyles = makeStyles({
  card: { display: 'grid', gap: '8px', marginBottom: '24px' },
  heading: { margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  hint: { display: 'flex', gap: '8px', alignItems: 'flex-start', overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorBrandForeground1 },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

export type PeopleCount = { known: number; more: boolean }
type Props = { directory: Directory; organization: Organization; people: PeopleCount | undefined }

/** What an administrator may want to do next; nothing here keeps anybody from booking. */
export function NextSteps({ directory, organization, people }: Props) {
  const styles = useStyles()
  const t = useText()
  const { formatList } = useIntl()
  const { buildings, floors, rooms, equipment, tags } = directory
  const names = (things: readonly { name: string }[]) => ({
    count: things.length,
    names: formatList(things.map(({ name }) => name)),
  })
  const emptyBuildings = buildings.filter(({ id }) => !floors.some(({ buildingId }) => buildingId === id))
  const emptyFloors = floors.filter(({ id }) => !rooms.some(({ floorId }) => floorId === id))
  const hints = [
    emptyBuildings.length > 0 && {
      to: '/admin/buildings',
      words: t('admin.next.emptyBuildings', names(emptyBuildings)),
    },
    emptyFloors.length > 0 && { to: '/admin/rooms', words: t('admin.next.emptyFloors', names(emptyFloors)) },
    people?.known === 1 && !people.more && { to: '/admin/people', words: t('admin.next.people') },
    equipment.length === 0 && { to: '/admin/equipment', words: t('admin.next.equipment') },
    organization.policy.openingHours === null && { to: '/admin/organization', words: t('admin.next.hours') },
    tags.length === 0 && { to: '/admin/tags', words: t('admin.next.tags') },
  ].filter((hint) => hint !== false)
  return (
    <section className={styles.card} aria-labelledby="next-steps">
      <Subtitle2 as="h2" id="next-steps" className={styles.heading}>
        {t('admin.next')}
      </Subtitle2>
      <ul className={styles.list}>
        {hints.map(({ to, words }) => (
          <li key={words} className={styles.hint}>
            <LightbulbRegular className={styles.icon} aria-hidden />
            <Link to={to} className={styles.link}>
              {words}
            </Link>
          </li>
        ))}
        {hints.length === 0 && (
          <li className={styles.hint}>
            <CheckmarkCircleRegular className={styles.icon} aria-hidden />
            {t('admin.next.nothing')}
          </li>
        )}
      </ul>
    </section>
  )
}
