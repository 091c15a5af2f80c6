import type { KyselyPlugin } from 'kysely'
import type { Database, Scope, Transaction } from '../../src/platform/db/index.ts'

/** The same database, with what is asked of it counted; `scopes`: of each reading, in the order of time. */
export function countingDatabase(counted: Database): {
  database: Database
  queries: () => number
  scopes: Scope[]
} {
  let queries = 0
  const scopes: Scope[] = []
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const read = <T>(scope: Scope, run: (tx: Transaction) => Promise<T>) => {
    scopes.push(scope)
    return counted.read(scope, (tx) => run(tx.withPlugin(counter)))
  }
  return { database: { ...counted, read }, queries: () => queries, scopes }
}
