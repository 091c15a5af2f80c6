import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAudit } from '../../src/platform/audit.ts'
import { citizenScope, type Scope, systemScope } from '../../src/platform/db/index.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { keyOf, type Seeded, seedBody } from './two-bodies.ts'

/*
 * What holds when every check of the program is gone: each query here is plain SQL in the scope of body B, of a citizen,
 * or of nobody's making, against rows of body A.
 *
 * What it does not hold against: whoever can run SQL of their own choosing in a request's connection can also call
 * set_config('shudarga.system', 'on', true) and is the program itself from then on. Row policies guard against a
 * forgotten condition, a wrong id, a missing check; against injection stand the query builder (no query is put together
 * from text: the last test), and the role, which owns no table, cannot drop, truncate or change the log.
 */
let database: TestDatabase
let owner: pg.Client
let a: Seeded
let b: Seeded

beforeAll(async () => {
  database = await testDatabase()
  owner = new pg.Client({ connectionString: database.superuserUrl })
  await owner.connect()
  a = await seedBody(database, 'alpha')
  b = await seedBody(database, 'beta')
})
afterAll(async () => {
  await owner.end()
  await database.close()
})

const tables = Object.keys(keyOf)
const scopes = (): [string, Scope][] => [
  ['another body', b.scope],
  ['a citizen', citizenScope],
]

/** What the scope sees of body A in a table: the keys of the rows, sorted; empty where it has no right to read at all. */
async function seenOfA(scope: Scope, table: string): Promise<string[]> {
  const key = keyOf[table] ?? ''
  const { rows } = await database.read(scope, (tx) =>
    sql<{
      key: string
    }>`select distinct ${sql.ref(key)}::text as key from ${sql.table(table)} where organization_id = ${a.organizationId}`.execute(
      tx,
    ),
  )
  return rows.map((row) => row.key).toSorted()
}

/** Runs SQL in a scope and takes it back; the number of rows it reached, or the code of the database's refusal. */
async function attempt(
  scope: Scope,
  statement: string,
  values: unknown[] = [],
  before = 'select 1',
): Promise<number | string> {
  const client = new pg.Client({ connectionString: database.appUrl })
  await client.connect()
  try {
    await client.query('begin')
    const organization = 'system' in scope ? '' : (scope.organizationId ?? '')
    const person = 'system' in scope ? '' : (scope.personId ?? '')
    await client.query(
      `select set_config('shudarga.person_id', $1, true), set_config('shudarga.organization_id', $2, true)`,
      [person, organization],
    )
    await client.query(before)
    const result = await client.query(statement, values)
    return result.rowCount ?? 0
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  } finally {
    await client.end()
  }
}

/** Any row of the body in a table, as JSON. */
async function rowOf(body: Seeded, table: string, where = 'true'): Promise<Record<string, unknown>> {
  const { rows } = await owner.query(
    `select to_jsonb(t) as row from ${table} t where organization_id = $1 and ${where} limit 1`,
    [body.organizationId],
  )
  return rows[0].row
}

const insert = (table: string) =>
  `insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`
const fresh = (table: string) => (keyOf[table] === 'id' ? { id: randomUUID() } : {})

