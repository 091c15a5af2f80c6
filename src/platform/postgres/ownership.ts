import pg from 'pg'
import type { Passwords } from './make-cluster.ts'
import { superuser } from './make-cluster.ts'
import type { Place } from './place.ts'
import { postgresError } from './postgres-error.ts'

/** Any number that no other advisory lock of the database `postgres` uses. */
const ownerLock = 7_483_427

/**
 * The connection that makes this process the owner of the data folder, as long as it lives. A lock inside the
 * database needs no file that a killed program would leave behind, and two programs can never both hold it.
 */
export type Ownership = { readonly client: pg.Client; readonly port: number }

/**
 * Connects to the server that runs on `port` and claims the data folder.
 * @returns null when that server is not the one of this folder, or does not answer
 * @throws StartupError `postgres-in-use` when another process owns it, `postgres-foreign` when the password differs
 */
export async function claim(place: Place, port: number, passwords: Passwords): Promise<Ownership | null> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: superuser,
    password: passwords.superuser,
    database: 'postgres',
    application_name: `shudarga ${process.pid}`,
    connectionTimeoutMillis: 10_000,
  })
  // Without a listener a server that goes away would bring the whole program down.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    if (isWrongPassword(error)) throw postgresError('postgres-foreign', { folder: place.folder }, error)
    return null
  }
  const claimed = await client.query<{ claimed: boolean }>(
    `select pg_try_advisory_lock(${ownerLock}) as claimed`,
  )
  if (claimed.rows[0]?.claimed) return { client, port }
  const holder = await client.query<{ application_name: string }>(
    `select application_name from pg_stat_activity join pg_locks using (pid) where locktype = 'advisory' and granted`,
  )
  await client.end()
  const owner = holder.rows[0]?.application_name.replace('shudarga ', '') ?? '?'
  throw postgresError('postgres-in-use', { folder: place.folder, owner })
}

/**
 * Makes the database `shudarga` and its two roles where they are missing. Neither is a superuser: what a migration or
 * a request may not do on a ministry's server, it may not do here.
 */
export async function makeRolesAndDatabase({ client }: Ownership, passwords: Passwords): Promise<void> {
  const roles = await client.query<{ rolname: string }>('select rolname from pg_roles')
  const known = new Set(roles.rows.map((row) => row.rolname))
  if (!known.has('shudarga_owner')) await client.query(roleStatement('shudarga_owner', passwords.owner))
  if (!known.has('shudarga_app')) await client.query(roleStatement('shudarga_app', passwords.app))
  const databases = await client.query(`select from pg_database where datname = 'shudarga'`)
  if (databases.rowCount === 0) await client.query('create database shudarga owner shudarga_owner')
}

function roleStatement(name: string, password: string): string {
  return `create role ${name} login password ${pg.escapeLiteral(password)}`
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '28P01'
}
