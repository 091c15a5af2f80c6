import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type Reply, type TestApp, testApp } from '../../../tests/support/app.ts'
import {
  activityFields,
  type Office,
  officeWithPlan,
  recordThrough,
  textOfPage,
} from '../../../tests/support/office.ts'
import { readDocument } from '../../documents/read.ts'
import { scopeOf } from '../../platform/auth/actor.ts'
import { systemScope } from '../../platform/db/index.ts'
import { amendPlan, type Measure, type PlanChange } from '../plans/index.ts'
import type { Entry } from './domain/report.ts'
import { listEntries } from './store-entries.ts'

let test: TestApp
let other: Client
beforeAll(async () => {
  test = await testApp()
  other = await test.signIn('head', await test.addBody('soum', 'Хулгар сум'))
})
afterAll(() => test.close())

const form = (office: Office, change = {}) => ({
  planId: office.planId,
  period: 'year',
  periodStart: '2026-01-01',
  cutOff: '2026-11-20',
  ...change,
})
async function started(office: Office, change = {}): Promise<string> {
  const reply = await office.specialist.post('/reports', form(office, change))
  const id = /^\/reports\/([0-9a-f-]{36})\?done=created$/.exec(reply.location ?? '')?.[1]
  if (!id) throw new Error(`starting answered ${reply.status}: ${textOfPage(reply.text).slice(0, 400)}`)
  return id
}
const entriesOf = (office: Office, id: string) =>
  test.database.read(scopeOf(office.head.actor), (tx) => listEntries(tx, id))
async function entryOf(office: Office, id: string, measure: Measure): Promise<Entry> {
  const entry = (await entriesOf(office, id)).find(({ measureId }) => measureId === measure.id)
  if (!entry) throw new Error(`no entry of ${measure.number}`)
  return entry
}
const beforeIn = (reply: Reply) => /name="before" value="([0-9a-f]+)"/.exec(reply.text)?.[1] ?? ''
/** Opens the form of an entry and sends it with a change, as one person does. */
async function edit(
  client: Client,
  id: string,
  measure: Measure,
  change: Record<string, string>,
): Promise<Reply> {
  const path = `/reports/${id}/measures/${measure.id}`
  return client.post(path, {
    text: 'Хийсэн.',
    reason: '',
    before: beforeIn(await client.get(path)),
    ...change,
  })
}
/** Writes a result for whatever has none, so that the report can be reviewed. */
async function complete(office: Office, id: string): Promise<void> {
  for (const entry of await entriesOf(office, id)) {
    if (entry.text !== '' || entry.state !== 'assessed') continue
    const measure = office.measures.find(({ id: each }) => each === entry.measureId)
    if (!measure) throw new Error('an entry without its measure')
    const reply = await edit(office.specialist, id, measure, {
      text: `${measure.number} дүгээр арга хэмжээг эхлүүлээгүй.`,
      assessment: String(entry.percent),
    })
    if (reply.status !== 303) throw new Error(`completing answered ${reply.status}`)
  }
}
async function approved(office: Office, change = {}): Promise<string> {
  const id = await started(office, change)
  await complete(office, id)
  await office.reviewer.post(`/reports/${id}/review`, { position: 'Хянагч', name: 'Х.Хянагч' })
  const reply = await office.head.post(`/reports/${id}/approve`, { position: 'Дарга', name: 'Д.Дарга' })
  if (reply.location !== `/reports/${id}?done=approve`) throw new Error(`approving answered ${reply.status}`)
  return id
}
const amend = (office: Office, change: PlanChange, number = 'А/44') =>
  amendPlan(test.services, office.head.actor, office.planId, {
    decision: {
      reason: 'Төсөв өөрчлөгдсөн',
      approverPosition: 'Дарга',
      approverName: 'Д.Дарга',
      approvedOn: '2026-10-01',
      approvalNumber: number,
    },
    change,
  })
const reworded = (measure: Measure, text: string): PlanChange => ({
  kind: 'change',
  lineageId: measure.lineageId,
  seen: measure.id,
  content: { ...measure, text },
})
const docxOf = async (client: Client, id: string) => {
  const reply = await client.get(`/reports/${id}/report.docx`)
  const bytes = new Uint8Array(await reply.response.arrayBuffer())
  const { document } = await readDocument({ name: 'тайлан.docx', bytes })
  return { reply, document, rows: document.objectives.flatMap(({ measures }) => measures) }
}

