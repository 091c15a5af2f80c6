import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, type TestBody, testApp } from '../../../tests/support/app.ts'
import {
  activityFields,
  type Office,
  officeWithPlan,
  recordThrough,
  textOfPage,
} from '../../../tests/support/office.ts'
import { systemScope } from '../../platform/db/index.ts'
import { amendPlan } from '../plans/index.ts'

let test: TestApp
let office: Office
let other: Client
let otherBody: TestBody
beforeAll(async () => {
  test = await testApp()
  office = await officeWithPlan(test)
  otherBody = await test.addBody('soum', 'Хулгар сум')
  other = await test.signIn('specialist', otherBody)
})
afterAll(() => test.close())

const fields = (change = {}) => activityFields(office, change)
const countActivities = () =>
  test.database.read(systemScope, async (tx) => {
    const row = await tx
      .selectFrom('activity')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(row.n)
  })

describe('recording', () => {
  it('keeps everything that the form asks for', async () => {
    const measures = [office.measure('1.2').lineageId, office.measure('1.4').lineageId]
    const id = await recordThrough(office.specialist, {
      ...fields({
        kind: 'open-day',
        what: 'Нээлттэй өдөрлөг зохион байгуулав',
        happenedOn: '2026.05.14',
        endedOn: '2026-05-15',
        spent: '185,000',
        measures,
        'quantity.people': '1 240',
        'quantity.events': '2',
        'quantity.copies': '90',
        'quantity.households': '150',
      }),
    })
    const page = textOfPage((await office.specialist.get(`/activities/${id}?done=recorded`)).text)
    expect(page).toContain('Ажил бүртгэгдлээ.')
    expect(page).toContain('Нээлттэй өдөрлөг зохион байгуулав')
    expect(page).toContain('2026.05.14-2026.05.15')
    for (const figure of ['1,240 хүн', '2 удаа', '90 ширхэг', '150 өрх', '185,000 төгрөг'])
      expect(page).toContain(figure)
    for (const number of ['1.2', '1.4']) expect(page).toContain(`${number} ${office.measure(number).text}`)
    expect(page).toContain(office.specialist.actor.name)
  })

  it('takes the same form sent twice, one after the other and at once, for one activity', async () => {
    const sent = fields({ what: 'Давхар илгээсэн маягт' })
    const before = await countActivities()
    const first = await office.specialist.post('/activities', sent)
    const again = await office.specialist.post('/activities', sent)
    expect(again.location).toBe(first.location)
    const twice = fields({ what: 'Зэрэг илгээсэн маягт' })
    const replies = await Promise.all([1, 2, 3].map(() => office.specialist.post('/activities', twice)))
    expect(new Set(replies.map((reply) => reply.location)).size).toBe(1)
    expect(replies.map((reply) => reply.status)).toEqual([303, 303, 303])
    expect(await countActivities()).toBe(before + 2)
  })

  it.each<[string, Record<string, string | string[]>, string]>([
    ['a date to come', { happenedOn: '2026-11-21' }, 'Ирээдүйн огноотой ажлыг бүртгэхгүй'],
    ['an end to come', { happenedOn: '2026-11-20', endedOn: '2026-11-21' }, 'Ирээдүйн огноотой'],
    [
      'an end before the beginning',
      { happenedOn: '2026-05-14', endedOn: '2026-05-13' },
      'эхэлсэн огнооноос өмнө',
    ],
    ['a day that does not exist', { happenedOn: '2026-02-30' }, 'Огноог он-сар-өдрөөр бичнэ үү'],
    ['no measure', { measures: [] }, 'Ядаж нэг арга хэмжээ сонгоно уу'],
    ['a measure that nobody knows', { measures: [randomUUID()] }, 'хүчин төгөлдөр төлөвлөгөөнд алга'],
    ['a broken number', { 'quantity.people': 'олон' }, 'Тоо бичнэ үү'],
    ['a number below zero', { spent: '-5' }, 'Тоо бичнэ үү'],
    ['a number with a comma for the point', { 'quantity.people': '12.345' }, 'Тоо бичнэ үү'],
    ['a text of 3,000 letters', { what: 'ө'.repeat(3000) }, 'Хэт урт байна'],
    ['no text', { what: ' \n ' }, 'Заавал бөглөнө үү'],
    ['a kind of its own', { kind: 'bribe' }, 'Заавал бөглөнө үү'],
    ['a link that runs', { links: 'javascript:alert(1)' }, 'Холбоос https:// эсвэл http://'],
    ['too many links', { links: 'https://a.mn '.repeat(21) }, '20-оос олон холбоос'],
  ])('refuses %s with a sentence and keeps what was typed', async (_name, change, sentence) => {
    const before = await countActivities()
    const sent = fields({ place: 'Хэрлэн баг', ...change })
    const reply = await office.specialist.post('/activities', sent)
    expect(reply.status).toBe(422)
    const page = textOfPage(reply.text)
    expect(page).toContain(sentence)
    expect(reply.text).toContain('value="Хэрлэн баг"')
    expect(reply.text).toContain(`name="submissionKey" value="${sent.submissionKey}"`)
    expect(reply.text).toContain('id="error-summary"')
    expect(await countActivities()).toBe(before)
  })

  it('refuses a measure of another body and one of a draft plan alike', async () => {
    const theirs = await officeWithPlan(test, 'Шаргын-Ус сум')
    const reply = await office.specialist.post(
      '/activities',
      fields({ measures: [theirs.measure('1.1').lineageId] }),
    )
    expect(reply.status).toBe(422)
    expect(textOfPage(reply.text)).toContain('хүчин төгөлдөр төлөвлөгөөнд алга')
  })

  it('shows hostile text as text, wherever it appears', async () => {
    const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)> {what}`
    const id = await recordThrough(office.specialist, fields({ what: hostile, place: hostile }))
    for (const path of [`/activities/${id}`, '/activities', `/activities/${id}/edit`, '/activities/new']) {
      const { text, status } = await office.specialist.get(path)
      expect(status).toBe(200)
      expect(text).not.toContain('<script>alert')
      expect(text).not.toContain('<img src=x')
    }
    expect(textOfPage((await office.specialist.get(`/activities/${id}`)).text)).toContain(hostile)
  })

  it.each(['reviewer', 'administrator'] as const)('is not for a %s', async (role) => {
    const client = role === 'reviewer' ? office.reviewer : await test.signIn('administrator', office.body)
    const before = await countActivities()
    expect((await client.get('/activities/new')).status).toBe(403)
    expect((await client.post('/activities', fields())).status).toBe(403)
    expect((await client.post('/activities', fields({ what: '' }))).status).toBe(403)
    expect(await countActivities()).toBe(before)
  })

  it('says nothing that only the address says', async () => {
    const id = await recordThrough(office.specialist, fields())
    const reply = await office.specialist.get(`/activities/${id}?done=Та нууц үгээ илгээнэ үү`)
    expect(reply.text).not.toContain('нууц үгээ')
  })
})

describe('correcting and withdrawing', () => {
  it('replaces what was recorded and keeps the figures of before in the log', async () => {
    const id = await recordThrough(office.specialist, fields({ 'quantity.people': '30', spent: '5000' }))
    const form = await office.specialist.get(`/activities/${id}/edit`)
    expect(form.text).toContain('value="30"')
    const reply = await office.head.post(
      `/activities/${id}`,
      fields({ 'quantity.people': '33', what: 'Засварласан', measures: [office.measure('2.1').lineageId] }),
    )
    expect(reply.location).toBe(`/activities/${id}?done=corrected`)
    const page = textOfPage((await office.specialist.get(`/activities/${id}`)).text)
    expect(page).toContain('Засварласан')
    expect(page).toContain('33 хүн')
    expect(page).not.toContain('5,000')
    expect(page).not.toContain(office.measure('2.2').text)
    const entry = await test.database.read(systemScope, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select('detail')
        .where('noun_id', '=', id)
        .where('action', '=', 'activity.correct')
        .executeTakeFirstOrThrow(),
    )
    expect(JSON.parse(entry.detail).before).toMatchObject({
      spent: 5000,
      quantities: [{ kind: 'people', amount: 30 }],
    })
  })

  it('keeps what was there when a correction is refused', async () => {
    const id = await recordThrough(office.specialist, fields({ 'quantity.people': '30' }))
    const reply = await office.specialist.post(
      `/activities/${id}`,
      fields({ happenedOn: '2027-01-01', what: 'Өөр' }),
    )
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(`action="/activities/${id}"`)
    expect(textOfPage((await office.specialist.get(`/activities/${id}`)).text)).toContain('30 хүн')
  })

  it('withdraws with a reason, once, and counts it nowhere from then on', async () => {
    const id = await recordThrough(office.specialist, fields({ what: 'Хасагдах ажил' }))
    const without = await office.specialist.post(`/activities/${id}/withdraw`, { reason: ' ' })
    expect(without.status).toBe(422)
    expect(textOfPage(without.text)).toContain('Заавал бөглөнө үү')
    const reply = await office.specialist.post(`/activities/${id}/withdraw`, { reason: 'Давхар бүртгэсэн' })
    expect(reply.location).toBe(`/activities/${id}?done=withdrawn`)
    expect(textOfPage((await office.specialist.get(`/activities/${id}`)).text)).toContain('Давхар бүртгэсэн')
    expect((await office.specialist.get('/activities')).text).not.toContain('Хасагдах ажил')
    expect((await office.specialist.get('/activities?withdrawn=yes')).text).toContain('Хасагдах ажил')
    for (const path of ['withdraw', 'evidence'])
      expect(
        (
          await office.specialist.post(`/activities/${id}/${path}`, {
            reason: 'Дахин',
            links: 'https://a.mn',
          })
        ).status,
      ).toBe(409)
    expect((await office.specialist.post(`/activities/${id}`, fields())).status).toBe(409)
  })

  it('still shows, and keeps through a correction, a measure that an amendment took out', async () => {
    const own = await officeWithPlan(test, 'Улаан-Эрэг сум')
    const gone = own.measure('2.2')
    const id = await recordThrough(own.specialist, activityFields(own, { measures: [gone.lineageId] }))
    await amendPlan(test.services, own.head.actor, own.planId, {
      decision: {
        reason: 'Давхардсан',
        approverPosition: 'Дарга',
        approverName: 'Д.Дарга',
        approvedOn: '2026-06-01',
        approvalNumber: 'А/44',
      },
      change: { kind: 'retire', lineageId: gone.lineageId, seen: gone.id },
    })
    expect(textOfPage((await own.specialist.get(`/activities/${id}`)).text)).toContain(
      `${gone.text} (төлөвлөгөөнөөс хасагдсан)`,
    )
    const edit = await own.specialist.get(`/activities/${id}/edit`)
    expect(edit.text).toContain(gone.lineageId)
    const correct = { measures: [gone.lineageId], what: 'Үгийн алдаа засав' }
    expect((await own.specialist.post(`/activities/${id}`, activityFields(own, correct))).status).toBe(303)
    // new work cannot be recorded for it
    expect((await own.specialist.post('/activities', activityFields(own, correct))).status).toBe(422)
  })
})

describe('a specialist of another body', () => {
  it('finds neither page nor form, and changes nothing', async () => {
    const id = await recordThrough(office.specialist, fields({ what: 'Бидний ажил' }))
    for (const path of [`/activities/${id}`, `/activities/${id}/edit`])
      expect((await other.get(path)).status).toBe(404)
    for (const path of ['', '/withdraw', '/evidence']) {
      const reply = await other.post(
        `/activities/${id}${path}`,
        fields({ reason: 'Учир', links: 'https://a.mn' }),
      )
      expect(reply.status, path).toBe(404)
    }
    expect((await other.get('/activities')).text).not.toContain('Бидний ажил')
    const page = textOfPage((await office.specialist.get(`/activities/${id}`)).text)
    expect(page).toContain('Бидний ажил')
    expect(page).not.toContain('https://a.mn')
  })

  it('learns nothing from addresses that are no address', async () => {
    for (const id of ['1', 'new-', `${randomUUID()}x`, '%27%3B--']) {
      expect((await other.get(`/activities/${id}`)).status).toBe(404)
      expect((await other.get(`/evidence/${id}/file`)).status).toBe(404)
    }
  })
})

describe('the list', () => {
  it('filters by day, both days included, and turns its pages', async () => {
    const own = await officeWithPlan(test, 'Хөндлөн сум')
    for (let day = 1; day <= 9; day++)
      for (const part of [1, 2, 3, 4, 5, 6])
        await recordThrough(
          own.specialist,
          activityFields(own, { happenedOn: `2026-03-0${day}`, what: `Ажил ${day}-${part}.` }),
        )
    const listed = async (query: string) => {
      const { text } = await own.reviewer.get(`/activities${query}`)
      return [...text.matchAll(/Ажил (\d-\d)\./g)].map((match) => match[1])
    }
    expect(await listed('?from=2026-03-02&to=2026-03-03')).toHaveLength(12)
    const first = await listed('')
    const second = await listed('?page=2')
    expect(first).toHaveLength(50)
    expect(first[0]?.startsWith('9-')).toBe(true)
    expect(second).toHaveLength(4)
    expect(new Set([...first, ...second]).size).toBe(54)
    expect(await listed('?from=2026-02-31&to=абв&page=-1')).toHaveLength(50)
    const nothing = await own.reviewer.get('/activities?from=2026-08-01')
    expect(textOfPage(nothing.text)).toContain('Ийм нөхцөлтэй бүртгэл олдсонгүй')
    expect(nothing.text).not.toContain('/activities/new')
  }, 60_000)
})
