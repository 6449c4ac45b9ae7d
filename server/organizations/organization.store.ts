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

const HOLD = statement('hold-organization', `${SELECT} FOR NO KEY UPDATE`)

/** As `loadOrganization`, and nobody else changes it until the transaction ends. */
export async function holdOrganization(tx: OrgTx): Promise<OrganizationView> {
  const row = await tx.row<Row>(HOLD, [tx.orgId])
  if (!row) throw new Error('a person of an organization that does not exist')
  return viewOf(row)
}

const UPDATE = statement(
  'update-organization',
  `UPDATE organizations
      SET name = $2, zone = $3, locale = $4, first_day_of_week = $5, active = $6, max_duration_minutes = $7,
          horizon_days = $8, opening_hours = $9, capacity_rule = $10, version = $11, updated_at = $12
    WHERE org_id = $1`,
)

export const updateOrganization = (tx: OrgTx, { policy, ...organization }: OrganizationView, at: string) =>
  tx.rows(UPDATE, [
    tx.orgId,
    organization.name,
    organization.zone,
    organization.locale,
    organization.firstDayOfWeek,
    organization.active,
    policy.maxDurationMinutes,
    policy.horizonDays,
    policy.openingHours && JSON.stringify(policy.openingHours),
    policy.capacityRule,
    organization.version,
    at,
  ])

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
