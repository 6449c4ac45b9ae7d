import {
  Body1,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import { CalendarSearchRegular, LockClosedRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import type { Reservation } from '../api/model.ts'
import { isApiProblem } from '../api/problem.ts'
import { problemState } from '../api/problem-text.ts'
import { reservationQuery } from '../api/queries.ts'
import { useHost } from '../host/host.ts'
import { useText } from '../messages/text.tsx'
import { PersonNamed } from '../people/person-named.tsx'
import { type Directory, useDirectory } from '../rooms/directory.ts'
import { RoomPicture } from '../rooms/room-picture.tsx'
import { useMinute } from '../time/use-now.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { CapacityBadge } from '../ui/capacity-badge.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { EquipmentIcons } from '../ui/equipment-icons.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { ReservationBadges } from './badges.tsx'
import { ReservationActions } from './reservation-actions.tsx'
import { ShareReservation } from './share-reservation.tsx'
import { standingOf } from './standing.ts'
import { TagName } from './tag-field.tsx'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    gap: '24px',
    alignItems: 'start',
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  card: {
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
  },
  facts: { margin: 0, padding: '4px 20px' },
  fact: {
    display: 'grid',
    gridTemplateColumns: '128px minmax(0, 1fr)',
    gap: '12px',
    paddingBlock: '12px',
    alignItems: 'start',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '2px' },
  },
  term: { color: tokens.colorNeutralForeground3, lineHeight: tokens.lineHeightBase300 },
  value: { margin: 0, display: 'grid', gap: '2px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  notes: { whiteSpace: 'pre-wrap' },
  id: { display: 'flex', alignItems: 'center', gap: '4px', fontFamily: tokens.fontFamilyMonospace, fontSize: '12px' },
  picture: { height: '150px' },
  room: { display: 'grid', gap: '6px', padding: '14px 16px 16px' },
  roomName: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  roomFacts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  updated: { color: tokens.colorNeutralForeground3, marginTop: '12px' },
  hidden: { marginBottom: '16px' },
})

export function Component() {
  const t = useText()
  const { reservationId = '' } = useParams()
  const { directory, error, retry } = useDirectory()
  const found = useQuery(reservationQuery(reservationId))
  if (found.data && directory) return <Details reservation={found.data} directory={directory} />
  if (found.isError && isApiProblem(found.error) && (found.error.status === 404 || found.error.status === 400))
    return <Missing />
  if (found.isError || error)
    return (
      <Page title={t('reservation.title')}>
        <ErrorState
          {...problemState(t, found.error ?? error)}
          onRetry={() => {
            retry()
            void found.refetch()
          }}
        />
      </Page>
    )
  return (
    <Page title={t('reservation.title')}>
      <LoadingState rows={6} size={48} />
    </Page>
  )
}

function Missing() {
  const t = useText()
  return (
    <Page title={t('reservation.missing')}>
      <EmptyState
        icon={<CalendarSearchRegular />}
        title={t('reservation.missing')}
        hint={t('reservation.missingHint')}
        actions={
          <LinkButton appearance="primary" to="/my-reservations">
            {t('frame.mine')}
          </LinkButton>
        }
      />
    </Page>
  )
}

function Details({ reservation, directory }: { reservation: Reservation; directory: Directory }) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const now = useMinute()
  const standing = standingOf(reservation, now)
  const title = reservation.title ?? t('reservation.hiddenTitle')
  return (
    <Page
      title={title}
      subtitle={<ReservationBadges reservation={reservation} standing={standing} />}
      actions={
        <>
          <ReservationActions reservation={reservation} standing={standing} directory={directory} />
          <ShareReservation reservation={reservation} directory={directory} />
        </>
      }
    >
      {reservation.hidden && (
        <MessageBar className={styles.hidden} icon={<LockClosedRegular />}>
          <MessageBarBody>{t('reservation.hiddenHint')}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.columns}>
        <div>
          <Facts reservation={reservation} directory={directory} />
          <Caption1 block className={styles.updated}>
            {t('reservation.updated', {
              when: time.span({ start: reservation.updatedAt, end: reservation.updatedAt }, time.viewerZone),
            })}
          </Caption1>
        </div>
        <RoomAside reservation={reservation} directory={directory} />
      </div>
    </Page>
  )
}

function Facts({ reservation, directory }: { reservation: Reservation; directory: Directory }) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const host = useHost()
  const { zone, organizer, host: forWhom, attendeeCount, notes } = reservation
  const tag = directory.tag(reservation.tagId)
  return (
    <dl className={mergeClasses(styles.card, styles.facts)}>
      <Fact term={t('reservation.when')}>
        <Body1>{time.span(reservation, zone)}</Body1>
        {zone !== time.viewerZone && (
          <Caption1 className={styles.quiet}>
            {t('reservation.yourTime', { when: time.span(reservation, time.viewerZone) })}
          </Caption1>
        )}
      </Fact>
      {organizer && (
        <Fact term={t('reservation.organizer')}>
          <PersonNamed person={organizer} />
        </Fact>
      )}
      {forWhom && forWhom.id !== organizer?.id && (
        <Fact term={t('reservation.host')}>
          <PersonNamed person={forWhom} />
        </Fact>
      )}
      {tag && (
        <Fact term={t('reservation.tag')}>
          <TagName tag={tag} />
        </Fact>
      )}
      {attendeeCount !== null && (
        <Fact term={t('reservation.attendees')}>
          <Body1>{t('reservation.attendeesCount', { count: attendeeCount })}</Body1>
        </Fact>
      )}
      {notes && (
        <Fact term={t('reservation.notes')}>
          <Body1 className={styles.notes}>{notes}</Body1>
        </Fact>
      )}
      <Fact term={t('reservation.id')}>
        <span className={styles.id}>
          {reservation.id}
          <CopyButton label={t('reservation.copyId')} copy={() => host.copy(reservation.id)} />
        </span>
      </Fact>
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  )
}

function RoomAside({ reservation, directory }: { reservation: Reservation; directory: Directory }) {
  const styles = useStyles()
  const t = useText()
  const room = directory.room(reservation.roomId)
  if (!room) return null
  return (
    <section className={styles.card} aria-label={t('reservation.where')}>
      <div className={styles.picture}>
        <RoomPicture room={room} />
      </div>
      <div className={styles.room}>
        <Link to={`/rooms/${room.id}`} className={mergeClasses('plain-link', styles.roomName)}>
          <bdi>{room.name}</bdi>
        </Link>
        <Caption1 className={styles.quiet}>{directory.place(room)}</Caption1>
        <Caption1 className={styles.quiet}>{directory.building(room.buildingId)?.address}</Caption1>
        <span className={styles.roomFacts}>
          <CapacityBadge capacity={room.capacity} />
          <EquipmentIcons equipment={directory.equipmentOf(room)} />
        </span>
        <LinkButton size="small" to={`/rooms/${room.id}`}>
          {t('reservation.openRoom')}
        </LinkButton>
      </div>
    </section>
  )
}
