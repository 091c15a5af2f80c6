import {
  Kysely,
  type KyselyPlugin,
  type Transaction as KyselyTransaction,
  PostgresDialect,
  sql,
} from 'kysely'
import type pg from 'pg'
import type { Schema } from './schema.ts'
import { type Scope, scopeSettings } from './scope.ts'

/** The handle that every function of a store takes first: there is no other way to the data. */
export type Transaction = KyselyTransaction<Schema>

export type Database = {
  /** Runs `work` in the name of `scope`; commits when it returns, takes everything back when it throws. */
  transaction<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** The same for reading only: the database itself refuses a change. */
  read<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Settles when the program's own database server is gone without having been told to stop. */
  readonly lost: Promise<void>
  /** Waits for running transactions, then closes the connections and stops the own server. */
  close(): Promise<void>
}

/** Wraps a pool whose role row-level security binds. `closeMore` runs after the connections are closed. */
export function databaseOn(pool: pg.Pool, lost: Promise<void>, closeMore: () => Promise<void>): Database {
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const run = <T>(mode: 'read write' | 'read only', scope: Scope, work: (tx: Transaction) => Promise<T>) =>
    kysely
      .transaction()
      .setAccessMode(mode)
      .execute(async (tx) => {
        const { person, organization, system } = scopeSettings(scope)
        await sql`select set_config('shudarga.person_id', ${person}, true),
          set_config('shudarga.organization_id', ${organization}, true),
          set_config('shudarga.system', ${system}, true)`.execute(tx)
        const guard = new EndedTransactionGuard()
        try {
          return await work(tx.withPlugin(guard))
        } finally {
          guard.ended = true
        }
      })
  let closing: Promise<void> | null = null
  return {
    transaction: (scope, work) => run('read write', scope, work),
    read: (scope, work) => run('read only', scope, work),
    lost,
    close() {
      closing ??= kysely.destroy().then(closeMore)
      return closing
    },
  }
}

/**
 * A handle kept beyond its transaction would run on a connection that serves somebody else by then, in that one's
 * scope. Such a query is refused.
 */
class EndedTransactionGuard implements KyselyPlugin {
  ended = false

  transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => {
    if (this.ended) throw new Error('the transaction of this handle has ended')
    return node
  }

  transformResult: KyselyPlugin['transformResult'] = async ({ result }) => result
}
