import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type Reply, type TestApp, testApp } from '../../../tests/support/app.ts'
import { activityFields, officeWithPlan, recordThrough, textOfPage } from '../../../tests/support/office.ts'
import { scopeOf } from '../../platform/auth/actor.ts'
import { systemScope } from '../../platform/db/index.ts'
import { sha256Of } from '../../platform/files/file-store.ts'
import { reporting, reworded } from './testing/reporting.ts'

let test: TestApp
let other: Client
const { started, entryOf, edit, complete, entriesOf, approved, amend, docxOf } = reporting(() => test)
beforeAll(async () => {
  test = await testApp()
  other = await test.signIn('head', await test.addBody('soum', 'Хулгар сум'))
})
afterAll(() => test.close())

const isKept = async (file: File): Promise<boolean> => {
  const content = await test.services.files.open(sha256Of(new Uint8Array(await file.arrayBuffer())))
  await content?.cancel()
  return content !== null
}

describe('the way of a report', () => {
  it('passes from hand to hand, each with their right, and fixes its percent on the way', async () => {
    const office = await officeWithPlan(test, 'Ногоон сум')
    const id = await started(office)
    const go = (client: Client, verb: string, fields = {}) => client.post(`/reports/${id}/${verb}`, fields)
    const emptied = office.measure('2.2')
    const percent = String((await entryOf(office, id, emptied)).percent)
    await edit(office.specialist, id, emptied, { text: '', assessment: percent })
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
    expect(await isKept(scan)).toBe(false)
    expect((await office.specialist.post(`/reports/${id}/attach-signed`, {}, { file: scan })).status).toBe(
      303,
    )
    expect(await isKept(scan)).toBe(true)
    const copy = await office.reviewer.get(`/reports/${id}/signed`)
    expect(copy.text).toBe('%PDF-1.7 гарын үсэг')
    expect(copy.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect((await other.get(`/reports/${id}/signed`)).status).toBe(404)
    for (const verb of ['review', 'send-back', 'approve', 'reopen', 'draft-again'])
      expect((await office.head.post(`/reports/${id}/${verb}`, { comment: 'x' })).status, verb).toBe(409)
    const second = new File(['%PDF-1.7 өөр хуулбар'], 'тайлан.pdf')
    expect((await office.head.post(`/reports/${id}/attach-signed`, {}, { file: second })).status).toBe(409)
    expect(await isKept(second)).toBe(false)
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
    expect(main(await office.head.get('/reports'))).toContain('арга хэмжээгээр)')
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
