import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { projectRoot } from '../project-root.ts'
import { migrate } from './migrate.ts'

const database = await testDatabase()
const client = new pg.Client({ connectionString: database.ownerUrl })
await client.connect()
const real = join(projectRoot, 'db', 'migrations')
const folder = mkdtempSync(join(tmpdir(), 'shudarga-migrations-'))

afterAll(async () => {
  await client.end()
  await database.close()
  rmSync(folder, { recursive: true })
})

describe('migrate', () => {
  beforeEach(() => {
    rmSync(folder, { recursive: true })
    cpSync(real, folder, { recursive: true })
  })
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
  const tables = async () => {
    const { rows } = await client.query(
      `select to_regclass('extra')::text as extra, to_regclass('half')::text as half`,
    )
    return rows[0]
  }

  it('has nothing to do on a database that is up to date', async () => {
    expect(await migrate(client, folder)).toEqual([])
  })

  it('takes a file with line ends of Windows for the same', async () => {
    for (const file of readdirSync(folder))
      write(file, readFileSync(join(real, file), 'utf8').replaceAll('\n', '\r\n'))
    expect(await migrate(client, folder)).toEqual([])
  })

  it('takes a failing file back whole and names the line', async () => {
    write('9001_half.sql', 'create table half (id int);\n\nselect nonsense;')
    await expect(migrate(client, folder)).rejects.toThrow(/9001_half\.sql.*line 3/s)
    expect(await tables()).toEqual({ extra: null, half: null })
  })

  it('runs a new file once, also when two programs start at once', async () => {
    write('9001_extra.sql', 'create table extra (id int)')
    const other = new pg.Client({ connectionString: database.ownerUrl })
    await other.connect()
    const ran = await Promise.all([migrate(client, folder), migrate(other, folder)])
    await other.end()
    expect(ran.flat()).toEqual(['9001_extra.sql'])
    expect(await tables()).toEqual({ extra: 'extra', half: null })
  })

  it('refuses a file that was changed afterwards', async () => {
    write('9001_extra.sql', 'create table extra (id bigint)')
    await expect(migrate(client, folder)).rejects.toMatchObject({ code: 'migration-changed' })
  })

  it('refuses a database that is newer than the program', async () => {
    await expect(migrate(client, folder)).rejects.toMatchObject({ code: 'migration-unknown' })
  })

  it('refuses a file that comes before one that was run', async () => {
    write('9001_extra.sql', 'create table extra (id int)')
    write('9000_late.sql', 'select 1')
    await expect(migrate(client, folder)).rejects.toMatchObject({ code: 'migration-late' })
  })
})
