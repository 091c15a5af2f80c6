import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { readConfig } from '../config.ts'
import { silentLog } from '../log.ts'
import { citizenScope, openDatabase, systemScope } from './index.ts'

/** Stands for a ministry's server: a database whose owner is an ordinary account. */
const server = await testDatabase()
const admin = new pg.Client({ connectionString: server.superuserUrl })
const name = server.name

const as = (user: string, password: string) => {
  const url = new URL(server.superuserUrl)
  url.username = user
  url.password = password
  return url.href
}
const open = (DATABASE_URL: string, DATABASE_APP_URL?: string) =>
  openDatabase(readConfig({ DATABASE_URL, DATABASE_APP_URL }), silentLog)

beforeAll(async () => {
  await admin.connect()
  await admin.query(`
    drop schema public cascade; create schema public;
    create role ${name}_owner login password 'ministry';
    alter database ${name} owner to ${name}_owner; alter schema public owner to ${name}_owner;
    create role ${name}_web login password 'ministry' in role shudarga_app;
    create role ${name}_stranger login password 'ministry'`)
})
afterAll(async () => {
  await admin.query(`drop database if exists ${name}_none`)
  await admin.end()
  await server.close()
})

describe('a database on another server', () => {
  it('is refused with the statements to run while its owner may not become the role of requests', async () => {
    const opening = open(as(`${name}_owner`, 'ministry'))
    await expect(opening).rejects.toMatchObject({ code: 'app-role-missing' })
    await expect(opening).rejects.toThrow(`GRANT shudarga_app TO ${name}_owner`)
  })

  it('is migrated by its owner and served under the role of requests, from one address', async () => {
    await admin.query(`grant shudarga_app to ${name}_owner`)
    const database = await open(as(`${name}_owner`, 'ministry'))
    const { rows } = await database.read(citizenScope, (tx) =>
      sql`select current_user as role, current_setting('statement_timeout') as patience`.execute(tx),
    )
    expect(rows).toEqual([{ role: 'shudarga_app', patience: '30s' }])
    await expect(
      database.transaction(citizenScope, (tx) =>
        tx.insertInto('organization').values({ path: 'x', kind: 'soum', name: 'Х', slug: 'x' }).execute(),
      ),
    ).rejects.toThrow('row-level security')
    await database.close()
  })

  it('is served under the account of DATABASE_APP_URL where one is given', async () => {
    const database = await open(as(`${name}_owner`, 'ministry'), as(`${name}_web`, 'ministry'))
    const { rows } = await database.read(systemScope, (tx) => sql`select current_user as role`.execute(tx))
    expect(rows).toEqual([{ role: `${name}_web` }])
    await database.close()
  })

  it('is never served under an account for which row-level security is nothing', async () => {
    const owner = as(`${name}_owner`, 'ministry')
    await expect(open(owner, server.superuserUrl)).rejects.toMatchObject({ code: 'app-role-unsafe' })
    await expect(open(owner, owner)).rejects.toMatchObject({ code: 'app-role-unsafe' })
  })

  it('that cannot be reached, or refuses the password, is told without the password', async () => {
    const nowhere = open('postgres://somebody:hunter2@127.0.0.1:9/plan')
    await expect(nowhere).rejects.toMatchObject({ code: 'database-unreachable' })
    await expect(nowhere).rejects.not.toThrow('hunter2')
    await expect(open(as(`${name}_stranger`, 'hunter2'))).rejects.toMatchObject({
      code: 'database-unreachable',
    })
  })
})
