import type { BookingPolicy } from '#domain/rooms/booking-policy.ts'
import type { MessageId } from '../../messages/en.ts'
import type { Text } from '../../messages/text.tsx'
import { openingLines } from '../../rooms/opening-text.ts'
import type { TimeText } from '../../time/use-time-text.ts'
import { faultyDays } from './hours.ts'

export const policyLabels = {
  maxDurationMinutes: 'rules.longest',
  horizonDays: 'rules.horizon',
  openingHours: 'rules.hours',
  capacityRule: 'rules.crowd',
} satisfies Record<keyof BookingPolicy, MessageId>

/** Beside which no rule is kept: the server's own bounds, told before it is asked. `null` is a rule of somebody else. */
export function checkPolicy(t: Text, policy: { readonly [Rule in keyof BookingPolicy]: BookingPolicy[Rule] | null }) {
  const isKept = (value: number | null, most: number) => value === null || (value >= 1 && value <= most)
  return {
    maxDurationMinutes: isKept(policy.maxDurationMinutes, 527_040) ? undefined : t('rules.longestUnclear'),
    horizonDays: isKept(policy.horizonDays, 3660) ? undefined : t('rules.horizonUnclear'),
    openingHours: policy.openingHours && faultyDays(policy.openingHours).length > 0 ? t('rules.faulty') : undefined,
  }
}

/** A rule in a few words, for where it is not edited. */
export function ruleText(
  t: Text,
  time: TimeText,
  firstDayOfWeek: number,
  rule: keyof BookingPolicy,
  policy: BookingPolicy,
): string {
  switch (rule) {
    case 'maxDurationMinutes':
      return time.duration(policy.maxDurationMinutes, 'long')
    case 'horizonDays':
      return t('room.days', { count: policy.horizonDays })
    case 'capacityRule':
      return t(`rules.capacity.${policy.capacityRule}`)
    case 'openingHours':
      return policy.openingHours
        ? openingLines(policy.openingHours, time.locale, firstDayOfWeek, t('room.closed'))
            .map(({ days, hours }) => `${days}: ${hours}`)
            .join(' · ')
        : t('room.openAlways')
  }
}
