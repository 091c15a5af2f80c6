import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, testApp } from '../../../../tests/support/app.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { citizenScope } from '../../../platform/db/index.ts'
import {
  addressIn,
  approval,
  approvedPlan,
  fieldsOf,
  textOfPage,
  upload,
  writtenPlan,
} from '../testing/sample-plan.ts'

let app: TestApp
let own: Client
let stranger: Client
let draft: string
let approved: string
let check: string
beforeAll(async () => {
  app = await testApp()
  own = await app.signIn('head', await app.addBody('soum', 'Хонгор сумын Засаг даргын Тамгын газар'))
  stranger = await app.signIn('head', await app.addBody('soum', 'Өөр сумын Засаг даргын Тамгын газар'))
  draft = await writtenPlan(own, '2027')
  approved = await approvedPlan(own)
  check = await upload(own)
})
afterAll(() => app.close())

describe('a person of another body', () => {
  it('finds no draft, no file being checked, nothing to download', async () => {
    const measure = addressIn(await own.get(draft), /\/measures\/[\w-]+$/)
    const addresses = [
      draft,
      `${draft}/edit`,
      `${draft}/approve`,
      `${draft}/plan.docx`,
      measure,
      `${measure}/edit`,
    ]
    for (const path of [...addresses, check, `${check}/file`, `${check}/measures/0/0`]) {
      expect([path, (await stranger.get(path)).status]).toEqual([path, 404])
    }
    expect((await stranger.get('/plans')).text).not.toContain(draft)
  })

  it('changes nothing, whatever is sent', async () => {
    const measure = addressIn(await own.get(draft), /\/measures\/[\w-]+$/)
    const fields = await fieldsOf(own, `${measure}/edit`, `${measure}/edit`)
    const heading = await fieldsOf(own, check, `${check}/save`)
    const before = [textOfPage(await own.get(draft)), textOfPage(await own.get(check))]
    const sent: [string, Record<string, string>][] = [
      [`${measure}/edit`, { ...fields, text: 'Өөр' }],
      [`${measure}/remove`, {}],
      [`${draft}/approve`, approval],
      [`${draft}/remove`, {}],
      [`${check}/save`, heading],
      [`${check}/heading`, { ...heading, title: 'Өөр' }],
      [`${check}/discard`, {}],
      [`${check}/understand`, { revision: '1' }],
      [`${check}/measures/0/0/remove`, { revision: '1' }],
    ]
    for (const [path, form] of sent)
      expect([path, (await stranger.post(path, form)).status]).toEqual([path, 404])
    expect([textOfPage(await own.get(draft)), textOfPage(await own.get(check))]).toEqual(before)
  })

  it('reads an approved plan, and may not touch it', async () => {
    const page = await stranger.get(approved)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain(`${approved}/amend`)
    expect((await stranger.get(`${approved}/amend`)).status).toBe(403)
    const measure = addressIn(await own.get(`${approved}/amend`), /\/amend\/measures\/[\w-]+$/)
    const fields = await fieldsOf(own, measure, measure)
    expect((await stranger.post(measure, { ...fields, reason: 'Өөр' })).status).not.toBe(303)
  })
})

describe('row-level security alone', () => {
  const tables = ['plan', 'objective', 'measure', 'plan_import', 'stored_file'] as const
  const rowsFor = (scope: Scope) =>
    app.database.read(scope, async (tx) => {
      const counts = await Promise.all(
        tables.map(async (table) => [table, (await tx.selectFrom(table).select('id').execute()).length]),
      )
      return Object.fromEntries(counts)
    })

  it('shows another body and a citizen the approved plan only', async () => {
    const scope = { personId: stranger.actor.personId, organizationId: stranger.actor.organizationId }
    const approvedOnly = { plan: 1, objective: 2, measure: 3, plan_import: 0, stored_file: 0 }
    expect(await rowsFor(scope)).toEqual(approvedOnly)
    expect(await rowsFor(citizenScope)).toEqual(approvedOnly)
  })

  it('lets another body change and take away nothing', async () => {
    const scope = { personId: stranger.actor.personId, organizationId: stranger.actor.organizationId }
    const id = draft.split('/').at(-1) ?? ''
    await app.database.transaction(scope, async (tx) => {
      const changes = [
        await tx.updateTable('plan').set({ title: 'Өөр' }).executeTakeFirst(),
        await tx.updateTable('objective').set({ title: 'Өөр' }).executeTakeFirst(),
        await tx.updateTable('measure').set({ text: 'Өөр' }).executeTakeFirst(),
        await tx.updateTable('plan_import').set({ state: 'discarded' }).executeTakeFirst(),
      ]
      expect(changes.map(({ numUpdatedRows }) => numUpdatedRows)).toEqual([0n, 0n, 0n, 0n])
      expect((await tx.deleteFrom('plan').where('id', '=', id).executeTakeFirst()).numDeletedRows).toBe(0n)
    })
  })

  it('refuses a row in the name of another body', async () => {
    const scope = { personId: stranger.actor.personId, organizationId: stranger.actor.organizationId }
    const insert = app.database.transaction(scope, (tx) =>
      tx
        .insertInto('plan')
        .values({ organization_id: own.actor.organizationId, year: 2026, title: 'Өөр' })
        .execute(),
    )
    await expect(insert).rejects.toThrow('row-level security')
  })
})
