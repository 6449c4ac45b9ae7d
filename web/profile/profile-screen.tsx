import { Badge, Body1, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { roomsQuery } from '../api/queries.ts'
import { useText } from '../messages/text.tsx'
import { PersonAvatar } from '../people/person-avatar.tsx'
import { useMe, useViewerZone } from '../session/me.ts'
import { cityOf } from '../time/format.ts'
import { Fact, Facts } from '../ui/facts.tsx'
import { Page } from '../ui/page.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { FromMicrosoft } from './from-microsoft.tsx'

const useStyles = makeStyles({
  who: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center', marginBottom: '24px' },
  names: { display: 'grid', gap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  quiet: { color: tokens.colorNeutralForeground3 },
  roles: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
})

/** What is known of the person who looks, and where it comes from. */
export function Component() {
  const styles = useStyles()
  const t = useText()
  const { person, identity, organization } = useMe()
  const zone = useViewerZone()
  const language = useLanguageName(person.locale)
  const unknown = t('profile.unknown')
  return (
    <Page title={t('profile.title')} subtitle={t('profile.hint')}>
      <div className={styles.who}>
        <PersonAvatar person={person} size={64} />
        <div className={styles.names}>
          <h2 className={styles.name}>{person.displayName}</h2>
          <Body1 className={styles.quiet}>{person.upn}</Body1>
        </div>
        {person.guest && (
          <Badge appearance="tint" color="informative">
            {t('profile.guest')}
          </Badge>
        )}
      </div>
      {/* Before the rest, so that a question of Microsoft's is seen on a phone. */}
      {identity.kind === 'entra' && <FromMicrosoft />}
      <Facts>
        <Fact term={t('profile.organization')}>{organization.name}</Fact>
        <Fact term={t('profile.mail')}>{person.mail ?? unknown}</Fact>
        <Fact term={t('profile.jobTitle')}>{person.jobTitle ?? unknown}</Fact>
        <Fact term={t('profile.office')}>{person.officeLocation ?? unknown}</Fact>
        <Fact term={t('profile.language')}>{language ?? unknown}</Fact>
        <Fact term={t('profile.zone')}>{cityOf(zone)}</Fact>
        <Fact term={t('profile.roles')}>{person.roles.map((role) => t(`adminPeople.role.${role}`)).join(', ')}</Fact>
        {person.managedRoomIds.length > 0 && (
          <Fact term={t('profile.rooms')}>
            <Rooms ids={person.managedRoomIds} />
          </Fact>
        )}
      </Facts>
    </Page>
  )
}

function Rooms({ ids }: { ids: readonly string[] }) {
  const rooms = useQuery(roomsQuery).data ?? []
  const { locale } = useIntl()
  const mine = rooms
    .filter(({ id }) => ids.includes(id))
    .sort((one, other) => one.name.localeCompare(other.name, locale))
  return mine.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <TextLink to={`/rooms/${id}`}>{name}</TextLink>
    </span>
  ))
}

function useLanguageName(tag: string | null): string | undefined {
  const { locale } = useIntl()
  return tag === null ? undefined : new Intl.DisplayNames([locale], { type: 'language' }).of(tag)
}
