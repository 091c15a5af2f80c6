import { inject } from 'vitest'
import { connectDatabase, type Database } from '../../src/platform/db/index.ts'
import type { TestAddresses } from './database-server.ts'

export type TestDatabase = Database & {
  readonly name: string
  /** The account that owns the tables: for tests of migrations. */
  readonly ownerUrl: string
  /** The account of requests, bound by row-level security. */
  readonly appUrl: string
  /** Bound by nothing: to break things on purpose, as a bad administrator could. */
  readonly superuserUrl: string
}

/**
 * A fresh database with all tables and no rows, for one test file:
 *
 *     const database = await testDatabase()
 *     afterAll(() => database.close())
 *
 * `close` drops it; one that is not closed goes with the server at the end of the run.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const addresses = await ask<TestAddresses>('POST', '')
  const drop = async (): Promise<void> => {
    await ask('DELETE', `?name=${addresses.name}`)
  }
  const database = await connectDatabase(addresses, new Promise(() => {}), drop, 4)
  return { ...database, ...addresses }
}

async function ask<T>(method: string, query: string): Promise<T> {
  const response = await fetch(`${inject('databaseServer')}${query}`, { method })
  if (!response.ok) throw new Error(`the database server of the tests said: ${await response.text()}`)
  return (await response.json()) as T
}
