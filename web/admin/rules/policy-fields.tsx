import { makeStyles } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import type { CapacityRule } from '#domain/rooms/booking-policy.ts'
import type { OpeningHours } from '#domain/time/opening-hours.ts'
import { useText } from '../../messages/text.tsx'
import { useTimeText } from '../../time/use-time-text.ts'
import { ChoiceChips } from '../../ui/choice-chips.tsx'
import type { FormField } from '../form/use-entry-form.ts'
import { CapacityField } from './capacity-field.tsx'
import { DurationField } from './duration-field.tsx'
import { usualHours } from './hours.ts'
import { HoursField } from './hours-field.tsx'
import { NumberField } from './number-field.tsx'

const useStyles = makeStyles({ hours: { display: 'grid', gap: '8px' } })

type Props = {
  longest: FormField<number>
  horizon: FormField<number>
  hours: FormField<OpeningHours | null>
  crowd: FormField<CapacityRule>
}

/** The rules that hold where a room says nothing else. */
export function PolicyFields({ longest, horizon, hours, crowd }: Props) {
  const styles = useStyles()
  const t = useText()
  return (
    <>
      <DurationField field={longest} label={t('rules.longest')} />
      <HorizonField field={horizon} />
      <div className={styles.hours}>
        <ChoiceChips
          kind="one"
          legend={t('rules.hours')}
          choices={[
            { value: 'always', label: t('room.openAlways') },
            { value: 'week', label: t('rules.byWeekday') },
          ]}
          chosen={hours.value ? 'week' : 'always'}
          onChoose={(chosen) => hours.onChange(chosen === 'week' ? usualHours : null)}
        />
        {hours.value && <HoursField value={hours.value} onChange={hours.onChange} />}
      </div>
      <CapacityField label={t('rules.crowd')} value={crowd.value} onChange={crowd.onChange} />
    </>
  )
}

/** With the day it reaches to, if one began to count today. */
export function HorizonField({ field }: { field: FormField<number> }) {
  const t = useText()
  const time = useTimeText()
  const until =
    field.value > 0 && field.value <= 3660
      ? t('rules.horizonUntil', {
          day: time.longDay(Temporal.Now.plainDateISO(time.viewerZone).add({ days: field.value })),
        })
      : undefined
  return (
    <NumberField
      field={field}
      label={t('rules.horizon')}
      hint={until}
      unit={t('rules.daysAhead', { count: field.value })}
    />
  )
}
