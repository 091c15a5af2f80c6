import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approval, fieldsOf } from '../../src/modules/plans/testing/sample-plan.ts'
import { scopeOf } from '../../src/platform/auth/actor.ts'
import { citizenScope, type Scope, type Transaction } from '../../src/platform/db/index.ts'
import { type Client, type TestApp, type TestBody, testApp } from '../support/app.ts'
import { everything } from './everything.ts'
import { bringMany, handDown, planFile } from './handing-down.ts'
import { secret } from './world.ts'

/*
 * Whose a file is that an aimag brings for a soum, and whose the draft that comes of it (docs/decisions/0009): first by
 * the pages, then by the database alone. The tests go from the file to the approved plan.
 */
let test: TestApp
let aimag: TestBody
let soum: TestBody
let beside: TestBody
let officer: Client
let people: Record<string, Client>
let batch: string
let check: string
let importId: string
beforeAll(async () => {
  test = await testApp()
  aimag = await test.addBody('aimag', 'Баянхошуу аймаг')
  soum = await test.addBody('soum', 'Хонгор сум', aimag.id)
  beside = await test.addBody('soum', 'Баянгол сум', aimag.id)
  const elsewhere = await test.addBody('aimag', 'Өөр аймаг')
  officer = await test.signIn('specialist', aimag)
  people = {
    'the aimag’s specialist': officer,
    'the aimag’s head': await test.signIn('head', aimag),
    'the aimag’s reviewer': await test.signIn('reviewer', aimag),
    'the aimag’s administrator': await test.signIn('administrator', aimag),
    'the soum’s specialist': await test.signIn('specialist', soum),
    'the soum’s head': await test.signIn('head', soum),
    'the soum’s reviewer': await test.signIn('reviewer', soum),
    'the soum’s administrator': await test.signIn('administrator', soum),
    'a head beside': await test.signIn('head', beside),
    'a head of another aimag': await test.signIn('head', elsewhere),
  }
  const brought = await bringMany(test, officer, [planFile(secret, '2030'), planFile(secret, '2031')])
  batch = `/plans/batches/${brought.batchId}`
  importId = brought.imports[0] ?? ''
  check = `/plans/imports/${importId}`
})
afterAll(() => test.close())

const person = (name: string): Client => {
  const client = people[name]
  if (!client) throw new Error(`nobody is ${name}`)
  return client
}

/** What each person is answered there, by name; a visitor is sent to sign in. */
async function answersAt(path: string): Promise<Record<string, number>> {
  const answers: Record<string, number> = {}
  for (const [name, client] of Object.entries(people)) {
    const { status, text } = await client.get(path)
    answers[name] = status
    if (status !== 200) expect(text, name).not.toContain(secret)
  }
  const visitor = await test.visit(path)
  expect(visitor.text).not.toContain(secret)
  expect([visitor.status, visitor.location?.split('?')[0]]).toEqual([303, '/sign-in'])
  return answers
}

const ofTheGiver = (writer: number) => ({
  ...{ 'the aimag’s specialist': writer, 'the aimag’s head': writer },
  ...{ 'the aimag’s reviewer': 403, 'the aimag’s administrator': 403 },
  ...{ 'the soum’s specialist': 404, 'the soum’s head': 404 },
  ...{ 'the soum’s reviewer': 403, 'the soum’s administrator': 403 },
  ...{ 'a head beside': 404, 'a head of another aimag': 404 },
})

