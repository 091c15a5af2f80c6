import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type Fields, type TestApp, type TestBody, testApp } from '../../../tests/support/app.ts'
import { textOfPage } from '../../../tests/support/office.ts'
import { readDocument } from '../../documents/read.ts'
import { scopeOf } from '../../platform/auth/actor.ts'
import { systemScope } from '../../platform/db/index.ts'
import { getPlan, importPlanFile, listPlans, type Plan, saveImport } from '../plans/index.ts'
import { approvedPlan, samplePlan, writtenPlan } from '../plans/testing/sample-plan.ts'
import { createReport } from '../reports/index.ts'

let app: TestApp
let soum: TestBody
let specialist: Client
let reviewer: Client
let administrator: Client
let stranger: Client
beforeAll(async () => {
  app = await testApp()
  soum = await app.addBody('soum', 'Тэгш сум')
  specialist = await app.signIn('head', soum)
  reviewer = await app.signIn('reviewer', soum)
  administrator = await app.signIn('administrator', soum)
  stranger = await app.signIn('head', await app.addBody('soum', 'Хөрш сум'))
})
afterAll(() => app.close())

/** What the big form of a page would send: fields as shown, boxes only where they are ticked. */
function fieldsOf(html: string): Fields {
  const form = html.split('sh-form--wide')[1]?.split('</form>')[0] ?? ''
  const fields: Record<string, string[]> = {}
  const add = (name: string, value: string) => {
    fields[name] = [...(fields[name] ?? []), value]
  }
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1]
    if (!name || name === '_csrf' || (tag.includes('type="checkbox"') && !/ checked/.test(tag))) continue
    add(name, /value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, name, options] of form.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    add(name ?? '', /<option value="([^"]*)" selected/.exec(options ?? '')?.[1] ?? '')
  return Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}

const formAt = async (path: string, client = specialist) => fieldsOf((await client.get(path)).text)
const keyIn = (location: string | null) => /^\/layouts\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? ''

async function made(title: string, change: Fields = {}, from = 'customs-plan'): Promise<string> {
  const fields = await formAt(`/layouts/new?from=${from}`)
  const reply = await specialist.post('/layouts/new', { ...fields, title, next: 'save', ...change })
  expect(reply.status, textOfPage(reply.text).slice(0, 400)).toBe(303)
  return keyIn(reply.location)
}

const lastPart = (path: string) => path.split('/').at(-1) ?? ''
const planOf = (id: string): Promise<Plan> =>
  app.database.read(scopeOf(specialist.actor), (tx) => getPlan(tx, id))
const audited = async (id: string) => {
  const { rows } = await app.database.read(systemScope, (tx) =>
    sql<{ action: string }>`select action from audit_entry where noun_id = ${id} order by sequence`.execute(
      tx,
    ),
  )
  return rows.map(({ action }) => action)
}