describe('a new report', () => {
  it('is drafted from the recorded work: figures in words, percents by rule, nothing twice', async () => {
    const office = await officeWithPlan(test, 'Алтан сум')
    const train = { measures: [office.measure('2.2').lineageId], 'quantity.events': '1' }
    const link = { links: 'https://a.example/1', visibility: 'public' }
    const form1 = { ...train, ...link, 'quantity.people': '31', spent: '140000' }
    await recordThrough(office.specialist, activityFields(office, form1))
    await recordThrough(
      office.specialist,
      activityFields(office, { ...train, 'quantity.people': '36', happenedOn: '2026-09-17' }),
    )
    const survey = { measures: [office.measure('5.2').lineageId], kind: 'survey', 'quantity.people': '150' }
    await recordThrough(office.specialist, activityFields(office, { ...survey, happenedOn: '2026-09-24' }))
    const late = {
      measures: [office.measure('5.2').lineageId],
      'quantity.people': '500',
      happenedOn: '2026-11-20',
    }
    await recordThrough(office.specialist, activityFields(office, late))
    const id = await started(office, { cutOff: '2026-11-15' })

    const trained = await entryOf(office, id, office.measure('2.2'))
    expect(trained.text).toMatch(/67/)
    expect(trained.text).toBe(trained.draftedText)
    expect(trained).toMatchObject({
      state: 'assessed',
      percent: 100,
      basis: { rule: 'indicators', activities: 2, evidence: 1 },
    })
    const surveyed = await entryOf(office, id, office.measure('5.2'))
    expect(surveyed.text).toContain('150')
    expect(surveyed.text).not.toContain('500')
    // 150 of 200 reach the step of 70; no evidence would hold 100 back only
    expect(surveyed).toMatchObject({ percent: 70, basis: { heldBack: false } })
    expect(await entryOf(office, id, office.measure('2.1'))).toMatchObject({
      state: 'cannot-assess',
      percent: null,
    })

    const page = await office.reviewer.get(`/reports/${id}`)
    expect(textOfPage(page.text)).toContain('150')
    const again = await office.head.post('/reports', form(office))
    expect(again.status).toBe(422)
    expect(textOfPage(again.text)).toContain('Энэ үеийн тайлан аль хэдийн эхэлсэн байна.')
    expect(again.text).toContain(`value="2026-01-01"`)
  })

  it('is not made for a period that is not over, another body, or a reader', async () => {
    const office = await officeWithPlan(test, 'Мөнгөн сум')
    const ahead = await office.specialist.post('/reports', form(office, { cutOff: '2026-12-01' }))
    expect(ahead.status).toBe(422)
    expect(textOfPage(ahead.text)).toContain('Тасалбар огноо ирээдүйд байж болохгүй.')
    const backwards = form(office, { periodStart: '2026-06-01', cutOff: '2026-05-01' })
    expect((await office.specialist.post('/reports', backwards)).status).toBe(422)
    expect((await office.reviewer.post('/reports', form(office))).status).toBe(403)
    expect((await other.post('/reports', form(office))).status).toBe(404)
    const rows = await test.database.read(systemScope, (tx) =>
      tx.selectFrom('report').select('id').where('plan_id', '=', office.planId).execute(),
    )
    expect(rows).toEqual([])
  })
})

