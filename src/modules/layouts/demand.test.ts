import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, type TestBody, testApp } from '../../../tests/support/app.ts'
import { textOfPage } from '../../../tests/support/office.ts'
import { findLayout } from '../../documents/layouts/layout.ts'
import { scopeOf } from '../../platform/auth/actor.ts'
import { citizenScope, type PersonScope } from '../../platform/db/index.ts'
import { approvePlan, demandLayout, getPlan, type Plan } from '../plans/index.ts'
import { approval, writtenPlan } from '../plans/testing/sample-plan.ts'

let app: TestApp
let aimag: TestBody
let soum: TestBody
let governor: Client
let head: Client
let neighbour: Client
beforeAll(async () => {
  app = await testApp()
  aimag = await app.addBody('aimag', 'Говь-Шанд аймаг')
  soum = await app.addBody('soum', 'Тэгш сум', aimag.id)
  governor = await app.signIn('head', aimag)
  head = await app.signIn('head', soum)
  neighbour = await app.signIn('head', await app.addBody('soum', 'Хөрш сум'))
})
afterAll(() => app.close())

const lastPart = (path: string) => path.split('/').at(-1) ?? ''
const planOf = (id: string, client = head): Promise<Plan> =>
  app.database.read(scopeOf(client.actor), (tx) => getPlan(tx, id))
const demand = (layout: string, paper: string, client = governor) =>
  client.post(`/layouts/${layout}/demand`, { demandFor: paper })
const page = async (path: string, client = head) => textOfPage((await client.get(path)).text)

describe('a layout that a body demands', () => {
  it('is the form of the drafts and reports below, who see who says so, and of nobody else', async () => {
    const [own, other] = [
      lastPart(await writtenPlan(head, '2027')),
      lastPart(await writtenPlan(neighbour, '2027')),
    ]
    expect((await demand('soum-plan', 'plan')).location).toBe('/layouts?done=demanded')
    expect((await demand('district-report', 'report')).status).toBe(303)
    const plan = await planOf(own)
    expect([plan.layout?.name, plan.reportLayout?.name]).toEqual(['soum-plan', 'district-report'])
    expect(plan.demands.report?.organizationName).toBe('Говь-Шанд аймаг')
    expect(await page(`/plans/${own}`)).toContain('маягтаар гарна: Говь-Шанд аймаг мөрдүүлсэн')
    expect(await planOf(other, neighbour)).toMatchObject({
      layout: null,
      demands: { plan: null, report: null },
    })
    const shown = await page('/layouts')
    expect(shown).toContain('Дээд байгууллагаас мөрдүүлсэн маягт')
    expect(shown).toContain('Говь-Шанд аймаг')
    expect(await page('/layouts/demanded-report')).toContain('Дээд байгууллага энэ маягтыг мөрдүүлсэн')
    expect((await head.get('/layouts/demanded-report/sample.xlsx')).status).toBe(200)
    expect((await neighbour.get('/layouts/demanded-report')).status).toBe(404)
    expect(await page('/layouts', governor)).toContain('Манай байгууллагын мөрдүүлж буй маягт')
  })

  it('cannot be left for another, by a button or by a request', async () => {
    const own = lastPart(await writtenPlan(head, '2028'))
    expect((await head.get('/layouts/full')).text).not.toContain(own)
    const sent = await head.post('/layouts/full/use', { useFor: `reports.${own}` })
    expect(sent.status).toBe(422)
    expect(textOfPage(sent.text)).toContain('дээд байгууллага тогтоосон')
    expect((await planOf(own)).reportLayout?.name).toBe('district-report')
  })

  it('stays with what was approved in it when it is withdrawn, and gives the others their choice back', async () => {
    const approved = lastPart(await writtenPlan(head, '2029'))
    const draft = lastPart(await writtenPlan(head, '2030'))
    await approvePlan(app.services, head.actor, approved, { ...approval, approvedOn: '2026-02-02' })
    expect((await governor.post('/layouts/demands/plan/withdraw', {})).location).toBe(
      '/layouts?done=withdrawn',
    )
    expect((await planOf(approved)).layout?.name).toBe('soum-plan')
    expect((await planOf(draft)).layout).toBeNull()
    expect((await governor.post('/layouts/demands/plan/withdraw', {})).status).toBe(404)
    expect((await governor.post('/layouts/demands/letter/withdraw', {})).status).toBe(404)
  })

  it('is the nearest one where two above demand one', async () => {
    const school = await app.addBody('school', 'Тэгш сургууль', soum.id)
    const director = await app.signIn('head', school)
    const plan = lastPart(await writtenPlan(director, '2027'))
    expect((await planOf(plan, director)).reportLayout?.name).toBe('district-report')
    await demand('soum-report', 'report', head)
    expect((await planOf(plan, director)).reportLayout?.name).toBe('soum-report')
  })

  it('is asked of nobody by who has nobody below, nor by who only writes', async () => {
    const refused = await demand('full', 'report', neighbour)
    expect(refused.status).toBe(422)
    expect(textOfPage(refused.text)).toContain('харьяанд бүртгэлтэй байгууллага алга')
    const specialist = await app.signIn('specialist', aimag)
    expect((await demand('full', 'report', specialist)).status).toBe(403)
    expect((await demand('full', 'letter')).status).toBe(422)
  })

  it('does not change what the figures of a plan mean', async () => {
    const layout = findLayout('full')
    if (!layout) throw new Error('no layout')
    const columns = layout.columns.map((column) =>
      column.role === 'budget' ? { ...column, label: 'Төсөв, мян.төг' } : column,
    )
    const plan = lastPart(await writtenPlan(head, '2031'))
    await demandLayout(app.services, governor.actor, {
      paper: 'plan',
      title: 'Мянгаар',
      layout: { ...layout, name: 'demanded', columns },
    })
    expect((await planOf(plan)).layout?.name).not.toBe('demanded')
    expect((await planOf(plan)).demands.plan).toBeNull()
    await governor.post('/layouts/demands/plan/withdraw', {})
  })

  it('is read below and changed there by nobody, and is not even seen above or beside', async () => {
    const body = { organization_id: aimag.id }
    const below = scopeOf(head.actor)
    const seen = (scope: PersonScope) =>
      app.database.read(scope, (tx) =>
        tx.selectFrom('layout_demand').select('organization_id as id').orderBy('title').execute(),
      )
    expect((await seen(below)).map(({ id }) => id).toSorted()).toEqual([aimag.id, soum.id].toSorted())
    expect(await seen(scopeOf(governor.actor))).toEqual([{ id: aimag.id }])
    expect(await seen(scopeOf(neighbour.actor))).toEqual([])
    const changed = await app.database.transaction(below, async (tx) => [
      await tx
        .updateTable('layout_demand')
        .set({ title: 'Өөр' })
        .where('organization_id', '=', aimag.id)
        .executeTakeFirst(),
      await tx.deleteFrom('layout_demand').where('organization_id', '=', aimag.id).executeTakeFirst(),
    ])
    expect(changed).toMatchObject([{ numUpdatedRows: 0n }, { numDeletedRows: 0n }])
    const added = app.database.transaction(below, (tx) =>
      tx
        .insertInto('layout_demand')
        .values({ ...body, paper: 'plan', title: 'Өөр', form: '{}' })
        .execute(),
    )
    await expect(added).rejects.toThrow('row-level security')
  })

  it('is no citizen’s business', async () => {
    const rows = await app.database.read(citizenScope, (tx) =>
      tx.selectFrom('layout_demand').select('title').execute(),
    )
    expect(rows).toEqual([])
  })
})
