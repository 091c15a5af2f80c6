import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, testApp } from '../../../tests/support/app.ts'
import {
  activityFields,
  type Office,
  officeWithPlan,
  recordThrough,
  textOfPage,
} from '../../../tests/support/office.ts'
import { systemScope } from '../../platform/db/index.ts'
import type { Measure } from '../plans/index.ts'
import { beforeIn, reporting, reworded } from './testing/reporting.ts'

let test: TestApp
let other: Client
const { form, started, entryOf, edit, amend, entriesOf } = reporting(() => test)
beforeAll(async () => {
  test = await testApp()
  other = await test.signIn('head', await test.addBody('soum', 'Хулгар сум'))
})
afterAll(() => test.close())

describe('a new report', () => {
  it('ends where its period usually does, when no day is named', async () => {
    const office = await officeWithPlan(test, 'Эгэл сум')
    const half = await started(office, { period: 'half-year', cutOff: '' })
    expect(textOfPage((await office.specialist.get(`/reports/${half}`)).text)).toContain('2026.06.15')
    const late = await office.specialist.post(
      '/reports',
      form(office, { period: 'year', periodStart: '2026-12-05', cutOff: '' }),
    )
    expect(late.status).toBe(422)
    expect(textOfPage(late.text)).toContain('Тасалбар огноо эхлэлээс өмнө байна.')
  })

  it('tells how many of its measures have no recorded work', async () => {
    const office = await officeWithPlan(test, 'Чимээгүй сум')
    const id = await started(office)
    const { text } = await office.specialist.get(`/reports/${id}`)
    expect(textOfPage(text)).toMatch(/Үүнээс \d+ арга хэмжээнд бүртгэсэн ажил алга/)
  })

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

  it('counts copies against «300 хувиас доошгүй», which is no percent', async () => {
    const office = await officeWithPlan(test, 'Хөх сум')
    const measure = office.measure('1.4')
    const sent = { 'quantity.copies': '210', measures: [measure.lineageId], links: 'https://a.example' }
    await recordThrough(office.specialist, activityFields(office, sent))
    const entry = await entryOf(office, await started(office), measure)
    expect(entry.basis).toMatchObject({ rule: 'indicators', indicators: [{ target: 300, actual: 210 }] })
    expect(entry.proposedPercent).toBe(70)
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

  it('shows the paragraphs that a person wrote', async () => {
    const measure = office.measure('1.2')
    const { proposedPercent } = await entryOf(office, id, measure)
    const text = 'Өдөрлөг зохион байгуулав.\r\n\r\nСаналыг нэгтгэв.'
    await edit(office.specialist, id, measure, { text, assessment: String(proposedPercent) })
    const page = await office.reviewer.get(`/reports/${id}`)
    expect(page.text).toContain('<p>Өдөрлөг зохион байгуулав.</p><p>Саналыг нэгтгэв.</p>')
  })

  it('leads on to the next measure and back from the last', async () => {
    const [first, second] = office.measures
    const last = office.measures.at(-1)
    if (!first || !second || !last) throw new Error('the sample is empty')
    const given = async (measure: Measure) => {
      const { state, percent } = await entryOf(office, id, measure)
      return { assessment: state === 'assessed' ? String(percent) : state, after: 'next' }
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