describe('an entry', () => {
  let office: Office
  let id: string
  beforeAll(async () => {
    office = await officeWithPlan(test, 'Зэс сум')
    await recordThrough(
      office.specialist,
      activityFields(office, { 'quantity.people': '35', 'quantity.events': '2' }),
    )
    id = await started(office)
  })

  it('takes another percent only with a reason, and never more than 100', async () => {
    const measure = office.measure('2.2')
    const over = await edit(office.specialist, id, measure, {
      assessment: '101',
      reason: 'Сайн',
      text: 'Минь бичвэр',
    })
    expect(over.status).toBe(422)
    expect(textOfPage(over.text)).toContain('Хувь 100-аас их байж болохгүй.')
    expect(over.text).toContain('Минь бичвэр')
    const bare = await edit(office.specialist, id, measure, { assessment: '30' })
    expect(bare.status).toBe(422)
    expect(textOfPage(bare.text)).toContain('шалтгааныг бичнэ үү')
    expect((await entryOf(office, id, measure)).percent).toBe(70)
    const reply = await edit(office.specialist, id, measure, { assessment: '30', reason: 'Сорил аваагүй' })
    expect(reply.status).toBe(303)
    expect(await entryOf(office, id, measure)).toMatchObject({
      percent: 30,
      reason: 'Сорил аваагүй',
      proposedPercent: 70,
    })
    expect(textOfPage((await office.reviewer.get(`/reports/${id}`)).text)).toContain(
      'Шалтгаан: Сорил аваагүй',
    )
    const broken = await edit(office.specialist, id, measure, { assessment: 'бүрэн' })
    expect(broken.status).toBe(422)
  })

  it('leads on to the next measure and back from the last', async () => {
    const [first, second] = office.measures
    const last = office.measures.at(-1)
    if (!first || !second || !last) throw new Error('the sample is empty')
    const given = async (measure: Measure) => {
      const { state, percent } = await entryOf(office, id, measure)
      return { assessment: state === 'assessed' ? String(percent) : state, then: 'next' }
    }
    expect((await edit(office.specialist, id, first, await given(first))).location).toBe(
      `/reports/${id}/measures/${second.id}?done=entry`,
    )
    expect((await edit(office.specialist, id, last, await given(last))).location).toMatch(
      /\?done=entry#measure-/,
    )
  })

  it('loses nothing when two people write at once', async () => {
    const measure = office.measure('3.2')
    const path = `/reports/${id}/measures/${measure.id}`
    const before = beforeIn(await office.specialist.get(path))
    const mine = { text: 'Миний бичсэн', assessment: '30', reason: 'Миний шалтгаан', before }
    const theirs = { text: 'Даргын бичсэн', assessment: '70', reason: 'Даргын шалтгаан', before }
    expect((await office.head.post(path, theirs)).status).toBe(303)
    const refused = await office.specialist.post(path, mine)
    expect(refused.status).toBe(422)
    const page = textOfPage(refused.text)
    expect(page).toContain(`${office.head.actor.name} энэ үр дүнг 2026.11.20 10:00-д хадгалсан байна`)
    for (const kept of ['Даргын бичсэн', 'Даргын шалтгаан', '70 хувь']) expect(page).toContain(kept)
    expect(refused.text).toMatch(/<textarea[^>]*name="text"[^>]*>Миний бичсэн</)
    expect(refused.text).toContain('value="Миний шалтгаан"')
    expect(refused.text).toMatch(/<option value="30" selected/)
    expect((await entryOf(office, id, measure)).text).toBe('Даргын бичсэн')
    // having seen it, the second person decides
    const settled = await office.specialist.post(path, { ...mine, before: beforeIn(refused) })
    expect(settled.status).toBe(303)
    expect((await entryOf(office, id, measure)).text).toBe('Миний бичсэн')
  })

  it('is closed to others', async () => {
    const path = `/reports/${id}/measures/${office.measure('1.1').id}`
    const sent = {
      text: 'x',
      assessment: '100',
      reason: 'x',
      before: beforeIn(await office.specialist.get(path)),
    }
    expect((await office.reviewer.post(path, sent)).status).toBe(403)
    expect((await office.reviewer.get(path)).status).toBe(409)
    for (const reply of [
      await other.post(path, sent),
      await other.get(path),
      await other.get(`/reports/${id}`),
    ])
      expect(reply.status).toBe(404)
    expect((await other.get(`/reports/${id}/report.docx`)).status).toBe(404)
    expect((await other.post(`/reports/${id}/draft-again`)).status).toBe(404)
    expect((await entryOf(office, id, office.measure('1.1'))).text).not.toBe('x')
  })
})