it('knows every table that belongs to bodies', async () => {
  const { rows } = await owner.query(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'organization_id'`,
  )
  expect(rows.map((row) => row.table_name).toSorted()).toEqual(tables.toSorted())
})

it('has row-level security on every table but the shared list of methods', async () => {
  const { rows } = await owner.query(
    `select relname from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity`,
  )
  expect(rows.map((row) => row.relname).toSorted()).toEqual(['assessment_method', 'schema_migration'])
})

describe.each(tables)('%s of body A', (table) => {
  it('shows others only what was published', async () => {
    for (const [who, scope] of scopes()) {
      expect(await seenOfA(scope, table), who).toEqual((a.shown[table] ?? []).toSorted())
    }
    if (table === 'session') return
    expect((await seenOfA(a.scope, table)).length, 'its own body').toBeGreaterThan(0)
  })

  it('is neither changed nor deleted by others', async () => {
    for (const [who, scope] of scopes()) {
      const where = `where organization_id = '${a.organizationId}'`
      const changed = await attempt(scope, `update ${table} set organization_id = organization_id ${where}`)
      const deleted = await attempt(scope, `delete from ${table} ${where}`)
      expect([0, '42501'], who).toContain(changed)
      expect([0, '42501'], who).toContain(deleted)
    }
  })

  it('takes no row from others', async () => {
    const row = { ...(await rowOf(b, table)), ...fresh(table), organization_id: a.organizationId }
    for (const [who, scope] of scopes()) {
      expect(await attempt(scope, insert(table), [JSON.stringify(row)]), who).toBe('42501')
    }
  })

  it('is no place to move an own row to', async () => {
    const moved = await attempt(
      b.scope,
      `update ${table} set organization_id = $1 where organization_id = $2`,
      [a.organizationId, b.organizationId],
    )
    // refused by the policy, by the missing right, or by the rows that hang on it; where B sees no row, none is reached
    expect(['42501', '23503', 'P0001', ...(table === 'session' ? [0] : [])]).toContain(moved)
  })
})

describe('references between bodies', () => {
  it('all carry the body with them, so that a row cannot hang on another body', async () => {
    const { rows } = await owner.query(`
      with belongs as (select attrelid, attnum from pg_attribute where attname = 'organization_id')
      select conrelid::regclass::text as child, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join belongs child on child.attrelid = conrelid join belongs parent on parent.attrelid = confrelid
      where contype = 'f' and not child.attnum = any (conkey)`)
    expect(rows).toEqual([])
  })

  const grafts: [table: string, column: string, parent: string, where?: string][] = [
    ['objective', 'plan_id', 'plan', `state = 'draft'`],
    ['objective', 'plan_id', 'plan', `state = 'approved'`],
    ['amendment', 'plan_id', 'plan', `state = 'approved'`],
    ['measure', 'plan_id', 'plan'],
    ['measure', 'objective_id', 'objective'],
    ['measure', 'lineage_id', 'measure'],
    ['measure', 'retired_by_amendment', 'amendment'],
    ['criterion', 'measure_id', 'measure'],
    ['indicator', 'measure_id', 'measure'],
    ['plan', 'plan_import_id', 'plan_import'],
    ['plan', 'source_file_id', 'stored_file'],
    ['plan_import', 'plan_reading_id', 'plan_reading'],
    ['plan_import', 'stored_file_id', 'stored_file'],
    ['plan_import_step', 'plan_import_id', 'plan_import'],
    ['plan_reading', 'batch_id', 'import_batch'],
    ['plan_reading', 'stored_file_id', 'stored_file'],
    ['plan_reading', 'plan_import_id', 'plan_import'],
    ['activity_measure', 'activity_id', 'activity'],
    ['activity_measure', 'lineage_id', 'measure'],
    ['activity_measure', 'plan_id', 'plan'],
    ['activity_quantity', 'activity_id', 'activity'],
    ['evidence', 'activity_id', 'activity'],
    ['evidence', 'stored_file_id', 'stored_file'],
    ['report', 'plan_id', 'plan'],
    ['report_entry', 'report_id', 'report', `state = 'draft'`],
    ['report_entry', 'measure_id', 'measure'],
    ['report_step', 'report_id', 'report'],
  ]
  it.each(grafts)('%s.%s never names a row of another body', async (table, column, parent, where) => {
    const theirs = await rowOf(a, parent, where)
    const draftOnly =
      table === 'report_entry' ? `report_id in (select id from report where state = 'draft')` : 'true'
    const mine = await rowOf(b, table, draftOnly)
    const row: Record<string, unknown> = { ...mine, ...fresh(table), [column]: theirs.id }
    if (table === 'amendment' || table === 'plan_import_step') row.number = 7
    if (table === 'activity_quantity') row.kind = 'copies'
    const room = table === 'activity_measure' ? 'delete from activity_measure' : undefined
    expect(await attempt(b.scope, insert(table), [JSON.stringify(row)], room)).toBe('23503')
    const change = `update ${table} set ${column} = $1 where organization_id = $2`
    const changed = await attempt(b.scope, change, [theirs.id, b.organizationId])
    expect(['23503', '23505', 'P0001', '42501'], 'changing an own row instead').toContain(changed)
  })
})

describe('the number of restricted pieces of evidence', () => {
  const countsIn = async (scope: Scope, plans: string[]) => {
    const { rows } = await database.read(scope, (tx) =>
      sql<Record<string, unknown>>`select * from evidence_counts(${plans}::uuid[])`.execute(tx),
    )
    return rows
  }
  const counted = () => [{ activity_id: a.recorded, kept: 2, restricted: 1 }]

  it('is public with the plan, kept pieces of recorded work only, and numbers are all that is told', async () => {
    for (const [who, scope] of scopes()) {
      expect(await countsIn(scope, [a.plans.approved]), who).toEqual(counted())
      expect(await countsIn(scope, [a.plans.draft]), who).toEqual([])
      expect(await countsIn(scope, []), who).toEqual([])
    }
    expect(await countsIn(a.scope, [a.plans.approved]), 'its own body').toEqual(counted())
    expect(await countsIn(a.scope, [a.plans.draft]), 'its own body').toHaveLength(1)
  })

  it('comes from one of the few functions that read as the owner; nobody else may call those', async () => {
    const { rows } = await owner.query(
      `select proname, proconfig, has_function_privilege('public', oid, 'execute') as everybody
       from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by proname`,
    )
    const proconfig = ['search_path=pg_catalog, public, pg_temp']
    expect(rows).toEqual([
      { proname: 'chain_audit_entry', proconfig, everybody: true },
      { proname: 'evidence_counts', proconfig, everybody: false },
      { proname: 'fills_handed_file', proconfig, everybody: false },
      { proname: 'fills_handed_measure', proconfig, everybody: false },
      { proname: 'fills_handed_plan', proconfig, everybody: false },
    ])
  })
})

describe('people', () => {
  it('are seen by their own body only, and their hashes by nobody', async () => {
    for (const [who, scope] of scopes()) {
      expect(await attempt(scope, `select from person where id = $1`, [a.personId]), who).toBe(0)
      expect(await attempt(scope, 'select from credential'), who).toBe(0)
      expect(await attempt(scope, 'select from sign_in_failure'), who).toBe(0)
    }
    expect(await attempt(a.scope, 'select from credential'), 'not even their own').toBe(0)
  })

  it('cannot be drawn into another body, nor give themselves a role', async () => {
    const add = 'insert into membership (person_id, organization_id, role) values ($1, $2, $3)'
    expect(await attempt(b.scope, add, [a.personId, b.organizationId, 'reviewer'])).toBe('42501')
    expect(await attempt(b.scope, add, [b.personId, b.organizationId, 'head'])).toBe('42501')
    expect(await attempt(b.scope, 'delete from membership')).toBe(0)
  })

  it('cannot be changed by others', async () => {
    expect(await attempt(b.scope, `update person set name = 'x'`), 'only oneself').toBe(1)
    expect(await attempt(b.scope, `update credential set password_hash = 'x'`)).toBe(0)
  })
})

describe('the audit log', () => {
  const add =
    'insert into audit_entry (organization_id, person_id, action, noun, noun_id) values ($1, $2, $3, $3, gen_random_uuid())'

  it('takes no entry in the name of another body or another person', async () => {
    expect(await attempt(b.scope, add, [a.organizationId, b.personId, 'x'])).toBe('42501')
    expect(await attempt(b.scope, add, [b.organizationId, a.personId, 'x'])).toBe('42501')
    expect(await attempt(citizenScope, add, [a.organizationId, null, 'x'])).toBe('42501')
    expect(await attempt(b.scope, add, [b.organizationId, b.personId, 'x'])).toBe(1)
  })

  it('can be changed or emptied by no role of the program', async () => {
    for (const statement of [
      `update audit_entry set detail = '{}'`,
      'delete from audit_entry',
      'truncate audit_entry',
      'update audit_head set sequence = 0',
      'alter table audit_entry disable trigger keep',
    ]) {
      expect(await attempt(b.scope, statement), statement).toBe('42501')
    }
  })

  it('is not led astray by a table of the same name', async () => {
    const client = new pg.Client({ connectionString: database.appUrl })
    await client.connect()
    await client.query('begin')
    await client.query(
      `select set_config('shudarga.person_id', $1, true), set_config('shudarga.organization_id', $2, true)`,
      [b.personId, b.organizationId],
    )
    await client.query(
      `create temporary table audit_head (organization_id uuid primary key, sequence bigint, hash text)`,
    )
    await client.query(add, [b.organizationId, b.personId, 'x'])
    const { rows } = await client.query('select count(*)::int as n from pg_temp.audit_head')
    expect(rows[0].n).toBe(0)
    await client.end()
  })
})

describe('a scope', () => {
  it('of the system is opened only where scope.ts says so, and no query is put together from text', () => {
    const files = globSync('src/**/*.{ts,tsx}', { cwd: projectRoot, exclude: ['**/*.test.*'] })
    const having = (pattern: RegExp) =>
      files.filter((file) => pattern.test(readFileSync(join(projectRoot, file), 'utf8'))).toSorted()
    expect(having(/systemScope\b/)).toEqual([
      'src/administration.ts',
      'src/demo.ts',
      'src/modules/people/commands/add-person.ts',
      'src/modules/people/commands/sign-in.ts',
      'src/modules/people/commands/sign-out.ts',
      'src/modules/people/routes.tsx',
      'src/modules/people/session.ts',
      'src/modules/plans/imports/commands/resume-readings.ts',
      'src/modules/writings/commands/resume-writings.ts',
      'src/platform/db/index.ts',
      'src/platform/db/scope.ts',
    ])
    expect(having(/set_config/)).toEqual(['src/platform/db/database.ts'])
    expect(having(/\bsql\.(raw|lit)\b|CompiledQuery/)).toEqual([])
  })

  it('is a body again in the transaction after one of the system', async () => {
    await database.transaction(systemScope, (tx) =>
      recordAudit(tx, {
        organizationId: a.organizationId,
        personId: null,
        action: 'x.y',
        noun: 'x',
        nounId: randomUUID(),
      }),
    )
    expect(await seenOfA(b.scope, 'plan_import')).toEqual([])
  })
})
