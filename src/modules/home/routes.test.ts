import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { scopeOf } from '../../platform/auth/actor.ts'
import { listCurrentMeasures } from '../plans/index.ts'
import { upload } from '../plans/testing/sample-plan.ts'
import { approve, type Office, openOffice, samplePlan, work } from '../portal/testing/public-body.ts'

let test: TestApp
let office: Office
beforeAll(async () => {
  test = await testApp()
  office = await openOffice(test, 'Туршилт сум')
})
afterAll(() => test.close())

describe('the start page', () => {
  it('is the public page for a visitor, and asked about again after sign-in', async () => {
    const { status, text, headers } = await test.visit('/')
    expect(status).toBe(200)
    expect(text).toContain('Байгууллага хайх')
    expect(headers.get('cache-control')).toBe('private, no-cache')
  })

  it('sends an office without a plan to the import', async () => {
    const { text } = await office.specialist.get('/')
    expect(text).toContain('Сайн байна уу')
    expect(text).toContain('href="/plans/import"')
    expect(text).not.toContain('href="/activities/new"')
  })

  it('shows the percent with its counts, what waits, and the button of the day', async () => {
    const planId = await samplePlan(test, office)
    expect((await office.head.get('/')).text).toContain('батлахыг хүлээж байна')
    await approve(test, office, planId)
    const [measure] = await test.database.read(scopeOf(office.head.actor), (tx) =>
      listCurrentMeasures(tx, planId),
    )
    const id = await work(test, office, { what: 'Нотломжгүй сургалт', measures: [measure?.lineageId ?? ''] })
    const { text } = await office.specialist.get('/')
    expect(text).toContain('href="/activities/new"')
    expect(text).toMatch(/\d+\sарга хэмжээгээр/)
    expect(text).toContain('1 ажилд нотломж хавсаргаагүй байна')
    expect(text).toContain(`/activities/${id}`)
    expect(text).toContain('Хагас жилийн тайлан'.toLowerCase())
    expect(text).toContain('Төлөвлөгөө баталсан')
    expect(text).toContain(office.head.actor.name)
    expect((await office.specialist.get('/?language=en')).text).toContain('What needs doing')
  })

  it('names a file that was read and not yet saved, and no longer once it is discarded', async () => {
    const check = await upload(office.specialist)
    const { text } = await office.specialist.get('/')
    expect(text).toContain('Файлаас уншсан 1 төлөвлөгөөг шалгаж хадгалаагүй байна')
    expect(text).toContain(`href="${check}"`)
    const reviewer = await test.signIn('reviewer', office.body)
    expect((await reviewer.get('/')).text).not.toContain(check)
    await office.specialist.post(`${check}/discard`)
    expect((await office.specialist.get('/')).text).not.toContain(check)
  })

  it('gives an administrator people and no content', async () => {
    const admin = await test.signIn('administrator', office.body)
    const { text } = await admin.get('/')
    expect(text).toContain('href="/people"')
    expect(text).not.toContain('Нотломжгүй сургалт')
  })

  it('shows nothing of another body', async () => {
    const other = await openOffice(test, 'Хөрш сум')
    const { text } = await other.specialist.get('/')
    expect(text).not.toContain('Нотломжгүй сургалт')
    expect(text).not.toContain(office.head.actor.name)
  })
})