describe('drafting again', () => {
  it('brings new work in and keeps what a person wrote, and who', async () => {
    const office = await officeWithPlan(test, 'Хөх сум')
    const id = await started(office)
    const [written, judged, untouched] = [office.measure('1.2'), office.measure('5.2'), office.measure('2.2')]
    await edit(office.head, id, written, { text: 'Даргын үг', assessment: '0' })
    const drafted = (await entryOf(office, id, judged)).text
    await edit(office.specialist, id, judged, { text: drafted, assessment: '30', reason: 'Эхэлсэн' })
    for (const [measure, change] of [
      [written, { 'quantity.events': '2' }],
      [judged, { 'quantity.people': '200' }],
      [untouched, { 'quantity.people': '35', 'quantity.events': '2' }],
    ] as const)
      await recordThrough(
        office.specialist,
        activityFields(office, { measures: [measure.lineageId], links: 'https://a.example', ...change }),
      )
    expect((await office.head.post(`/reports/${id}/draft-again`)).location).toBe(
      `/reports/${id}?done=drafted`,
    )
    expect(await entryOf(office, id, written)).toMatchObject({ text: 'Даргын үг', percent: 100 })
    const second = await entryOf(office, id, judged)
    expect(second).toMatchObject({ percent: 30, reason: 'Эхэлсэн', proposedPercent: 100 })
    expect(second.text).toContain('200')
    expect(await entryOf(office, id, untouched)).toMatchObject({ percent: 100, reason: null })
    const changed = await test.database.read(systemScope, (tx) =>
      tx
        .selectFrom('report_entry')
        .select('changed_by')
        .where('report_id', '=', id)
        .where('measure_id', '=', judged.id)
        .executeTakeFirst(),
    )
    expect(changed?.changed_by).toBe(office.specialist.actor.personId)
  })

  it('follows an amendment: the new wording keeps the text, a taken-out measure goes, an added one comes', async () => {
    const office = await officeWithPlan(test, 'Цагаан сум')
    const id = await started(office)
    const [changed, gone] = [office.measure('1.1'), office.measure('1.3')]
    await edit(office.specialist, id, changed, { text: 'Бидний бичсэн', assessment: '70', reason: 'Учир' })
    await amend(office, reworded(changed, 'Шинэ найруулга'))
    await amend(office, { kind: 'retire', lineageId: gone.lineageId, seen: gone.id }, 'А/45')
    const notice = 'төлөвлөгөөнд өөрчлөлт орсон байна'
    expect(textOfPage((await office.specialist.get(`/reports/${id}`)).text)).toContain(notice)
    await office.specialist.post(`/reports/${id}/draft-again`)
    const page = textOfPage((await office.specialist.get(`/reports/${id}`)).text)
    expect(page).not.toContain(notice)
    expect(page).toContain('Шинэ найруулга')
    expect(page).toContain('Бидний бичсэн')
    expect(page).not.toContain(gone.text)
    const entries = await entriesOf(office, id)
    expect(entries).toHaveLength(office.measures.length - 1)
    expect(entries.find(({ text }) => text === 'Бидний бичсэн')).toMatchObject({
      percent: 70,
      reason: 'Учир',
    })
  })
})

