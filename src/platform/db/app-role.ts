import type pg from 'pg'
import { platformError } from '../platform-error.ts'

/** Migrations grant to this role; requests run under it or under a member of it. */
export const appRole = 'shudarga_app'

/** @throws StartupError `database-too-old` */
export async function requireVersion(client: pg.Client): Promise<void> {
  const answer = await client.query<{ number: string; text: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
  )
  const version = answer.rows[0]
  if (Number(version?.number) < 150_000) {
    throw platformError('database-too-old', { version: version?.text ?? '?' })
  }
}

/**
 * Makes sure that the role of requests exists.
 * @param mustBecome whether the account of `client` has to be able to change to it
 * @throws StartupError `app-role-missing` with the statements for the server's administrator
 */
export async function ensureAppRole(client: pg.Client, mustBecome: boolean): Promise<void> {
  const answer = await client.query<{ owner: string; exists: boolean }>(
    'select current_user as owner, exists (select from pg_roles where rolname = $1) as exists',
    [appRole],
  )
  const { owner, exists } = answer.rows[0] ?? { owner: '?', exists: false }
  try {
    if (!exists) await client.query(`create role ${appRole} nologin`)
    if (mustBecome && !(await canBecome(client))) await client.query(`grant ${appRole} to current_user`)
  } catch (error) {
    throw platformError('app-role-missing', { owner }, error)
  }
}

/**
 * Row-level security is nothing for superusers, roles with BYPASSRLS and owners of tables: the program refuses to
 * serve requests as one of them.
 * @throws StartupError `app-role-unsafe`
 */
export async function requireSafeRole(pool: pg.Pool): Promise<void> {
  const answer = await pool.query<{ role: string; unsafe: boolean }>(`
    select current_user as role, rolsuper or rolbypassrls
      or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'USAGE'))
      as unsafe
    from pg_roles where rolname = current_user`)
  const row = answer.rows[0]
  if (!row || row.unsafe) throw platformError('app-role-unsafe', { role: row?.role ?? '?' })
}

async function canBecome(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`set role ${appRole}`)
    await client.query('reset role')
    return true
  } catch {
    return false
  }
}
