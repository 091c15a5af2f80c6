import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, testApp } from '../../../tests/support/app.ts'
import {
  activityFields,
  type Office,
  officeWithPlan,
  recordThrough,
  textOfPage,
} from '../../../tests/support/office.ts'

let test: TestApp
let office: Office
let other: Client
beforeAll(async () => {
  test = await testApp()
  office = await officeWithPlan(test)
  other = await test.signIn('specialist', await test.addBody('soum', 'Хулгар сум'))
})
afterAll(() => test.close())

describe('the form of new work', () => {
  it('says what to do first where there is no approved plan', async () => {
    const reply = await other.get('/activities/new')
    expect(textOfPage(reply.text)).toContain('Батлагдсан төлөвлөгөө алга')
  })

  it('puts the measure of the address first and keeps the others folded by objective', async () => {
    const { lineageId, text } = office.measure('3.2')
    const { text: html } = await office.specialist.get(`/activities/new?measure=${lineageId}`)
    const checked = [...html.matchAll(/<input[^>]*name="measures"[^>]*>/g)].map(([input]) => input)
    expect(checked).toHaveLength(office.measures.length)
    expect(checked.filter((input) => input.includes(' checked'))).toHaveLength(1)
    expect(checked[0]).toContain(lineageId)
    expect(html.indexOf(text.slice(0, 40))).toBeLessThan(html.indexOf('sh-details'))
    const others = `Өөр арга хэмжээг мөн сонгох (${office.measures.length - 1})`
    expect(textOfPage(html)).toContain(others)
    expect(textOfPage((await office.specialist.get('/activities/new')).text)).not.toContain('мөн сонгох')
  })

  it('has at hand what was worked on last, and remembers kind and place of a measure', async () => {
    const own = await officeWithPlan(test, 'Дэлгэр сум')
    const fresh = await own.specialist.get('/activities/new')
    expect(fresh.text).toMatch(/name="happenedOn"[^>]* value="2026-11-20"/)
    expect(fresh.text).not.toMatch(/<option[^>]* selected/)
    const { lineageId, text } = own.measure('4.1')
    const sent = { kind: 'survey', place: 'Багийн төв', measures: [lineageId] }
    await recordThrough(own.specialist, activityFields(own, sent))

    const { text: again } = await own.specialist.get('/activities/new')
    expect(again.indexOf(text.slice(0, 40))).toBeLessThan(again.indexOf('sh-details'))
    expect(again).not.toMatch(/name="measures"[^>]* checked/)
    expect(again.match(/id="field-measures"/g)).toHaveLength(1)
    expect(again).not.toMatch(/<option[^>]* selected/)
    const colleague = await own.head.get('/activities/new')
    expect(colleague.text.indexOf('sh-details')).toBeLessThan(colleague.text.indexOf(text.slice(0, 40)))

    const { text: same } = await own.head.get(`/activities/new?measure=${lineageId}`)
    expect(same).toMatch(/<option value="survey" selected/)
    expect(same).toContain('value="Багийн төв"')
    const { text: another } = await own.head.get(`/activities/new?measure=${own.measure('4.2').lineageId}`)
    expect(another).not.toMatch(/<option[^>]* selected/)
    const theirs = await office.specialist.get(`/activities/new?measure=${lineageId}`)
    expect(theirs.text).not.toMatch(/<option[^>]* selected/)
    expect((await own.head.get('/activities/new?measure=x')).status).toBe(200)
  })

  it('shows what is missing at each field of an empty form and keeps the rest', async () => {
    const nothing = { what: '', kind: '', happenedOn: '', measures: [], place: 'Хэрлэн баг' }
    const reply = await office.specialist.post(
      '/activities',
      activityFields(office, { ...nothing, 'quantity.people': '42' }),
    )
    expect(reply.status).toBe(422)
    const asked = ['what', 'kind', 'happenedOn', 'measures']
    expect([...reply.text.matchAll(/href="#field-(\w+)"/g)].map(([, name]) => name)).toEqual(asked)
    for (const name of asked) {
      expect(reply.text.match(new RegExp(`id="field-${name}"`, 'g'))).toHaveLength(1)
    }
    for (const kept of ['Хэрлэн баг', '42']) expect(reply.text).toContain(`value="${kept}"`)
  })
})
