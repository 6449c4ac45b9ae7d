import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Temporal } from 'temporal-polyfill'
import type { Room } from '../api/model.ts'
import { useText } from '../messages/text.tsx'
import { useMe } from '../session/me.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { EquipmentIcon } from '../ui/equipment-icons.tsx'
import type { Directory } from './directory.ts'
import { openingLines } from './opening-text.ts'
import { RoomPicture } from './room-picture.tsx'

const useStyles = makeStyles({
  card: {
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
  },
  picture: { height: '180px' },
  text: { display: 'grid', gap: '16px', padding: '16px 20px 20px' },
  facts: { display: 'grid', gap: '12px', margin: 0 },
  fact: { display: 'grid', gap: '2px' },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0 },
  equipment: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  piece: { display: 'flex', alignItems: 'center', gap: '8px' },
  icon: { display: 'inline-flex', fontSize: '18px', color: tokens.colorNeutralForeground3 },
  hours: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '2px 16px', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
})

export function RoomFacts({ room, directory }: { room: Room; directory: Directory }) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const { formatNumber } = useIntl()
  const { organization } = useMe()
  const building = directory.building(room.buildingId)
  const equipment = directory.equipmentOf(room)
  const { openingHours, maxDurationMinutes, horizonDays } = room.effectivePolicy
  return (
    <section className={styles.card} aria-label={t('room.about')}>
      <div className={styles.picture}>
        <RoomPicture room={room} />
      </div>
      <div className={styles.text}>
        {room.description && <Body1>{room.description}</Body1>}
        <dl className={styles.facts}>
          <Fact term={t('room.seats')}>{formatNumber(room.capacity)}</Fact>
          <Fact term={t('room.equipment')}>
            {equipment.length === 0 ? (
              t('room.noEquipment')
            ) : (
              <ul className={styles.equipment}>
                {equipment.map(({ id, name, icon }) => (
                  <li key={id} className={styles.piece}>
                    <span className={styles.icon}>
                      <EquipmentIcon icon={icon} />
                    </span>
                    {name}
                  </li>
                ))}
              </ul>
            )}
          </Fact>
          <Fact term={t('room.where')}>
            {directory.place(room)}
            {building?.address && (
              <Caption1 block className={styles.quiet}>
                {building.address}
              </Caption1>
            )}
          </Fact>
          <Fact term={t('room.zone')}>{time.zone(room.zone, Temporal.Now.instant())}</Fact>
          <Fact term={t('room.open')}>
            {openingHours ? (
              <span className={styles.hours}>
                {openingLines(openingHours, time.locale, organization.firstDayOfWeek, t('room.closed')).map(
                  ({ days, hours }) => (
                    <OpeningLine key={days} days={days} hours={hours} />
                  ),
                )}
              </span>
            ) : (
              t('room.openAlways')
            )}
          </Fact>
          <Fact term={t('room.longest')}>{time.duration(maxDurationMinutes, 'long')}</Fact>
          <Fact term={t('room.ahead')}>{t('room.days', { count: horizonDays })}</Fact>
        </dl>
      </div>
    </section>
  )
}

const OpeningLine = ({ days, hours }: { days: string; hours: string }) => (
  <>
    <span>{days}</span>
    <span>{hours}</span>
  </>
)

function Fact({ term, children }: { term: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  )
}
