import type { OrgTx } from '../db/in-organization.ts'
import { statement } from '../db/statement.ts'
import type { OrganizationView } from './organization.schema.ts'

type Row = Omit<OrganizationView, 'policy'> & OrganizationView['policy']

const SELECT = `SELECT org_id AS id, name, zone, locale, first_day_of_week AS "firstDayOfWeek", active,
       max_duration_minutes AS "maxDurationMinutes", horizon_days AS "horizonDays", opening_hours AS "openingHours",
       capacity_rule AS "capacityRule", version
  FROM organizations WHERE org_id = $1`

const LOAD = statement('load-organization', SELECT)

export async function loadOrganization(tx: OrgTx): Promise<OrganizationView> {
  const row = await tx.row<Row>(LOAD, [tx.orgId])
  if (!row) throw new Error('a person of an organization that does not exist')
  return viewOf(row)
}

const viewOf = ({
  maxDurationMinutes,
  horizonDays,
  openingHours,
  capacityRule,
  version,
  ...organization
}: Row): OrganizationView => ({
  ...organization,
  policy: { maxDurationMinutes, horizonDays, openingHours, capacityRule },
  version,
})
