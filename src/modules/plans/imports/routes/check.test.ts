import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, testApp } from '../../../../../tests/support/app.ts'
import { fieldsOf, fileOf, savedPlan, textOfPage, upload } from '../../testing/sample-plan.ts'

let app: TestApp
let specialist: Client
let colleague: Client
beforeAll(async () => {
  app = await testApp()
  const body = await app.addBody('soum', 'Хонгор сумын Засаг даргын Тамгын газар')
  specialist = await app.signIn('specialist', body)
  colleague = await app.signIn('head', body)
})
afterAll(() => app.close())

const measureFields = async (path: string) => fieldsOf(specialist, path, path)

describe('checking what was read', () => {
  it('changes the texts of a measure, and what is understood follows them', async () => {
    const check = await upload(specialist)
    const path = `${check}/measures/0/0`
    const fields = await measureFields(path)
    expect(fields).toMatchObject({ number: '1.1', target: '200-аас доошгүй иргэн', revision: '1' })
    const reply = await specialist.post(path, { ...fields, period: '3 дугаар улирал', criteria: 'нэг\nхоёр' })
    expect(reply.location).toBe(`${check}?done=saved#rows`)
    const text = textOfPage(await specialist.get(check))
    expect(text).toContain('Бичсэн нь: 3 дугаар улирал Ойлгосон нь: 2026.07.01–2026.09.30')
    expect(text).toContain('нэг хоёр')
  })

  it('leads from measure to measure, over the end of an objective', async () => {
    const check = await upload(specialist)
    const then = async (path: string, revision: string) => {
      const fields = { ...(await measureFields(path)), revision }
      return (await specialist.post(path, { ...fields, next: 'measure' })).location
    }
    expect(await then(`${check}/measures/0/0`, '1')).toBe(`${check}/measures/0/1`)
    expect(await then(`${check}/measures/0/1`, '2')).toBe(`${check}/measures/1/0`)
    expect(await then(`${check}/measures/1/0`, '3')).toBe(`${check}?done=saved#rows`)
  })

  it('adds, moves and removes measures and objectives', async () => {
    const check = await upload(specialist)
    await specialist.post(`${check}/objectives/new`, { revision: '1', title: 'Нэмэлт зорилт' })
    const fresh = { revision: '2', text: 'Шинэ арга хэмжээ' }
    await specialist.post(`${check}/objectives/2/measures/new`, fresh)
    const first = { ...(await measureFields(`${check}/measures/0/0`)), toObjective: '2' }
    await specialist.post(`${check}/measures/0/0`, first)
    await specialist.post(`${check}/objectives/1/remove`, { revision: '4' })
    await specialist.post(`${check}/measures/0/0/remove`, { revision: '5' })
    const text = textOfPage(await specialist.get(check))
    expect(text).toContain('2 зорилт, 2 арга хэмжээ')
    expect(text).toMatch(/Нэмэлт зорилт.*Шинэ арга хэмжээ.*Нээлттэй хаалганы өдөрлөг/)
    expect(text).not.toContain('Албан хаагчдад')
  })

  it('understands again with the columns that a person names, and says before that edits stay', async () => {
    const check = await upload(specialist)
    const path = `${check}/measures/0/0`
    await specialist.post(path, { ...(await measureFields(path)), text: 'Гараар зассан' })
    const page = await specialist.get(check)
    expect(textOfPage(page)).toContain('Гараар хийсэн засвар хэвээр үлдэнэ')
    const roles = await fieldsOf(specialist, check, `${check}/understand`)
    const criteria = Object.entries(roles).find(([, role]) => role === 'criteria')?.[0] ?? ''
    const reply = await specialist.post(`${check}/understand`, { ...roles, [criteria]: 'outcome' })
    expect(reply.location).toBe(`${check}?done=understood&kept=1&lost=0`)
    expect(textOfPage(await specialist.get(check))).toContain('Гараар зассан')
    expect((await measureFields(path)).outcome).toBe('Өдөрлөг болсон байна')
    expect((await measureFields(path)).criteria).toBe('')
  })

  it('names what a report brings that a plan has no place for', async () => {
    const file = fileOf(`<p>2026 оны авлигын эсрэг төлөвлөгөөний хэрэгжилтийн тайлан</p><table>
      <tr><td>№</td><td>Арга хэмжээ</td><td>Хугацаа</td><td>Хэрэгжилт</td><td>Хувь</td></tr>
      <tr><td>1.1</td><td>Сургалт хийх</td><td>2 дугаар улирал</td><td>Сургалт хийж 20 хүн хамрагдсан.</td><td>100</td></tr></table>`)
    const check = await upload(specialist, file)
    expect(textOfPage(await specialist.get(check))).toContain('Энэ бол тайлан байна')
    const fields = await fieldsOf(specialist, check, `${check}/save`)
    const saved = await specialist.post(`${check}/save`, { ...fields, title: 'Төлөвлөгөө', year: '2026' })
    expect(textOfPage(await specialist.get(saved.location ?? ''))).not.toContain('20 хүн хамрагдсан')
  })
})

