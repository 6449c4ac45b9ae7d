import type { BookingPolicy, PolicyOverrides } from '#domain/rooms/booking-policy.ts'
import { useText } from '../../messages/text.tsx'
import { useMe } from '../../session/me.ts'
import { useTimeText } from '../../time/use-time-text.ts'
import type { FormField } from '../form/use-entry-form.ts'
import { CapacityField } from '../rules/capacity-field.tsx'
import { DurationField } from '../rules/duration-field.tsx'
import { allDay, usualHours } from '../rules/hours.ts'
import { HoursChoice } from '../rules/hours-choice.tsx'
import { OwnRule } from '../rules/own-rule.tsx'
import { ruleText } from '../rules/policy.ts'
import { HorizonField } from '../rules/policy-fields.tsx'

type Props = {
  longest: FormField<PolicyOverrides['maxDurationMinutes']>
  horizon: FormField<PolicyOverrides['horizonDays']>
  hours: FormField<PolicyOverrides['openingHours']>
  crowd: FormField<PolicyOverrides['capacityRule']>
}

/** Each booking rule of a room, beside what the organization says. */
export function RoomRules({ longest, horizon, hours, crowd }: Props) {
  const t = useText()
  const time = useTimeText()
  const { organization } = useMe()
  const { policy, firstDayOfWeek } = organization
  const says = (rule: keyof BookingPolicy) => ruleText(t, time, firstDayOfWeek, rule, policy)
  return (
    <>
      <OwnRule
        label={t('rules.longest')}
        field={longest}
        first={policy.maxDurationMinutes}
        organization={says('maxDurationMinutes')}
      >
        {(own) => <DurationField field={own} label={t('rules.longest')} />}
      </OwnRule>
      <OwnRule label={t('rules.horizon')} field={horizon} first={policy.horizonDays} organization={says('horizonDays')}>
        {(own) => <HorizonField field={own} />}
      </OwnRule>
      <OwnRule
        label={t('rules.hours')}
        field={hours}
        first={policy.openingHours ?? usualHours}
        organization={says('openingHours')}
      >
        {(own) => <HoursChoice label={t('rules.hours')} field={own} always={allDay} />}
      </OwnRule>
      <OwnRule label={t('rules.crowd')} field={crowd} first={policy.capacityRule} organization={says('capacityRule')}>
        {(own) => <CapacityField label={t('rules.crowd')} value={own.value} onChange={own.onChange} />}
      </OwnRule>
    </>
  )
}
