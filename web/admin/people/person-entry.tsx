import { Badge, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { Link, useLocation } from 'react-router'
import type { Person } from '../../api/model.ts'
import { useText } from '../../messages/text.tsx'
import { PersonAvatar } from '../../people/person-avatar.tsx'
import { useMe } from '../../session/me.ts'
import { WhenNear } from '../../ui/when-near.tsx'

const useStyles = makeStyles({
  person: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) minmax(0, 260px)',
    alignItems: 'center',
    gap: '4px 12px',
    paddingBlock: '4px',
    '@media (max-width: 767px)': { gridTemplateColumns: '32px minmax(0, 1fr)' },
  },
  names: { display: 'grid', minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  mail: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  roles: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    '@media (max-width: 767px)': { gridColumn: '2' },
  },
})

export function PersonEntry({ person }: { person: Person }) {
  const styles = useStyles()
  const t = useText()
  const { search } = useLocation()
  const me = useMe()
  const { id, displayName, mail, upn, guest, roles, managedRoomIds } = person
  return (
    <div className={styles.person}>
      <WhenNear height={32}>{() => <PersonAvatar person={person} size={32} />}</WhenNear>
      <span className={styles.names}>
        <Body1Strong className={styles.name}>
          <Link to={{ pathname: `/admin/people/${id}`, search }} className="plain-link">
            <bdi>{displayName}</bdi>
          </Link>
          {id === me.person.id && ` (${t('adminPeople.you')})`}
        </Body1Strong>
        <Caption1 className={styles.mail}>{mail ?? upn}</Caption1>
      </span>
      <span className={styles.roles}>
        {guest && (
          <Badge appearance="outline" color="informative">
            {t('profile.guest')}
          </Badge>
        )}
        {roles?.map((role) => (
          <Badge key={role} appearance="tint" color={role === 'administrator' ? 'brand' : 'informative'}>
            {t(`adminPeople.role.${role}`)}
          </Badge>
        ))}
        {managedRoomIds && managedRoomIds.length > 0 && (
          <Badge appearance="outline" color="informative">
            {t('adminPeople.manages', { count: managedRoomIds.length })}
          </Badge>
        )}
      </span>
    </div>
  )
}
