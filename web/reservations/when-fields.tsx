import { Caption1, Field, makeStyles, Switch, tokens } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import { useText } from '../messages/text.tsx'
import { useMe } from '../session/me.ts'
import { useTimeText } from '../time/use-time-text.ts'
import { DateField } from '../ui/date-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { instantsOf, type When, withAllDay, withEnd, withEndDay, withStart } from './draft.ts'

// By the width there is for them: a form may be in a narrow column of a wide window.
const NARROW = '@container (max-width: 379px)'

const useStyles = makeStyles({
  when: { containerType: 'inline-size', minWidth: 0 },
  fields: {
    display: 'grid',
    // As wide as "12:45 PM" needs.
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 116px) minmax(0, 116px)',
    gap: '12px 8px',
    alignItems: 'end',
    [NARROW]: { gridTemplateColumns: '1fr 1fr' },
  },
  wide: { [NARROW]: { gridColumn: '1 / -1' } },
  under: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '0 12px' },
  zone: { color: tokens.colorNeutralForeground3 },
})

type Props = { when: When; zone: string; onChange: (when: When) => void }

/** Day, start and end on the clock of the room, or whole days. */
export function WhenFields({ when, zone, onChange }: Props) {
  const styles = useStyles()
  const t = useText()
  const time = useTimeText()
  const { organization } = useMe()
  const date = {
    firstDayOfWeek: organization.firstDayOfWeek,
    today: Temporal.Now.plainDateISO(zone).toString(),
  }
  const endsLater = when.endDay !== when.startDay
  return (
    <div className={styles.when}>
      <div className={styles.fields}>
        <Field label={t('reservation.fieldDate')} className={styles.wide}>
          <DateField
            {...date}
            value={when.startDay}
            onChange={(day) => onChange(withStart(when, day, when.startMinute))}
          />
        </Field>
        {when.allDay ? (
          <Field label={t('reservation.fieldEndDate')} style={{ gridColumn: 'span 2' }}>
            <DateField
              {...date}
              value={when.endDay}
              min={when.startDay}
              onChange={(day) => onChange(withEndDay(when, day))}
            />
          </Field>
        ) : (
          <>
            <Field label={t('reservation.fieldStart')}>
              <TimeField
                value={when.startMinute}
                onChange={(minute) => onChange(withStart(when, when.startDay, minute))}
              />
            </Field>
            <Field label={t('reservation.fieldEnd')}>
              <TimeField
                value={when.endMinute}
                from={endsLater ? 0 : Math.min(1425, Math.floor(when.startMinute / 15) * 15 + 15)}
                to={1440}
                onChange={(minute) => onChange(withEnd(when, minute))}
              />
            </Field>
          </>
        )}
      </div>
      <div className={styles.under}>
        <Caption1 className={styles.zone}>
          {endsLater && !when.allDay
            ? t('reservation.nextDay', { day: time.longDay(Temporal.PlainDate.from(when.endDay)) })
            : zone === time.viewerZone
              ? ''
              : t('reservation.zoneHint', { zone: time.zone(zone, instantsOf(when, zone).start) })}
        </Caption1>
        <Switch
          checked={when.allDay}
          label={t('reservation.allDay')}
          labelPosition="before"
          onChange={(_, { checked }) => onChange(withAllDay(when, checked))}
        />
      </div>
    </div>
  )
}
