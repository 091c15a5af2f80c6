import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, type TestBody, testApp } from '../../../../tests/support/app.ts'
import { addressIn, fieldsOf, textOfPage, writtenPlan } from '../testing/sample-plan.ts'

let app: TestApp
let soum: TestBody
let specialist: Client
let colleague: Client
beforeAll(async () => {
  app = await testApp()
  soum = await app.addBody('soum', 'Хонгор сумын Засаг даргын Тамгын газар')
  specialist = await app.signIn('specialist', soum)
  colleague = await app.signIn('specialist', soum)
})
afterAll(() => app.close())

const first = async (plan: string) =>
  addressIn(await specialist.get(`${plan}/edit`), /\/measures\/[\w-]+\/edit$/)

describe('a draft', () => {
  it('takes corrected texts and understood values of a measure', async () => {
    const plan = await writtenPlan(specialist)
    const path = await first(plan)
    const fields = await fieldsOf(specialist, path, path)
    expect(fields).toMatchObject({
      ...{ text: 'Нээлттэй хаалганы өдөрлөг зохион байгуулах', dueFrom: '2026-04-01', dueTo: '2026-06-30' },
      ...{ budgetAmount: '500000', 'indicator.0.target': '200', 'indicator.0.quantity': 'people' },
    })
    const change = { dueTo: '2026.05.31', recurrence: 'monthly', 'indicator.0.target': '1 250' }
    const second = {
      'indicator.1.target': '3',
      'indicator.1.quantity': 'events',
      'indicator.1.comparison': 'at-most',
    }
    expect((await specialist.post(path, { ...fields, ...change, ...second })).status).toBe(303)
    const text = textOfPage(await specialist.get(path.replace('/edit', '')))
    expect(text).toContain('Ойлгосон нь: 2026.04.01–2026.05.31 · сар бүр')
    expect(text).toContain('1,250-иас доошгүй хүн; 3-аас ихгүй үйл ажиллагаа')
  })

  it('fills the understood values from changed texts when asked, and saves nothing by that', async () => {
    const plan = await writtenPlan(specialist)
    const path = await first(plan)
    const fields = await fieldsOf(specialist, path, path)
    const texts = { ...fields, period: '4 дүгээр улирал', target: '3 сургалт', next: 'understand' }
    const shown = await specialist.post(path, texts)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('value="2026-10-01"')
    expect((await fieldsOf(specialist, path, path)).dueFrom).toBe('2026-04-01')
  })

  it('says at the field what is wrong, and keeps the rest', async () => {
    const plan = await writtenPlan(specialist)
    const path = await first(plan)
    const fields = await fieldsOf(specialist, path, path)
    const wrong = {
      ...fields,
      text: '',
      dueTo: '2026-01-01',
      'indicator.0.quantity': 'зүйл',
      outcome: 'Миний үр дүн',
    }
    const reply = await specialist.post(path, wrong)
    expect(reply.status).toBe(422)
    for (const name of ['text', 'dueTo', 'indicator-0-quantity'])
      expect(reply.text).toContain(`href="#field-${name}"`)
    expect(reply.text).toContain('Миний үр дүн')
  })

  it('loses neither of two changes of one measure', async () => {
    const plan = await writtenPlan(specialist)
    const path = await first(plan)
    const mine = await fieldsOf(specialist, path, path)
    await colleague.post(path, { ...mine, text: 'Хамтрагчийн үг' })
    const refused = await specialist.post(path, { ...mine, text: 'Миний үг' })
    expect(refused.status).toBe(409)
    expect(textOfPage(refused)).toContain('Одоо хадгалагдсан нь: Хамтрагчийн үг')
    expect(refused.text).toContain('Миний үг')
    const version = /name="version" value="([^"]+)"/.exec(refused.text)?.[1] ?? ''
    expect((await specialist.post(path, { ...mine, text: 'Миний үг', version })).status).toBe(303)
  })

  it('gives back what was written of a measure that a colleague removed, to be added again', async () => {
    const plan = await writtenPlan(specialist)
    const path = await first(plan)
    const mine = await fieldsOf(specialist, path, path)
    await colleague.post(path.replace('/edit', '/remove'))
    const refused = await specialist.post(path, { ...mine, text: 'Миний үг' })
    expect(refused.status).toBe(409)
    expect(textOfPage(refused)).toContain('Арга хэмжээг өөр хүн хассан байна')
    const again = addressIn(refused, /\/objectives\/[\w-]+\/measures\/new$/)
    const id = /name="id" value="([^"]+)"/.exec(refused.text)?.[1] ?? ''
    expect((await specialist.post(again, { ...mine, text: 'Миний үг', id })).status).toBe(303)
    expect(textOfPage(await specialist.get(plan))).toContain('Миний үг')
  })

  it('reads dates anew from a changed period, unless a person set them', async () => {
    const plan = await writtenPlan(specialist)
    const path = await first(plan)
    const fields = await fieldsOf(specialist, path, path)
    await specialist.post(path, { ...fields, period: '4 дүгээр улирал' })
    expect(await fieldsOf(specialist, path, path)).toMatchObject({
      dueFrom: '2026-10-01',
      dueTo: '2026-12-31',
    })
  })

  it('grows and shrinks by measures and objectives, each form once however often it is sent', async () => {
    const id = randomUUID()
    const plan = `/plans/${id}`
    const made = { id, title: 'Гараар бичсэн төлөвлөгөө', year: '2026' }
    await Promise.all([specialist.post('/plans/new', made), specialist.post('/plans/new', made)])
    const objective = { id: randomUUID(), title: 'Ил тод байдлыг хангах', number: '1' }
    await specialist.post(`${plan}/objectives/new`, objective)
    await specialist.post(`${plan}/objectives/new`, objective)
    const add = `${plan}/objectives/${objective.id}/measures/new`
    const measure = { id: randomUUID(), objective: objective.id, recurrence: 'once' }
    for (const text of ['Нэгдүгээр', 'Нэгдүгээр']) await specialist.post(add, { ...measure, text })
    const other = { ...measure, id: randomUUID(), text: 'Хоёрдугаар' }
    await specialist.post(add, other)
    expect(textOfPage(await specialist.get(plan))).toMatch(/Нийт 2 арга хэмжээ.*Нэгдүгээр.*Хоёрдугаар/)

    await specialist.post(`${plan}/measures/${other.id}/move`, { direction: 'up' })
    expect(textOfPage(await specialist.get(plan))).toMatch(/Хоёрдугаар.*Нэгдүгээр/)
    await specialist.post(`${plan}/measures/${measure.id}/remove`)
    expect(textOfPage(await specialist.get(plan))).toContain('Нийт 1 арга хэмжээ')
    await specialist.post(`${plan}/objectives/${objective.id}/remove`)
    expect(textOfPage(await specialist.get(plan))).toContain('Төлөвлөгөөнд нэг ч арга хэмжээ алга')
    expect((await specialist.post(`${plan}/remove`)).location).toBe('/plans?done=removed')
    expect((await specialist.get(plan)).status).toBe(404)
  })

  it('moves a measure to another objective, and objectives among themselves', async () => {
    const plan = await writtenPlan(specialist)
    const edit = await specialist.get(`${plan}/edit`)
    const objectives = [...edit.text.matchAll(/href="[^"]*\/objectives\/([\w-]{36})"/g)].map(
      (match) => match[1] ?? '',
    )
    const path = await first(plan)
    const fields = await fieldsOf(specialist, path, path)
    await specialist.post(path, { ...fields, objective: objectives[1] ?? '' })
    expect(textOfPage(await specialist.get(plan))).toMatch(/Албан хаагчдад.*Худалдан авах.*Нээлттэй хаалганы/)
    await specialist.post(`${plan}/objectives/${objectives[1]}/move`, { direction: 'up' })
    expect(textOfPage(await specialist.get(plan))).toMatch(/Худалдан авах.*Иргэдийн оролцоог/)
  })

  it('takes title, year, method and dates, and refuses what is none', async () => {
    const plan = await writtenPlan(specialist)
    const path = `${plan}/edit`
    const fields = await fieldsOf(specialist, path, path)
    const wrong = await specialist.post(path, { ...fields, method: 'зохиосон' })
    expect(wrong.status).toBe(422)
    expect((await specialist.post(path, { ...fields, year: '1999' })).status).toBe(422)
    await specialist.post(path, {
      ...fields,
      method: 'any-percent',
      windowStart: '2026-03-01',
      windowEnd: '2026-12-01',
    })
    const text = textOfPage(await specialist.get(plan))
    expect(text).toContain('Бүхэл хувиар')
    expect(text).toContain('2026.03.01–2026.12.01')
    expect((await specialist.post(path, { ...fields, title: 'Хуучин маягт' })).status).toBe(409)
  })
})

describe('who may write', () => {
  it.each(['reviewer', 'administrator'] as const)(
    'a %s may not, even with the right address',
    async (role) => {
      const plan = await writtenPlan(specialist)
      const path = await first(plan)
      const fields = await fieldsOf(specialist, path, path)
      const other = await app.signIn(role, soum)
      for (const address of [`${plan}/edit`, path, '/plans/new'])
        expect((await other.get(address)).status).toBe(403)
      expect((await other.post(path, { ...fields, text: 'Өөр' })).status).toBe(403)
      expect((await other.post(`${plan}/remove`)).status).toBe(403)
      expect((await other.get(plan)).status).toBe(role === 'reviewer' ? 200 : 403)
    },
  )
})

it.each([
  '/plans/none',
  '/plans/------------------------------------',
  '/plans/imports/1',
  '/plans/imports/1/measures/a/b',
])('%s names nothing', async (path) => {
  expect((await specialist.get(path)).status).toBe(404)
})