describe('the way of a report', () => {
  it('passes from hand to hand, each with their right, and fixes its percent on the way', async () => {
    const office = await officeWithPlan(test, 'Ногоон сум')
    const id = await started(office)
    const go = (client: Client, verb: string, fields = {}) => client.post(`/reports/${id}/${verb}`, fields)
    const gaps = await go(office.reviewer, 'review')
    expect(gaps.status).toBe(422)
    expect(textOfPage(gaps.text)).toContain('Үр дүн нь бичигдээгүй арга хэмжээ байна.')
    expect(gaps.text).toContain('href="#field-entries"')
    expect(gaps.text).toContain('id="field-entries"')
    await complete(office, id)

    expect((await go(office.head, 'approve')).status).toBe(409)
    expect((await go(office.specialist, 'review')).status).toBe(403)
    expect((await go(other, 'review')).status).toBe(404)
    expect((await go(office.reviewer, 'review', { position: 'Ахлах', name: 'Х.Хянагч' })).status).toBe(303)
    expect((await go(office.reviewer, 'approve')).status).toBe(403)
    const silent = await go(office.reviewer, 'send-back')
    expect(silent.status).toBe(422)
    expect(textOfPage(silent.text)).toContain('Юуг засахыг бичнэ үү.')
    expect((await go(office.reviewer, 'send-back', { comment: 'Тоо дутуу' })).status).toBe(303)
    const page = textOfPage((await office.specialist.get(`/reports/${id}`)).text)
    expect(page).toContain('Тоо дутуу')
    expect(page).not.toContain('Х.Хянагч')
    expect((await go(office.reviewer, 'review')).status).toBe(303)
    const locked = await edit(office.specialist, id, office.measure('1.1'), {
      assessment: '100',
      reason: 'x',
    })
    expect(locked.status).toBe(409)
    expect((await go(office.specialist, 'draft-again')).status).toBe(409)

    expect((await go(office.head, 'approve')).status).toBe(303)
    const row = () =>
      test.database.read(systemScope, (tx) =>
        tx
          .selectFrom('report')
          .select(['percent', 'percent_n', 'state'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      )
    const entries = (await entriesOf(office, id)).filter(({ state }) => state === 'assessed')
    const mean = entries.reduce((sum, { percent }) => sum + (percent ?? 0), 0) / entries.length
    // the method of the sample truncates after two digits
    expect(await row()).toEqual({
      percent: Math.floor(mean * 100) / 100,
      percent_n: entries.length,
      state: 'approved',
    })

    expect((await go(office.specialist, 'reopen', { comment: 'x' })).status).toBe(403)
    expect((await go(office.head, 'reopen', { comment: 'Тоо буруу' })).status).toBe(303)
    expect(await row()).toEqual({ percent: null, percent_n: null, state: 'draft' })
  })

  it('ends with the signed copy: nothing changes it from then on', async () => {
    const office = await officeWithPlan(test, 'Улаан сум')
    const id = await approved(office)
    const without = await office.specialist.post(`/reports/${id}/attach-signed`)
    expect(without.status).toBe(422)
    const scan = new File(['%PDF-1.7 гарын үсэг'], 'тайлан.pdf')
    expect((await office.reviewer.post(`/reports/${id}/attach-signed`, {}, { file: scan })).status).toBe(403)
    expect((await other.post(`/reports/${id}/attach-signed`, {}, { file: scan })).status).toBe(404)
    expect((await office.specialist.post(`/reports/${id}/attach-signed`, {}, { file: scan })).status).toBe(
      303,
    )
    const copy = await office.reviewer.get(`/reports/${id}/signed`)
    expect(copy.text).toBe('%PDF-1.7 гарын үсэг')
    expect(copy.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect((await other.get(`/reports/${id}/signed`)).status).toBe(404)
    for (const verb of ['review', 'send-back', 'approve', 'reopen', 'draft-again'])
      expect((await office.head.post(`/reports/${id}/${verb}`, { comment: 'x' })).status, verb).toBe(409)
    expect((await office.head.post(`/reports/${id}/attach-signed`, {}, { file: scan })).status).toBe(409)
    const signatures = { preparerPosition: 'x', preparerName: 'x' }
    expect((await office.head.post(`/reports/${id}/signatures`, signatures)).status).toBe(409)
    const touch = (statement: 'report' | 'report_entry') =>
      test.database.transaction(scopeOf(office.head.actor), (tx) =>
        statement === 'report'
          ? tx.updateTable('report').set({ percent: 100 }).where('id', '=', id).execute()
          : tx.updateTable('report_entry').set({ text: 'x' }).where('report_id', '=', id).execute(),
      )
    await expect(touch('report')).rejects.toThrow('final')
    await expect(touch('report_entry')).rejects.toThrow('while it is a draft')
  })
})

describe('an approved report', () => {
  it('stays as it was when the plan is amended and work is withdrawn afterwards', async () => {
    const office = await officeWithPlan(test, 'Шар сум')
    const measure = office.measure('2.2')
    const activity = await recordThrough(
      office.specialist,
      activityFields(office, {
        'quantity.people': '35',
        'quantity.events': '2',
        spent: '900000',
        links: 'https://a.example',
      }),
    )
    const id = await approved(office)
    const main = (reply: Reply) => textOfPage(/<main\b.*<\/main>/s.exec(reply.text)?.[0] ?? '')
    const page = main(await office.head.get(`/reports/${id}`))
    const word = await docxOf(office.head, id)
    expect(page).toContain(measure.text)
    expect(page).toContain('900,000')

    await amend(office, reworded(measure, 'Огт өөр арга хэмжээ'))
    const gone = office.measure('1.3')
    await amend(office, { kind: 'retire', lineageId: gone.lineageId, seen: gone.id }, 'А/45')
    await office.specialist.post(`/activities/${activity}/withdraw`, { reason: 'Буруу' })

    expect(main(await office.head.get(`/reports/${id}`))).toBe(page)
    expect((await docxOf(office.head, id)).document).toEqual(word.document)
    expect(main(await office.head.get('/reports'))).toContain('n = ')
  })
})

describe('the Word file', () => {
  it('reads back as the report: kind, results, percents, signatures', async () => {
    const office = await officeWithPlan(test, 'Бор сум')
    await recordThrough(
      office.specialist,
      activityFields(office, { 'quantity.people': '35', 'quantity.events': '2' }),
    )
    const id = await started(office)
    await office.specialist.post(`/reports/${id}/signatures`, {
      preparerPosition: 'Ахлах мэргэжилтэн',
      preparerName: 'Б.Бичээч',
      issuedNumber: '',
      issuedOn: '2026-11-19',
    })
    await complete(office, id)
    await office.reviewer.post(`/reports/${id}/review`, { position: 'Хяналтын ажилтан', name: 'Х.Хянагч' })
    await office.head.post(`/reports/${id}/approve`, { position: 'Тамгын газрын дарга', name: 'Д.Дарга' })
    const { reply, document, rows } = await docxOf(office.reviewer, id)
    expect(reply.headers.get('content-disposition')).toContain(
      encodeURIComponent('2026 жилийн эцсийн тайлан.docx'),
    )
    expect(document.kind).toBe('report')
    expect(document.year).toBe(2026)
    expect(document.issued.date).toBe('2026-11-19')
    expect(document.signatures).toEqual([
      { role: 'prepared', position: 'Ахлах мэргэжилтэн', name: 'Б.Бичээч' },
      { role: 'reviewed', position: 'Хяналтын ажилтан', name: 'Х.Хянагч' },
      { role: 'approved', position: 'Тамгын газрын дарга', name: 'Д.Дарга' },
    ])
    const entries = new Map((await entriesOf(office, id)).map((entry) => [entry.measureId, entry]))
    expect(rows.map(({ number, text }) => [number, text])).toEqual(
      office.measures.map(({ number, text }) => [number, text]),
    )
    expect(rows.map(({ percent }) => percent)).toEqual(
      office.measures.map((one) => entries.get(one.id)?.percent ?? null),
    )
    for (const [index, measure] of office.measures.entries()) {
      const entry = entries.get(measure.id)
      const words = { 'not-due': 'Хугацаа болоогүй.', 'cannot-assess': 'Үнэлэх боломжгүй.' }
      const state = entry?.state === 'not-due' || entry?.state === 'cannot-assess' ? words[entry.state] : ''
      const expected = [entry?.text.replace(/\s+/g, ' ').trim(), state].filter(Boolean).join(' ')
      expect(rows[index]?.result ?? '').toBe(expected)
    }
  })

  it('is marked as a draft only while it is one', async () => {
    const office = await officeWithPlan(test, 'Саарал сум')
    const id = await started(office)
    const marked = async () => {
      const { response } = await office.head.get(`/reports/${id}/report.docx`)
      const { unzipSync, strFromU8 } = await import('fflate')
      const parts = unzipSync(new Uint8Array(await response.arrayBuffer()))
      return Object.values(parts).some((part) => /ТӨСӨЛ|Төсөл</.test(strFromU8(part)))
    }
    expect(await marked()).toBe(true)
    await complete(office, id)
    await office.reviewer.post(`/reports/${id}/review`)
    expect(await marked()).toBe(true)
    await office.head.post(`/reports/${id}/approve`)
    expect(await marked()).toBe(false)
  })
})
