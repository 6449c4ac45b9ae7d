import { Temporal } from 'temporal-polyfill'
import type { CapacityRule } from '#domain/rooms/booking-policy.ts'
import type { OpeningHours } from '#domain/time/opening-hours.ts'
import { useText } from '../../messages/text.tsx'
import { useTimeText } from '../../time/use-time-text.ts'
import type { FormField } from '../form/use-entry-form.ts'
import { CapacityField } from './capacity-field.tsx'
import { DurationField } from './duration-field.tsx'
import { HoursChoice } from './hours-choice.tsx'
import { NumberField } from './number-field.tsx'

type Props = {
  longest: FormField<number>
  horizon: FormField<number>
  hours: FormField<OpeningHours | null>
  crowd: FormField<CapacityRule>
}

/** The rules that hold where a room says nothing else. */
export function PolicyFields({ longest, horizon, hours, crowd }: Props) {
  const t = useText()
  return (
    <>
      <DurationField field={longest} label={t('rules.longest')} />
      <HorizonField field={horizon} />
      <HoursChoice label={t('rules.hours')} field={hours} always={null} />
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
