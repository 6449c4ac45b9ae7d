import type { PersonId } from '#domain/people/person.ts'
import type { OrgTx } from '../../db/in-organization.ts'
import { statement } from '../../db/statement.ts'
import type { GraphPicture } from './graph-picture.ts'

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

const KEEP_PICTURE = statement(
  'keep-person-picture',
  `WITH put AS (
     INSERT INTO person_pictures (org_id, person_id, content_type, bytes)
     SELECT org_id, id, $3, $4 FROM people WHERE org_id = $1 AND id = $2 AND active
     ON CONFLICT (org_id, person_id) DO UPDATE SET content_type = excluded.content_type, bytes = excluded.bytes
       WHERE person_pictures.org_id = $1 AND person_pictures.bytes <> excluded.bytes
     RETURNING org_id, person_id
   )
   UPDATE people p SET picture_version = p.version + 1, version = p.version + 1, updated_at = $5
     FROM put WHERE p.org_id = $1 AND p.org_id = put.org_id AND p.id = put.person_id RETURNING p.id`,
)
const DROP_PICTURE = statement(
  'drop-person-picture',
  `WITH dropped AS (
     DELETE FROM person_pictures WHERE org_id = $1 AND person_id = $2 RETURNING org_id, person_id
   )
   UPDATE people p SET picture_version = NULL, version = p.version + 1, updated_at = $3
     FROM dropped WHERE p.org_id = $1 AND p.org_id = dropped.org_id AND p.id = dropped.person_id RETURNING p.id`,
)

/** Whether it is another than before; nothing takes the one there is away. */
export async function keepPictureRow(
  tx: OrgTx,
  personId: PersonId,
  picture: GraphPicture | undefined,
  at: string,
): Promise<boolean> {
  const changed = picture
    ? await tx.value(KEEP_PICTURE, [tx.orgId, personId, picture.contentType, picture.bytes, at])
    : await tx.value(DROP_PICTURE, [tx.orgId, personId, at])
  return changed !== undefined
}