describe('layouts', () => {
  it('lists what ships with the program and what the body made', async () => {
    const key = await made('Манай товч маягт')
    const page = textOfPage((await reviewer.get('/layouts')).text)
    expect(page).toContain('Манай товч маягт')
    expect(page).toContain('Тайлан, 10 багана: хувь, хариуцах байгууллагатай')
    expect(page).not.toContain('Шинэ маягт')
    expect(textOfPage((await specialist.get('/layouts/soum-plan')).text)).toContain('Сарууртал')
    expect((await specialist.get('/layouts/no-such')).status).toBe(404)
    expect((await specialist.get(`/layouts/${randomUUID()}`)).status).toBe(404)
    expect(await audited(key)).toEqual(['layout.add'])
  })

  it('is saved once, however often the form is sent', async () => {
    const fields = { ...(await formAt('/layouts/new')), title: 'Хоёр дарсан', next: 'save' }
    const first = await specialist.post('/layouts/new', fields)
    const second = await specialist.post('/layouts/new', fields)
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.location).toBe(first.location)
    expect(await audited(keyIn(first.location))).toEqual(['layout.add'])
  })

  it('says at each field what is wrong and keeps all that was typed', async () => {
    const fields: Fields = await formAt('/layouts/new?from=customs-plan')
    const reply = await specialist.post('/layouts/new', {
      ...fields,
      title: '',
      fontSize: 'том',
      top: ['window'],
      'column.1.label': 'Хийх ажил <b>',
      'column.2.role': 'measure',
      'column.3.width': '4000',
      next: 'save',
    })
    expect(reply.status).toBe(422)
    const text = textOfPage(reply.text)
    expect(text).toContain('Маягтын нэр: Заавал бөглөнө үү.')
    expect(text).toContain('3-р багана, Юу агуулах: Ийм агуулгатай багана дээр нь байна.')
    for (const name of ['title', 'fontSize', 'column-2-role', 'column-3-width'])
      expect(reply.text).toContain(`id="field-${name}-error"`)
    expect(reply.text).toContain('Хийх ажил &lt;b&gt;')
    expect(fieldsOf(reply.text)).toMatchObject({
      ...{ fontSize: 'том', top: 'window', 'column.3.width': '4000', id: fields.id ?? '' },
    })
  })

  it('moves, adds and removes columns and shows the paper, without saving', async () => {
    const fields: Fields = { ...(await formAt('/layouts/new?from=customs-plan')), title: '' }
    const moved = await specialist.post('/layouts/new', { ...fields, next: 'up.2' })
    expect(moved.status).toBe(200)
    expect(fieldsOf(moved.text)).toMatchObject({ 'column.1.role': 'criteria', 'column.2.role': 'measure' })
    const added = fieldsOf((await specialist.post('/layouts/new', { ...fields, next: 'add' })).text)
    expect(added).toMatchObject({ 'column.5.role': '', 'column.5.order': '6', id: fields.id })
    const filled = { 'column.5.role': 'percent', 'column.5.label': 'Хувь', 'column.5.order': '1.5' }
    const seen = await specialist.post('/layouts/new', { ...added, ...filled, next: 'preview' })
    expect(seen.status).toBe(200)
    expect(fieldsOf(seen.text)['column.1.role']).toBe('percent')
    const heads = [...seen.text.matchAll(/<th data-kind="header" scope="col"><div><div>([^<]*)/g)]
    expect(heads.map(([, head]) => head)).toEqual([
      ...['№', 'Хувь', 'Хэрэгжүүлэх арга хэмжээ', 'Шалгуур үзүүлэлт', 'Хэрэгжүүлэх хугацаа'],
      'Хүрэх түвшин, үр дүн',
    ])
    expect((await specialist.get(`/layouts/${fields.id}`)).status).toBe(404)
  })

  it('is changed by one person at a time; the other loses nothing', async () => {
    const path = `/layouts/${await made('Хоёр хүний маягт')}/edit`
    const fields = await formAt(path)
    const change = { ...fields, next: 'save' }
    expect((await specialist.post(path, { ...change, title: 'Эхнийх' })).status).toBe(303)
    const late = await specialist.post(path, { ...change, title: 'Сүүлийнх' })
    expect(late.status).toBe(409)
    expect(fieldsOf(late.text)).toMatchObject({ title: 'Сүүлийнх', revision: '1' })
    const again = await specialist.post(path, { ...fieldsOf(late.text), next: 'save' })
    expect(again.status).toBe(303)
    expect(textOfPage((await specialist.get(path.replace('/edit', ''))).text)).toContain('Сүүлийнх')
  })

  it('has one name a body', async () => {
    await made('Нэг нэр')
    const fields = { ...(await formAt('/layouts/new')), title: 'Нэг нэр', next: 'save' }
    const reply = await specialist.post('/layouts/new', fields)
    expect(reply.status).toBe(422)
    expect(textOfPage(reply.text)).toContain('Ийм нэртэй маягт байна.')
    const other = await made('Өөр нэр')
    const renamed = { ...(await formAt(`/layouts/${other}/edit`)), title: 'Нэг нэр', next: 'save' }
    expect((await specialist.post(`/layouts/${other}/edit`, renamed)).status).toBe(422)
    const theirs = { ...(await formAt('/layouts/new', stranger)), title: 'Нэг нэр', next: 'save' }
    expect((await stranger.post('/layouts/new', theirs)).status).toBe(303)
  })

  it('is downloaded as a sample that the reader understands, and removed', async () => {
    const key = await made('Татах маягт', { objectiveAs: 'row', end: ['approved'] })
    const reply = await reviewer.get(`/layouts/${key}/sample.docx`)
    expect(reply.headers.get('content-type')).toContain('wordprocessingml')
    const read = await readDocument(new Uint8Array(await reply.response.arrayBuffer()))
    expect(read.document.objectives.flatMap(({ measures }) => measures)).toHaveLength(3)
    expect(read.document.signatures.map(({ role }) => role)).toEqual(['approved'])
    expect((await specialist.post(`/layouts/${key}/remove`)).status).toBe(303)
    expect((await specialist.get(`/layouts/${key}`)).status).toBe(404)
    expect(await audited(key)).toEqual(['layout.add', 'layout.remove'])
  })
})

