import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, type TestBody, testApp } from '../../../../tests/support/app.ts'
import { systemScope } from '../../../platform/db/index.ts'
import {
  addressIn,
  approval,
  approvedPlan,
  fieldsOf,
  textOfPage,
  writtenPlan,
} from '../testing/sample-plan.ts'

let app: TestApp
let serial = 2030
const year = () => String(serial++)
let soum: TestBody
let head: Client
let specialist: Client
beforeAll(async () => {
  app = await testApp()
  soum = await app.addBody('soum', 'Хонгор сумын Засаг даргын Тамгын газар')
  head = await app.signIn('head', soum)
  specialist = await app.signIn('specialist', soum)
})
afterAll(() => app.close())

describe('approval', () => {
  it('is the head’s, and shows who, when and by which decision', async () => {
    const plan = await writtenPlan(specialist, year())
    expect((await specialist.get(`${plan}/approve`)).status).toBe(403)
    expect((await specialist.post(`${plan}/approve`, approval)).status).toBe(403)
    const reply = await head.post(`${plan}/approve`, approval)
    expect(reply.location).toBe(`${plan}?done=approved`)
    const text = textOfPage(await head.get(plan))
    expect(text).toContain('Батлагдсан')
    expect(text).toContain('Засаг дарга · Д.Отгон')
    expect(text).toContain('2026.02.20 · А/21')
  })

  it.each([
    ['no name', { approverName: '' }, 'approverName'],
    ['no date', { approvedOn: '' }, 'approvedOn'],
    ['a date to come', { approvedOn: '2026-11-21' }, 'approvedOn'],
  ])('refuses %s at the field', async (_name, change, field) => {
    const plan = await writtenPlan(head, year())
    const reply = await head.post(`${plan}/approve`, { ...approval, ...change })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(`href="#field-${field}"`)
  })

  it('is given to one plan of a year, also when two are sent at once', async () => {
    const same = year()
    const plans = [await writtenPlan(head, same), await writtenPlan(head, same)]
    const replies = await Promise.all(plans.map((plan) => head.post(`${plan}/approve`, approval)))
    expect(replies.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const refused = replies.find(({ status }) => status === 409)
    expect(refused && textOfPage(refused)).toContain(`${same} оны батлагдсан төлөвлөгөө аль хэдийн байна`)
  })

  it('ends editing, in the program and in the database itself', async () => {
    const plan = await approvedPlan(head, year())
    const measure = addressIn(await head.get(plan), /\/measures\/[\w-]+$/)
    expect((await head.get(`${plan}/edit`)).status).toBe(409)
    expect(
      (await head.post(`${measure}/edit`, { text: 'Өөр', recurrence: 'once', objective: randomUUID() }))
        .status,
    ).toBe(409)
    expect((await head.post(`${plan}/remove`)).status).toBe(409)
    expect((await head.post(`${plan}/approve`, approval)).status).toBe(409)
    const id = measure.split('/').at(-1) ?? ''
    const scope = { personId: head.actor.personId, organizationId: soum.id }
    const change = app.database.transaction(scope, (tx) =>
      tx.updateTable('measure').set({ text: 'Өөр' }).where('id', '=', id).execute(),
    )
    await expect(change).rejects.toThrow('only by an amendment')
  })
})

const decision = {
  reason: 'Хурлын шийдвэр гарсан тул',
  approverPosition: 'Засаг дарга',
  approverName: 'Д.Отгон',
  approvedOn: '2026-06-10',
  approvalNumber: 'А/57',
}

async function amendable(client: Client, plan: string) {
  const path = addressIn(await client.get(`${plan}/amend`), /\/amend\/measures\/[\w-]+$/)
  return { path, fields: await fieldsOf(client, path, path), lineage: path.split('/').at(-1) ?? '' }
}

describe('an amendment', () => {
  it('changes a measure, keeps what was there, and shows both side by side', async () => {
    const plan = await approvedPlan(head, year())
    const { path, fields, lineage } = await amendable(head, plan)
    const reply = await head.post(path, {
      ...fields,
      ...decision,
      text: 'Өдөрлөгийг хоёр удаа зохион байгуулах',
    })
    expect(reply.location).toMatch(/\/amendments\/[\w-]+\?done=amended$/)
    const compared = textOfPage(await head.get(reply.location ?? ''))
    expect(compared).toContain('Хурлын шийдвэр гарсан тул')
    expect(compared).toMatch(
      /Арга хэмжээ \(өөрчлөгдсөн\) Нээлттэй хаалганы өдөрлөг зохион байгуулах Өдөрлөгийг хоёр удаа зохион байгуулах/,
    )
    const now = textOfPage(await head.get(plan))
    expect(now).toContain('Өдөрлөгийг хоёр удаа зохион байгуулах')
    expect(now).not.toContain('Нээлттэй хаалганы өдөрлөг зохион байгуулах')
    expect(now).toContain('1-р өөрчлөлт · А/57')
    const history = textOfPage(await head.get(`${plan}/measures/${lineage}`))
    expect(history).toMatch(/Өмнөх үг үсэг \(1-р өөрчлөлт, 2026\.06\.10 хүртэл\).*Нээлттэй хаалганы өдөрлөг/)
  })

  it('adds and retires, all changes by one decision in one amendment', async () => {
    const plan = await approvedPlan(head, year())
    const objective = addressIn(await head.get(`${plan}/amend`), /\/amend\/objectives\/[\w-]+\/new$/)
    const fresh = { ...decision, id: randomUUID(), text: 'Шинэ арга хэмжээ', recurrence: 'once' }
    const added = await head.post(objective, fresh)
    const again = await head.post(objective, fresh)
    expect(again.location).toBe(added.location)
    const { path, fields, lineage } = await amendable(head, plan)
    const retired = await head.post(`${path}/retire`, { ...decision, seen: fields.seen ?? '' })
    expect(retired.location).toBe(added.location)
    const page = textOfPage(await head.get(added.location ?? ''))
    expect(page).toContain('Нэмсэн арга хэмжээ')
    expect(page).toContain('Хассан арга хэмжээ 1.1')
    const now = textOfPage(await head.get(plan))
    expect(now).toContain('Нийт 3 арга хэмжээ')
    expect(now).not.toContain('2-р өөрчлөлт')
    expect(textOfPage(await head.get(`${plan}/measures/${lineage}`))).toContain(
      '1-р өөрчлөлтөөр 2026.06.10-нд хассан',
    )
  })

  it('fills the decision in for a further change', async () => {
    const plan = await approvedPlan(head, year())
    const { path, fields } = await amendable(head, plan)
    const reply = await head.post(path, { ...fields, ...decision, outcome: 'Шинэ үр дүн' })
    const further = addressIn(await head.get(reply.location ?? ''), /\/amend\?decision=/)
    const next = addressIn(await head.get(further), /\/amend\/measures\/[\w-]+\?decision=/)
    expect(await fieldsOf(head, next, next.split('?')[0] ?? '')).toMatchObject(decision)
  })

  it.each([
    ['no reason', { reason: '' }, 'reason'],
    ['a day to come', { approvedOn: '2026-12-01' }, 'approvedOn'],
    ['a day before the approval', { approvedOn: '2026-01-10' }, 'approvedOn'],
    ['a measure without a text', { text: '' }, 'text'],
  ])('refuses %s at the field and changes nothing', async (_name, change, field) => {
    const plan = await approvedPlan(head, year())
    const { path, fields } = await amendable(head, plan)
    const reply = await head.post(path, { ...fields, ...decision, outcome: 'Миний үр дүн', ...change })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(`href="#field-${field}"`)
    expect(reply.text).toContain('Миний үр дүн')
    expect(textOfPage(await head.get(plan))).not.toContain('1-р өөрчлөлт')
  })

  it('refuses one decision with two reasons', async () => {
    const plan = await approvedPlan(head, year())
    const { path, fields } = await amendable(head, plan)
    await head.post(path, { ...fields, ...decision, outcome: 'Үр дүн' })
    const { fields: now } = await amendable(head, plan)
    const reply = await head.post(path, { ...now, ...decision, reason: 'Өөр үндэслэл' })
    expect(reply.status).toBe(422)
    expect(textOfPage(reply)).toContain('өөр үндэслэл эсвэл өөр хүний нэрээр бүртгэгдсэн')
  })

  it('does not undo the change of somebody who was faster', async () => {
    const plan = await approvedPlan(head, year())
    const { path, fields } = await amendable(head, plan)
    await head.post(path, { ...fields, ...decision, text: 'Эхний өөрчлөлт' })
    const reply = await head.post(path, { ...fields, ...decision, text: 'Хоцорсон өөрчлөлт' })
    expect(reply.status).toBe(409)
    expect(textOfPage(reply)).toContain('Одоо хадгалагдсан нь: Эхний өөрчлөлт')
    expect(reply.text).toContain('Хоцорсон өөрчлөлт')
  })

  it('gives back what was written of a measure that was taken out meanwhile', async () => {
    const plan = await approvedPlan(head, year())
    const { path, fields } = await amendable(head, plan)
    await head.post(`${path}/retire`, { ...decision, seen: fields.seen ?? '' })
    const reply = await head.post(path, { ...fields, ...decision, text: 'Миний үг' })
    expect(reply.status).toBe(409)
    expect(reply.text).toContain('Миний үг')
    expect(addressIn(reply, /\/amend\/objectives\/[\w-]+\/new$/)).toContain(plan)
    expect((await head.post(`${path}/retire`, { ...decision, seen: fields.seen ?? '' })).status).toBe(404)
  })

  it('is the head’s alone, and of an approved plan only', async () => {
    const draft = await writtenPlan(head, year())
    expect((await head.get(`${draft}/amend`)).status).toBe(409)
    const plan = await approvedPlan(head, year())
    const { path, fields } = await amendable(head, plan)
    expect((await specialist.get(path)).status).toBe(403)
    expect((await specialist.post(path, { ...fields, ...decision })).status).toBe(403)
    expect((await specialist.get(plan)).text).not.toContain(`${plan}/amend"`)
  })

  it('leaves a chain of audit rows that names each step', async () => {
    const plan = await approvedPlan(head, year())
    const { path, fields } = await amendable(head, plan)
    await head.post(path, { ...fields, ...decision, outcome: 'Үр дүн' })
    const rows = await app.database.read(systemScope, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select('action')
        .where('noun_id', '=', plan.split('/').at(-1) ?? '')
        .orderBy('sequence')
        .execute(),
    )
    const added = [
      'plan.add-objective',
      'plan.add-measure',
      'plan.add-measure',
      'plan.add-objective',
      'plan.add-measure',
    ]
    expect(rows.map(({ action }) => action)).toEqual(['plan.create', ...added, 'plan.approve', 'plan.amend'])
  })
})