describe('a file that the aimag brought for a soum', () => {
  it('is the aimag’s own, its specialist’s and head’s, however long it is checked', async () => {
    for (const path of [batch, check, `${check}/beside`, `${check}/body`, `${check}/file`])
      expect(await answersAt(path), path).toEqual(ofTheGiver(200))
  })

  it.each([
    ['the aimag’s reviewer', 403],
    ['the aimag’s administrator', 403],
    ['the soum’s head', 404],
    ['a head beside', 404],
    ['a head of another aimag', 404],
  ])('is given to nobody by %s', async (name, status) => {
    const before = await everything(test)
    for (const body of [soum.id, beside.id, person(name).actor.organizationId])
      expect((await person(name).post(`${check}/body`, { body })).status).toBe(status)
    const fields = await fieldsOf(officer, check, `${check}/save`)
    expect((await person(name).post(`${check}/save`, fields)).status).toBe(status)
    expect(await everything(test)).toEqual(before)
  })

  it('can be for no body but the own one and those below: none above, beside or elsewhere', async () => {
    const head = person('the soum’s head')
    const { imports } = await bringMany(test, head, [planFile('Хонгор', '2032')])
    const before = await everything(test)
    for (const body of [aimag.id, beside.id, person('a head of another aimag').actor.organizationId]) {
      expect((await head.post(`/plans/imports/${imports[0]}/body`, { body })).status).toBe(403)
    }
    expect((await officer.post(`${check}/body`, { body: randomUUID() })).status).toBe(403)
    expect(await everything(test)).toEqual(before)
  })
})