describe('a layout in use', () => {
  it('is copied into a draft plan and its reports, and into the next plan', async () => {
    const plan = lastPart(await writtenPlan(specialist, '2031'))
    const budget = { 'column.4.role': 'budget', 'column.4.label': 'Төсөв, төгрөг' }
    const key = await made('Хэрэглэх маягт', budget)
    const use = (kind: string) => specialist.post(`/layouts/${key}/use`, { useFor: `${kind}.${plan}` })
    expect((await use('plan')).location).toBe(`/layouts/${key}?done=used`)
    expect((await use('reports')).status).toBe(303)
    const used = await planOf(plan)
    expect(used.layout?.columns.map(({ role }) => role)).toEqual([
      'number',
      'measure',
      'criteria',
      'period',
      'budget',
    ])
    expect(used.reportLayout?.name).toBe(`own-${key}`)
    const edited = { ...(await formAt(`/layouts/${key}/edit`)), 'column.1.label': 'Өөр', next: 'save' }
    await specialist.post(`/layouts/${key}/edit`, edited)
    expect((await planOf(plan)).layout).toEqual(used.layout)
    expect(textOfPage((await specialist.get('/layouts')).text)).toContain('Хэрэглэх маягт')
    const next = randomUUID()
    await specialist.post('/plans/new', { id: next, title: 'ДАРААГИЙН ТӨЛӨВЛӨГӨӨ', year: '2032' })
    expect(await planOf(next)).toMatchObject({ layout: used.layout, reportLayout: used.reportLayout })
  })

  it('may not give the figures of a plan another meaning', async () => {
    const plan = lastPart(await writtenPlan(specialist, '2033'))
    const before = await planOf(plan)
    const thousands = { 'column.4.role': 'budget', 'column.4.label': 'Төсөв мян/төг' }
    const key = await made('Мянгаар тоолдог', thousands)
    for (const kind of ['plan', 'reports']) {
      const reply = await specialist.post(`/layouts/${key}/use`, { useFor: `${kind}.${plan}` })
      expect(reply.status).toBe(422)
      expect(textOfPage(reply.text)).toContain('төсвийн багана өөр нэгжтэй')
    }
    expect(await planOf(plan)).toEqual(before)
    const without = await specialist.post('/layouts/customs-plan/use', { useFor: `reports.${plan}` })
    expect(without.status).toBe(303)
  })

  it('leaves an approved plan the form in which it was approved', async () => {
    const plan = lastPart(await approvedPlan(specialist, '2026'))
    const reply = await specialist.post('/layouts/customs-plan/use', { useFor: `plan.${plan}` })
    expect(reply.status).toBe(422)
    expect(textOfPage(reply.text)).toContain('Батлагдсан төлөвлөгөө батлагдсан маягтаараа үлдэнэ.')
    expect((await specialist.post('/layouts/customs-plan/use', { useFor: `reports.${plan}` })).status).toBe(
      303,
    )
    expect((await planOf(plan)).reportLayout?.name).toBe('customs-plan')
    const when = { planId: plan, period: 'year', periodStart: '2026-01-01', cutOff: '2026-11-15' } as const
    const report = await createReport(app.services, specialist.actor, when)
    const file = await specialist.get(`/reports/${report}/report.docx`)
    const { document } = await readDocument(new Uint8Array(await file.response.arrayBuffer()))
    const [measure] = document.objectives.flatMap(({ measures }) => measures)
    expect(measure).toMatchObject({ period: '2 дугаар улирал', budget: null, target: null })
    for (const useFor of ['', 'plan.1', `other.${plan}`])
      expect((await specialist.post('/layouts/customs-plan/use', { useFor })).status).toBe(422)
  })

  it('is taken over from the file of a plan', async () => {
    const file = { name: 'төлөвлөгөө.html', bytes: new TextEncoder().encode(samplePlan) }
    const read = await importPlanFile(app.services, specialist.actor, file)
    const saved = read.ok ? await saveImport(app.services, specialist.actor, read.importId) : null
    const plan = saved?.ok ? saved.planId : ''
    expect((await specialist.get('/layouts')).text).toContain(`/layouts/new?from=plan.${plan}`)
    const fields = await formAt(`/layouts/new?from=plan.${plan}`)
    const budget = Object.entries(fields).find(([, value]) => value === 'Төсөв мян/төг')
    expect(budget?.[0]).toBe('column.5.label')
    expect((await administrator.get(`/layouts/new?from=plan.${plan}`)).status).toBe(404)
    expect((await stranger.get(`/layouts/new?from=plan.${plan}`)).status).toBe(404)
  })
})

