import { useQueryClient } from '@tanstack/react-query'
import type { BookingPolicy } from '#domain/rooms/booking-policy.ts'
import { answer, api } from '../../api/client.ts'
import type { Organization, OrganizationChange } from '../../api/model.ts'
import { organizationQuery } from '../../api/queries.ts'
import type { Affected, WhatOfAffected } from '../affected/affected.ts'

type Values = Partial<Omit<Organization, 'id' | 'active' | 'policy' | 'version'> & BookingPolicy>

/** Saves what was changed; before rules are, asks what becomes of reservations that would break them. */
export function useSaveOrganization(ask: (affected: Affected) => Promise<WhatOfAffected>) {
  const client = useQueryClient()
  return async (values: Values, base: Organization | undefined): Promise<Organization> => {
    const body = changeOf(values)
    if (body.policy) {
      const found = await answer(api.POST('/api/v1/organization/preview', { body }))
      body.affected = await ask(found)
    }
    const header = base && { 'if-match': `"${base.version}"` }
    const saved = await answer(api.PATCH('/api/v1/organization', { params: header ? { header } : {}, body }))
    client.setQueryData(organizationQuery.queryKey, saved)
    for (const key of ['me', 'rooms']) void client.invalidateQueries({ queryKey: [key] })
    return saved
  }
}

function changeOf({ maxDurationMinutes, horizonDays, openingHours, capacityRule, ...fields }: Values) {
  const policy = Object.fromEntries(
    Object.entries({ maxDurationMinutes, horizonDays, openingHours, capacityRule }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  return { ...fields, ...(Object.keys(policy).length > 0 && { policy }) } as OrganizationChange
}