describe('the draft that comes of it', () => {
  let draft: string
  let plan: string
  beforeAll(async () => {
    draft = await handDown(test, officer, importId, soum)
    plan = `/plans/${draft}`
  })

  it('is the soum’s alone', async () => {
    const answers = {
      ...{ 'the aimag’s specialist': 404, 'the aimag’s head': 404, 'the aimag’s reviewer': 404 },
      ...{ 'the soum’s specialist': 200, 'the soum’s head': 200, 'the soum’s reviewer': 200 },
      ...{ 'the aimag’s administrator': 403, 'the soum’s administrator': 403 },
      ...{ 'a head beside': 404, 'a head of another aimag': 404 },
    }
    for (const path of [plan, `${plan}/plan.docx`, `${plan}/source`])
      expect(await answersAt(path), path).toEqual(answers)
  })

  it('leaves the file with the aimag, which learns that it was handed over and no more', async () => {
    expect(await answersAt(check)).toEqual(ofTheGiver(303))
    expect(await answersAt(`${check}/file`)).toEqual(ofTheGiver(200))
    expect((await officer.get(check)).location).toBe(batch)
    expect((await officer.get(batch)).text).not.toContain(draft)
    expect((await officer.get('/plans')).text).not.toContain(draft)
  })

  it('is changed, approved and thrown away by nobody else', async () => {
    const before = await everything(test)
    for (const name of ['the aimag’s head', 'a head beside', 'a head of another aimag'])
      for (const [path, fields] of [
        [`${plan}/edit`, { title: 'Өөр', year: '2030' }],
        [`${plan}/objectives/new`, { id: randomUUID(), number: '9', title: 'Зорилт' }],
        [`${plan}/approve`, approval],
        [`${plan}/remove`, {}],
      ] as const)
        expect([name, path, (await person(name).post(path, fields)).status]).toEqual([name, path, 404])
    expect(await everything(test)).toEqual(before)
  })

  describe('by the database alone', () => {
    const parts = ['plan', 'objective', 'measure', 'criterion', 'indicator'] as const
    const plansOf = {
      plan: sql`id`,
      objective: sql`plan_id`,
      measure: sql`plan_id`,
      criterion: sql`(select plan_id from measure where measure.id = measure_id)`,
      indicator: sql`(select plan_id from measure where measure.id = measure_id)`,
    }
    const rowsIn = (scope: Scope, table: (typeof parts)[number]) =>
      test.database.read(scope, async (tx) => {
        const { rows } =
          await sql`select from ${sql.table(table)} where ${plansOf[table]} = ${draft}`.execute(tx)
        return rows.length
      })
    const others = (): [string, Scope][] => [
      ...['the aimag’s specialist', 'a head beside', 'a head of another aimag'].map(
        (name): [string, Scope] => [name, scopeOf(person(name).actor)],
      ),
      ['a citizen', citizenScope],
    ]

    it.each(parts)('shows its rows of %s to the soum and nobody else', async (table) => {
      expect(await rowsIn(scopeOf(person('the soum’s head').actor), table)).toBeGreaterThan(0)
      for (const [name, scope] of others()) expect(await rowsIn(scope, table), name).toBe(0)
    })

    const refused = (scope: Scope, work: (tx: Transaction) => Promise<unknown>) =>
      test.database.transaction(scope, work).then(
        () => 'taken',
        (error: { code?: string }) => error.code,
      )
    /** One of its rows under a new id, as whoever may fill it would write it. */
    const copied = async (table: (typeof parts)[number]) => {
      const { rows } = await test.database.read(scopeOf(person('the soum’s head').actor), (tx) =>
        sql<{ row: Record<string, unknown> }>`
          select to_jsonb(t) as row from ${sql.table(table)} t where ${plansOf[table]} = ${draft} limit 1`.execute(
          tx,
        ),
      )
      const id = randomUUID()
      const lineage = table === 'measure' ? { lineage_id: id } : {}
      return JSON.stringify({ ...rows[0]?.row, id, position: 99, ...lineage })
    }
    const insert = (scope: Scope, table: string, row: string) =>
      refused(scope, (tx) =>
        sql`insert into ${sql.table(table)} select * from jsonb_populate_record(null::${sql.table(table)}, ${row})`.execute(
          tx,
        ),
      )

    it.each(parts.slice(1))('takes no row of %s from the giver or others any more', async (table) => {
      const row = await copied(table)
      for (const [name, scope] of others()) expect(await insert(scope, table, row), name).toBe('42501')
      const own = scopeOf(person('the soum’s head').actor)
      expect(await insert(own, table, row), 'the same row from the soum').toBe('taken')
    })

    const other = () => person('a head of another aimag').actor.organizationId
    it.each<[string, string, string, () => string, () => string | null]>([
      ['a head beside', 'for the soum', 'its own', () => soum.id, () => beside.id],
      ['a head beside', 'for the soum', 'the aimag’s', () => soum.id, () => aimag.id],
      ['the soum’s head', 'for the aimag', 'its own', () => aimag.id, () => soum.id],
      ['the soum’s head', 'for the soum beside', 'its own', () => beside.id, () => soum.id],
      ['a head of another aimag', 'for the soum', 'its own', () => soum.id, other],
      ['the aimag’s specialist', 'for the soum', 'another', () => soum.id, () => beside.id],
      ['the aimag’s specialist', 'for the soum', 'no', () => soum.id, () => null],
    ])('takes no draft from %s %s in %s name', async (name, _for, _by, body, by) => {
      const row = { organization_id: body(), handed_by: by(), year: 2040, title: 'Төлөвлөгөө' }
      const { actor } = person(name)
      expect(await refused(scopeOf(actor), (tx) => tx.insertInto('plan').values(row).execute())).toBe('42501')
    })

    it('lets nobody else change or delete it', async () => {
      for (const [name, scope] of others())
        for (const statement of [
          sql`update plan set title = 'x' where id = ${draft}`,
          sql`delete from plan where id = ${draft}`,
          sql`update measure set text = 'x' where plan_id = ${draft}`,
          sql`delete from objective where plan_id = ${draft}`,
        ]) {
          const reached = await test.database
            .transaction(scope, (tx) => statement.execute(tx))
            .then(
              ({ numAffectedRows }) => Number(numAffectedRows),
              (error: { code?: string }) => error.code,
            )
          expect([0, '42501'], name).toContain(reached)
        }
    })

    it('takes in the soum’s log nothing from above but that a draft came, in the person’s own name', async () => {
      const entry = { organization_id: soum.id, noun: 'plan', noun_id: draft }
      for (const [name, action, by] of [
        ['the aimag’s specialist', 'plan.approve', officer],
        ['the aimag’s specialist', 'plan.handed-over', person('the soum’s head')],
        ['a head beside', 'plan.handed-over', person('a head beside')],
        ['a head of another aimag', 'plan.handed-over', person('a head of another aimag')],
      ] as const) {
        const row = { ...entry, action, person_id: by.actor.personId }
        const { actor } = person(name)
        const answer = await refused(scopeOf(actor), (tx) =>
          tx.insertInto('audit_entry').values(row).execute(),
        )
        expect([name, action, answer]).toEqual([name, action, '42501'])
      }
    })

    it('takes a file for the soum only of the giver, with the draft, and of a content that the giver holds', async () => {
      const giver = scopeOf(officer.actor)
      const { sha256, size } = await test.database.read(giver, (tx) =>
        tx
          .selectFrom('plan_import')
          .innerJoin('stored_file', 'stored_file.id', 'plan_import.stored_file_id')
          .select(['sha256', 'size'])
          .where('plan_import.id', '=', importId)
          .executeTakeFirstOrThrow(),
      )
      const copyOf = (change: Record<string, unknown> = {}) => ({
        ...{ id: randomUUID(), organization_id: soum.id, name: 'файл.html', media_type: 'text/html' },
        ...{ sha256, size, stored_by: officer.actor.personId, ...change },
      })
      const handOver = async (tx: Transaction, copy: ReturnType<typeof copyOf>, named = copy.id) => {
        await sql`set constraints plan_source_file_held deferred`.execute(tx)
        const row = { organization_id: soum.id, handed_by: aimag.id, year: 2041, title: 'Төлөвлөгөө' }
        await tx
          .insertInto('plan')
          .values({ ...row, source_file_id: named })
          .execute()
        await tx.insertInto('stored_file').values(copy).execute()
      }
      const other = randomUUID().replaceAll('-', '').repeat(2)
      for (const [name, work] of [
        ['without a draft', (tx: Transaction) => tx.insertInto('stored_file').values(copyOf()).execute()],
        ['that the draft does not name', (tx: Transaction) => handOver(tx, copyOf(), randomUUID())],
        ['of a content it does not hold', (tx: Transaction) => handOver(tx, copyOf({ sha256: other }))],
        [
          'in the name of another person',
          (tx: Transaction) => handOver(tx, copyOf({ stored_by: person('the soum’s head').actor.personId })),
        ],
        ['of another body', (tx: Transaction) => handOver(tx, copyOf({ organization_id: beside.id }))],
      ] as const)
        expect([name, await refused(giver, work)]).toEqual([name, '42501'])
      expect(await refused(giver, (tx) => handOver(tx, copyOf()))).toBe('taken')
    })

    it('shows the soum its own row of the file, and others none', async () => {
      const source = (scope: Scope) =>
        test.database.read(scope, (tx) =>
          tx
            .selectFrom('stored_file')
            .select('id')
            .where('organization_id', '=', soum.id)
            .where('name', '=', 'төлөвлөгөө.html')
            .execute(),
        )
      expect((await source(scopeOf(person('the soum’s head').actor))).length).toBeGreaterThan(0)
      for (const [name, scope] of others()) expect(await source(scope), name).toEqual([])
    })

    it('tells the giver nothing by the functions that read as the owner', async () => {
      const asked = (scope: Scope) =>
        test.database.read(scope, async (tx) => {
          const { rows } = await sql<{ told: boolean }>`
            select fills_handed_plan(${draft}, ${soum.id}) or fills_handed_file(
              (select source_file_id from plan where id = ${draft}), ${soum.id}) is true as told`.execute(tx)
          return rows[0]?.told
        })
      for (const [name, scope] of others()) expect(await asked(scope), name).toBe(false)
    })
  })

  /** Last: from here on it is public. */
  it('is for everybody once the soum’s head has approved it, and still the soum’s to change', async () => {
    expect((await person('the soum’s head').post(`${plan}/approve`, approval)).status).toBe(303)
    for (const name of ['the aimag’s specialist', 'a head beside', 'a head of another aimag'])
      expect([name, (await person(name).get(plan)).status]).toEqual([name, 200])
    expect((await test.visit(`/public/${soum.slug}/2030`)).text).toContain(secret)
    expect((await officer.get(check)).location).toBe(batch)
    expect((await person('the aimag’s head').get(`${plan}/amend`)).status).toBe(403)
  })
})
