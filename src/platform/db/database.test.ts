import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { openPool } from './connection.ts'
import { databaseOn } from './database.ts'
import { citizenScope, systemScope, type Transaction } from './index.ts'

const database = await testDatabase()
afterAll(() => database.close())

const scopeOf = (tx: Transaction) =>
  sql<{ person: string | null; organization: string | null; system: boolean; role: string }>`
    select current_person() as person, current_organization() as organization, in_system_scope() as system,
      current_user as role`
    .execute(tx)
    .then(({ rows }) => rows[0])

const someone = {
  personId: '018f0000-0000-7000-8000-000000000001',
  organizationId: '018f0000-0000-7000-8000-000000000002',
}

const addBody = (tx: Transaction, slug: string) =>
  tx
    .insertInto('organization')
    .values({ path: slug.replaceAll('-', '_'), kind: 'soum', name: 'Тэмээт сум', slug })
    .execute()

describe('a transaction', () => {
  it('runs in the name of its scope, under a role that owns nothing', async () => {
    const seen = await database.transaction(someone, scopeOf)
    expect(seen).toEqual({
      person: someone.personId,
      organization: someone.organizationId,
      system: false,
      role: 'shudarga_app',
    })
  })

  it('leaves nothing of its scope to the next one on the same connection', async () => {
    const pool = openPool(database.appUrl, null, 1)
    const single = databaseOn(pool, new Promise(() => {}), async () => {})
    // asked of the connection itself: a next transaction would overwrite what was left there
    const left = async () => {
      const { rows } = await pool.query(
        `select pg_backend_pid() as connection, current_person() as person, current_organization() as organization,
          in_system_scope() as system`,
      )
      return rows[0]
    }
    const before = await left()
    for (const scope of [systemScope, someone, citizenScope]) {
      await single.transaction(scope, scopeOf)
      expect(await left()).toEqual(before)
      const failed = single.transaction(scope, () => Promise.reject(new Error('no')))
      await expect(failed).rejects.toThrow('no')
      expect(await left()).toEqual(before)
    }
    expect(before).toMatchObject({ person: null, organization: null, system: false })
    await single.close()
  })

  it('takes everything back when its work throws', async () => {
    const work = database.transaction(systemScope, async (tx) => {
      await addBody(tx, 'taken-back')
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    const rows = await database.read(systemScope, (tx) =>
      tx.selectFrom('organization').select('id').where('slug', '=', 'taken-back').execute(),
    )
    expect(rows).toEqual([])
  })

  it('refuses a change where only reading was asked for', async () => {
    await expect(database.read(systemScope, (tx) => addBody(tx, 'read-only'))).rejects.toThrow('read-only')
  })

  it('refuses a query of a handle that outlived it', async () => {
    let escaped: Transaction | null = null
    await database.read(systemScope, async (tx) => {
      escaped = tx
    })
    await expect(scopeOf(escaped as unknown as Transaction)).rejects.toThrow('has ended')
  })

  it('gives dates as text, whole numbers and sums as numbers, moments as Date', async () => {
    const row = await database.read(citizenScope, (tx) =>
      sql<Record<string, unknown>>`
        select date '2025-03-01' as day, 9007199254740991::bigint as whole, 384.5::numeric as money,
          array[date '2025-01-01', null] as days, array[1.5, 2]::numeric[] as sums,
          timestamptz '2025-03-01 08:00+08' as moment`
        .execute(tx)
        .then(({ rows }) => rows[0]),
    )
    expect(row).toEqual({
      day: '2025-03-01',
      whole: 9007199254740991,
      money: 384.5,
      days: ['2025-01-01', null],
      sums: [1.5, 2],
      moment: new Date('2025-03-01T00:00:00Z'),
    })
  })

  it('refuses a whole number that JavaScript would change', async () => {
    const read = database.read(citizenScope, (tx) => sql`select 9007199254740993::bigint as n`.execute(tx))
    await expect(read).rejects.toThrow('larger than JavaScript')
  })

  it('finds Cyrillic words by their letters: the locale is not C', async () => {
    const row = await database.read(citizenScope, (tx) =>
      sql<{ upper: string; wordlike: boolean }>`select upper('өү') as upper, 'Ө' ~ '[[:alpha:]]' as wordlike`
        .execute(tx)
        .then(({ rows }) => rows[0]),
    )
    expect(row).toEqual({ upper: 'ӨҮ', wordlike: true })
  })
})
