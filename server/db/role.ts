import type pg from 'pg'
import { OperatorError } from '../operator-error.ts'

const ROLE = 'booking_room_pro'

/** SQLSTATE of a role that another server, starting at the same moment, made first: two ways to notice. */
const EXISTS_ALREADY = new Set(['42710', '23505'])

/**
 * The role the application acts as, with rights on the rows and none on the tables, so that row-level security binds
 * even where the login is a superuser. Where the login may create no role the answer is undefined: the application acts
 * as the login, which FORCE ROW LEVEL SECURITY binds although it owns the tables.
 */
export async function prepareRole(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ isRole: boolean; mayCreate: boolean; exists: boolean }>(
    `SELECT session_user = '${ROLE}' AS "isRole",
            rolsuper OR rolcreaterole AS "mayCreate",
            EXISTS (SELECT FROM pg_roles WHERE rolname = '${ROLE}') AS exists
       FROM pg_roles WHERE rolname = session_user`,
  )
  const { isRole = false, mayCreate = false, exists = false } = rows[0] ?? {}
  if (!exists && mayCreate) await create(client)
  // a login that has the name of the role owns the tables, and must keep its rights on them
  const role = !isRole && (exists || mayCreate) && (await mayActAs(client)) ? ROLE : undefined
  if (await bypasses(client, role)) {
    throw new OperatorError(
      `the role ${role ?? 'of DATABASE_URL'} can bypass row-level security: use a login that is no superuser and has no ` +
        `BYPASSRLS, or grant it a role ${ROLE} that has neither`,
    )
  }
  if (role) await grant(client)
  return role
}

async function bypasses(client: pg.Client, role: string | undefined): Promise<boolean> {
  const { rows } = await client.query<{ bypasses: boolean }>(
    'SELECT rolsuper OR rolbypassrls AS bypasses FROM pg_roles WHERE rolname = coalesce($1, session_user)',
    [role],
  )
  return rows[0]?.bypasses ?? true
}

async function create(client: pg.Client): Promise<void> {
  try {
    await client.query(`CREATE ROLE ${ROLE} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`)
  } catch (error) {
    if (!EXISTS_ALREADY.has((error as { code?: string }).code ?? '')) throw error
  }
}

/** From PostgreSQL 16 on, who creates a role may grant it but is not a member that may act as it. */
async function mayActAs(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`SET ROLE ${ROLE}`)
  } catch {
    try {
      await client.query(`GRANT ${ROLE} TO SESSION_USER`)
      await client.query(`SET ROLE ${ROLE}`)
    } catch {
      return false
    }
  }
  await client.query('RESET ROLE')
  return true
}

/** Repeated at each start: a migration may have brought new tables. History stays unwritable. */
export async function grant(client: pg.Client): Promise<void> {
  await client.query(`GRANT USAGE ON SCHEMA public TO ${ROLE}`)
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${ROLE}`)
  await client.query(`REVOKE INSERT, UPDATE, DELETE ON schema_migrations FROM ${ROLE}`)
}
