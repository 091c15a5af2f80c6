import { unzipSync } from 'fflate'
import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Aimag, makeAimag } from '../../../tests/support/aimag.ts'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { countingDatabase } from '../../../tests/support/counting-database.ts'
import { type Database, type Scope, systemScope, type Transaction } from '../../platform/db/index.ts'
import type { Outline } from '../writings/index.ts'
import { consolidatedWriter } from './commands/write-consolidated.ts'
import type { Consolidation } from './domain/consolidation.ts'
import { loadConsolidation } from './load-consolidation.ts'

const bodies = 40
const measures = 60
let test: TestApp
let aimag: Aimag
beforeAll(async () => {
  test = await testApp()
  aimag = await test.database.transaction(systemScope, (tx) => makeAimag(tx, { bodies, measures }))
})
afterAll(() => test.close())

const asked: Consolidation = { year: 2026, period: 'year', level: 'direct' }

/** The same database, in which the aimag has another name: the program itself renames no body. */
function renaming(name: string): Database {
  const rename: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => ({
      ...result,
      rows: result.rows.map((row) =>
        row.id === aimag.organizationId && 'name' in row ? { ...row, name } : row,
      ),
    }),
  }
  const read = <T>(scope: Scope, run: (tx: Transaction) => Promise<T>) =>
    test.database.read(scope, (tx) => run(tx.withPlugin(rename)))
  return { ...test.database, read }
}

const outlineOf = (format: 'docx' | 'pdf', database: Database = test.database): Promise<Outline> =>
  consolidatedWriter.outlineOf(
    { ...test.services, database },
    { personId: aimag.personId, organizationId: aimag.organizationId },
    { ...asked, bodies: null, paper: 'report', format, preparer: { position: 'Хянагч', name: 'Б.Хянагч' } },
  )

describe('the consolidated report of many bodies', () => {
  it('asks the database no oftener than for none, and for texts once for many bodies, as a citizen', async () => {
    const many = countingDatabase(test.database)
    const { bodies: listed } = await loadConsolidation(many.database, aimag.organizationId, asked)
    expect(listed).toHaveLength(bodies)
    const none = countingDatabase(test.database)
    const without = await test.addBody('aimag', 'Хоосон аймаг')
    await loadConsolidation(none.database, without.id, asked)
    // without reports the methods need not be asked for
    expect([none.queries(), many.queries()]).toEqual([5, 6])
    const whole = countingDatabase(test.database)
    await (await outlineOf('docx', whole.database)).write(async () => {})
    expect(whole.queries() - many.queries()).toBe(2)
    expect(new Set(whole.scopes.map((scope) => JSON.stringify(scope)))).toEqual(
      new Set([JSON.stringify({ personId: null, organizationId: null })]),
    )
  })

  it('is one Word file, and several PDF in a zip, each saying which it is and staying in the folder of the zip', async () => {
    const word = await outlineOf('docx')
    expect(word.fileName).toMatch(/\.docx$/)
    const outline = await outlineOf('pdf', renaming('../Говь/Шанд: "аймаг"'))
    expect(outline.fileName).toMatch(/\.zip$/)
    expect(outline.rows).toBeGreaterThan(2_000)
    const told: string[] = []
    const files = unzipSync(
      await outline.write(async (phase, done, total) => void told.push(`${phase} ${done}/${total}`)),
    )
    expect(Object.keys(files)).toEqual([
      '-Говь-Шанд- -аймаг- 2026 жилийн эцсийн нэгтгэсэн тайлан, 1.pdf',
      '-Говь-Шанд- -аймаг- 2026 жилийн эцсийн нэгтгэсэн тайлан, 2.pdf',
    ])
    for (const bytes of Object.values(files)) expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('%PDF')
    expect(told.at(-1)).toBe('writing 1/2')
    expect(told.some((line) => line.startsWith('gathering 25/'))).toBe(true)
  })

  it('is another version once a report below is reopened', async () => {
    const before = JSON.stringify((await outlineOf('docx')).version)
    expect(JSON.stringify((await outlineOf('docx')).version)).toBe(before)
    await test.database.transaction(systemScope, async (tx) => {
      const { id } = await tx.selectFrom('report').select('id').limit(1).executeTakeFirstOrThrow()
      await tx
        .updateTable('report')
        .set({ state: 'draft', percent: null, percent_n: null, revision: 2 })
        .where('id', '=', id)
        .execute()
    })
    expect(JSON.stringify((await outlineOf('docx')).version)).not.toBe(before)
  })
})