describe('what keeps a file from becoming a plan', () => {
  it('is told at the fields, and nothing is saved', async () => {
    const check = await upload(specialist)
    const fields = await fieldsOf(specialist, check, `${check}/save`)
    const reply = await specialist.post(`${check}/save`, { ...fields, title: ' ', year: '' })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('href="#field-title"')
    expect(reply.text).toContain('href="#field-year"')
    expect((await specialist.get(check)).status).toBe(200)
  })

  it.each([
    ['a year in letters', { year: 'хоёр' }, 'дөрвөн оронтой'],
    ['a window with one end', { windowStart: '2026-01-01', windowEnd: '' }, 'хоёр огноог'],
    ['a window that ends first', { windowStart: '2026-05-01', windowEnd: '2026-01-01' }, 'өмнө байна'],
    ['a title too long', { title: 'а'.repeat(1001) }, 'Хэт урт'],
  ])('%s', async (_name, change, sentence) => {
    const check = await upload(specialist)
    const fields = await fieldsOf(specialist, check, `${check}/save`)
    const reply = await specialist.post(`${check}/save`, { ...fields, ...change })
    expect(reply.status).toBe(422)
    expect(textOfPage(reply)).toContain(sentence)
    expect(reply.text).toContain(Object.values(change)[0])
  })

  it('no measures', async () => {
    const check = await upload(specialist)
    await specialist.post(`${check}/objectives/0/remove`, { revision: '1' })
    await specialist.post(`${check}/objectives/0/remove`, { revision: '2' })
    const reply = await specialist.post(`${check}/save`, await fieldsOf(specialist, check, `${check}/save`))
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('href="#field-measures"')
  })
})

describe('two people at one file', () => {
  it('keeps what the slower one wrote, shows what stands there, and takes it when sent again', async () => {
    const check = await upload(specialist)
    const path = `${check}/measures/0/0`
    const mine = await measureFields(path)
    await colleague.post(path, { ...mine, text: 'Хамтрагчийн үг' })
    const refused = await specialist.post(path, { ...mine, text: 'Миний үг' })
    expect(refused.status).toBe(409)
    expect(textOfPage(refused)).toContain('Одоо хадгалагдсан нь: Хамтрагчийн үг')
    expect(refused.text).toContain('Миний үг')
    const again = await specialist.post(path, { ...mine, text: 'Миний үг', revision: '2' })
    expect(again.status).toBe(303)
    expect(textOfPage(await specialist.get(check))).toContain('Миний үг')
  })

  it('lets what was written be added where the other one took the row away', async () => {
    const check = await upload(specialist)
    const path = `${check}/measures/1/0`
    const mine = await measureFields(path)
    await colleague.post(`${path}/remove`, { revision: '1' })
    const refused = await specialist.post(path, { ...mine, text: 'Миний үг' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain(`action="${check}/objectives/1/measures/new"`)
    expect(refused.text).toContain('Миний үг')
  })

  it('does not save a plan of which somebody saw an older state', async () => {
    const check = await upload(specialist)
    const fields = await fieldsOf(specialist, check, `${check}/save`)
    await colleague.post(`${check}/measures/0/0/remove`, { revision: '1' })
    const refused = await specialist.post(`${check}/save`, { ...fields, title: 'Миний гарчиг' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Миний гарчиг')
    expect((await specialist.post(`${check}/save`, fields)).status).toBe(409)
  })
})

it('stays usable with a hundred measures', async () => {
  const rows = Array.from(
    { length: 100 },
    (_, index) =>
      `<tr><td>1.${index + 1}</td><td>Арга хэмжээ ${index}</td><td>Шалгуур ${index}</td><td>${index + 1}-ээс доошгүй хүн</td></tr>`,
  )
  const table = `<table><tr><td>№</td><td>Арга хэмжээ</td><td>Шалгуур үзүүлэлт</td><td>Зорилтот түвшин</td></tr>${rows.join('')}</table>`
  const check = await upload(specialist, fileOf(`<p>2026 оны авлигын эсрэг төлөвлөгөө</p>${table}`))
  const page = await specialist.get(check)
  expect(page.text.length).toBeLessThan(400_000)
  const plan = await specialist.post(`${check}/save`, await fieldsOf(specialist, check, `${check}/save`))
  expect(textOfPage(await specialist.get(plan.location ?? ''))).toContain('Нийт 100 арга хэмжээ')
})

it('takes the year and title as the person corrected them', async () => {
  const plan = await savedPlan(specialist, { year: '2027', title: 'Зассан гарчиг' })
  const text = textOfPage(await specialist.get(plan))
  expect(text).toContain('Зассан гарчиг')
  expect(text).toContain('2027.04.01–2027.06.30')
})