describe('who may', () => {
  it('an administrator makes layouts but sees and touches no plan', async () => {
    const fields = {
      ...(await formAt('/layouts/new', administrator)),
      title: 'Администраторын',
      next: 'save',
    }
    const reply = await administrator.post('/layouts/new', fields)
    expect(reply.status).toBe(303)
    const plans = await app.database.read(scopeOf(specialist.actor), (tx) => listPlans(tx, soum.id))
    const list = textOfPage((await administrator.get('/layouts')).text)
    for (const { title } of plans) expect(list).not.toContain(title)
    const use = { useFor: `reports.${plans[0]?.id}` }
    expect((await administrator.post('/layouts/full/use', use)).status).toBe(403)
  })

  it('a reviewer looks only', async () => {
    const key = await made('Хянагчид харагдах')
    expect((await reviewer.get(`/layouts/${key}`)).status).toBe(200)
    const fields = await formAt(`/layouts/${key}/edit`)
    for (const path of ['/layouts/new', `/layouts/${key}/edit`]) {
      expect((await reviewer.get(path)).status).toBe(403)
      expect((await reviewer.post(path, { ...fields, id: randomUUID() })).status).toBe(403)
    }
    expect((await reviewer.post(`/layouts/${key}/remove`)).status).toBe(403)
  })

  it('nobody of another body reaches one, nor uses one for a plan of theirs', async () => {
    const key = await made('Зөвхөн манайх')
    const fields = await formAt(`/layouts/${key}/edit`)
    const paths = [`/layouts/${key}`, `/layouts/${key}/edit`, `/layouts/${key}/sample.docx`]
    for (const path of [...paths, `/layouts/new?from=${key}`])
      expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.post(`/layouts/${key}/edit`, { ...fields, next: 'save' })).status).toBe(404)
    expect((await stranger.post(`/layouts/${key}/remove`)).status).toBe(404)
    const plans = await app.database.read(scopeOf(specialist.actor), (tx) => listPlans(tx, soum.id))
    const use = { useFor: `reports.${plans[0]?.id}` }
    expect((await stranger.post('/layouts/full/use', use)).status).toBe(404)
    const taken = { ...(await formAt('/layouts/new', stranger)), id: key, title: 'Булаах', next: 'save' }
    expect((await stranger.post('/layouts/new', taken)).status).toBe(422)
    expect(textOfPage((await specialist.get(`/layouts/${key}`)).text)).toContain('Зөвхөн манайх')
  })
})
