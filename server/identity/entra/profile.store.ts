import type { PersonId } from '#domain/people/person.ts'
import type { OrgTx } from '../../db/in-organization.ts'
import { statement } from '../../db/statement.ts'

interface ProfileRow {
  /** A person without one keeps the one they have. */
  readonly displayName: string | null
  readonly mail: string | null
  readonly jobTitle: string | null
  readonly officeLocation: string | null
  readonly preferredLanguage: string | null
  readonly guest: boolean
}

const READ_AT = statement(
  'profile-read-at',
  'UPDATE people SET profile_read_at = $3 WHERE org_id = $1 AND id = $2 AND active',
)

/** Null is what the directory says, too; but who has no mailbox there may have an address here. */
const KEEP = statement(
  'keep-profile',
  `UPDATE people
      SET display_name = coalesce($3, display_name), mail = coalesce($4, mail), job_title = $5, office_location = $6,
          preferred_language = $7, guest = guest OR $8, version = version + 1, updated_at = $9
    WHERE org_id = $1 AND id = $2 AND active
      AND (display_name, mail, job_title, office_location, preferred_language, guest)
          IS DISTINCT FROM (coalesce($3, display_name), coalesce($4, mail), $5, $6, $7, guest OR $8)
  RETURNING id`,
)

/** Whether it says anything new. */
export async function keepProfileRow(tx: OrgTx, personId: PersonId, row: ProfileRow, at: string): Promise<boolean> {
  await tx.rows(READ_AT, [tx.orgId, personId, at])
  const { displayName, mail, jobTitle, officeLocation, preferredLanguage, guest } = row
  const values = [tx.orgId, personId, displayName, mail, jobTitle, officeLocation, preferredLanguage, guest, at]
  return (await tx.value(KEEP, values)) !== undefined
}
