import pg from 'pg'
import { valueTypes } from './value-types.ts'

/** A query that takes longer is a fault of ours; a transaction left open would hold its locks for ever. */
const limits = '-c statement_timeout=30000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=60000'

/** Connections for requests, under a role for which row-level security holds. */
export function openPool(url: string, role: string | null, size: number): pg.Pool {
  const pool = new pg.Pool({
    ...settingsFor(url, role ? `-c role=${role} ${limits}` : limits),
    max: size,
    types: valueTypes,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 60_000,
  })
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the program.
  pool.on('error', () => {})
  return pool
}

/** One connection without time limits, for migrations. */
export async function connectOnce(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, types: valueTypes, connectionTimeoutMillis: 15_000 })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** `pg` lets `options` of the URL replace those given beside it: the two are joined here. */
function settingsFor(url: string, options: string): pg.ClientConfig {
  const address = new URL(url)
  const own = address.searchParams.get('options') ?? ''
  address.searchParams.delete('options')
  return {
    connectionString: address.href,
    options: `${own} ${options} -c timezone=UTC`.trim(),
    application_name: 'shudarga',
  }
}
