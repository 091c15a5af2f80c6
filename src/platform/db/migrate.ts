import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { platformError } from '../platform-error.ts'

/** Any number that no other advisory lock of this database uses. */
const migrationLock = 7_483_428

type Migration = { readonly file: string; readonly text: string; readonly checksum: string }

/**
 * Brings the database to the state of `folder`: runs the files `NNNN_name.sql` that it has not seen, in order, each
 * in a transaction of its own. Of several programs that start at once one runs them and the others wait.
 * @returns the files that were run
 * @throws StartupError when history was rewritten (`migration-changed`, `-unknown`, `-late`) or a file fails
 */
export async function migrate(client: pg.Client, folder: string): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [migrationLock])
  try {
    await client.query(`create table if not exists schema_migration (
      file text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    const applied = await client.query<{ file: string; checksum: string }>(
      'select file, checksum from schema_migration order by file',
    )
    const pending = compare(readMigrations(folder), applied.rows)
    for (const migration of pending) await run(client, migration)
    return pending.map((migration) => migration.file)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
  }
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      // Git on Windows may change the line ends; the migration is the same.
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
      return { file, text, checksum: createHash('sha256').update(text).digest('hex') }
    })
}

function compare(
  files: readonly Migration[],
  applied: readonly { file: string; checksum: string }[],
): Migration[] {
  const checksums = new Map(files.map((migration) => [migration.file, migration.checksum]))
  for (const { file, checksum } of applied) {
    if (!checksums.has(file)) throw platformError('migration-unknown', { file })
    if (checksums.get(file) !== checksum) throw platformError('migration-changed', { file })
  }
  const last = applied.at(-1)?.file ?? ''
  const known = new Set(applied.map((row) => row.file))
  const pending = files.filter((migration) => !known.has(migration.file))
  const late = pending.find((migration) => migration.file < last)
  if (late) throw platformError('migration-late', { file: late.file, last })
  return pending
}

async function run(client: pg.Client, { file, text, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into schema_migration (file, checksum) values ($1, $2)', [file, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw platformError('migration-failed', { file, reason: reasonOf(error, text) }, error)
  }
}

/** PostgreSQL counts characters from the start of the text; a person looks for a line. */
function reasonOf(error: unknown, text: string): string {
  if (!(error instanceof Error)) return String(error)
  const position = 'position' in error ? Number(error.position) : 0
  return position > 0 ? `${error.message}, line ${text.slice(0, position).split('\n').length}` : error.message
}
