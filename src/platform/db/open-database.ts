import { join } from 'node:path'
import type pg from 'pg'
import type { Config } from '../config.ts'
import { createLog, type Log } from '../log.ts'
import { platformError } from '../platform-error.ts'
import { startPostgres } from '../postgres/index.ts'
import { projectRoot } from '../project-root.ts'
import { StartupError } from '../startup-error.ts'
import { appRole, ensureAppRole, requireSafeRole, requireVersion } from './app-role.ts'
import { connectOnce, openPool } from './connection.ts'
import { type Database, databaseOn } from './database.ts'
import { migrate } from './migrate.ts'

type Addresses = { readonly ownerUrl: string; readonly appUrl: string | null }

const poolSize = 10

/**
 * Starts or reaches the database, brings its tables up to date as their owner, and gives the handle that requests
 * use, under the role that owns nothing.
 * @throws StartupError with a sentence for whoever started the program
 */
export async function openDatabase(config: Config, log: Log = createLog(config.logLevel)): Promise<Database> {
  if (config.database.kind === 'server')
    return open(config.database, log, new Promise(() => {}), async () => {})
  const own = await startPostgres({ dataDir: config.dataDir, binaries: config.database.binaries, log })
  try {
    return await open(own, log, own.lost, own.stop)
  } catch (error) {
    await own.stop()
    throw error
  }
}

/** Runs the migrations on a database; `openDatabase` does it at every start. Returns the files that were run. */
export async function migrateDatabase({ ownerUrl, appUrl }: Addresses): Promise<string[]> {
  const client = await connect(ownerUrl)
  try {
    await requireVersion(client)
    await ensureAppRole(client, appUrl === null)
    return await migrate(client, join(projectRoot, 'db', 'migrations'))
  } finally {
    await client.end()
  }
}

/** Opens a migrated database. Without `appUrl` the owner's account changes to the role of requests. */
export async function connectDatabase(
  { ownerUrl, appUrl }: Addresses,
  lost: Promise<void>,
  closeMore: () => Promise<void>,
  size = poolSize,
): Promise<Database> {
  const pool = appUrl ? openPool(appUrl, null, size) : openPool(ownerUrl, appRole, size)
  try {
    await requireSafeRole(pool)
    return databaseOn(pool, lost, closeMore)
  } catch (error) {
    await pool.end()
    throw unreachable(error)
  }
}

async function open(
  addresses: Addresses,
  log: Log,
  lost: Promise<void>,
  closeMore: () => Promise<void>,
): Promise<Database> {
  const files = await migrateDatabase(addresses)
  if (files.length > 0) log.info('database.migrated', { files: files.length, last: files.at(-1) })
  return connectDatabase(addresses, lost, closeMore)
}

async function connect(url: string): Promise<pg.Client> {
  try {
    return await connectOnce(url)
  } catch (error) {
    throw unreachable(error)
  }
}

/** Messages of a failed connection name host, port and role, never the password. */
function unreachable(error: unknown): Error {
  if (error instanceof StartupError) return error
  const reason = error instanceof Error ? error.message || error.name : String(error)
  return platformError('database-unreachable', { reason }, error)
}
