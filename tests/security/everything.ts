import { sql } from 'kysely'
import { systemScope } from '../../src/platform/db/index.ts'
import type { TestApp } from '../support/app.ts'
import { keyOf } from './two-bodies.ts'

/** Rows that come and go with every sign-in; no form of an office writes them. */
const passing = new Set(['session'])

/** A fingerprint of all rows of each table that belongs to bodies: what changed nothing leaves them equal. */
export async function everything(test: TestApp): Promise<Record<string, string>> {
  const tables = [...Object.keys(keyOf), 'person', 'organization'].filter((table) => !passing.has(table))
  return test.database.read(systemScope, async (tx) => {
    const fingerprints: Record<string, string> = {}
    for (const table of tables) {
      const { rows } = await sql<{ n: number; print: string | null }>`
        select count(*)::int as n, md5(string_agg(t::text, '|' order by t::text)) as print from ${sql.table(table)} t`.execute(
        tx,
      )
      fingerprints[table] = `${rows[0]?.n} ${rows[0]?.print ?? ''}`
    }
    return fingerprints
  })
}
