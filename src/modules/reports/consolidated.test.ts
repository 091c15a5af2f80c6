import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type Fields, type TestApp, type TestBody, testApp } from '../../../tests/support/app.ts'
import { type Office, officeWithPlan, textOfPage } from '../../../tests/support/office.ts'
import { readSource } from '../../documents/read.ts'
import { reporting } from './testing/reporting.ts'

let test: TestApp
let aimag: TestBody
let above: Client
let reported: Office
let drafting: Office
let without: TestBody
let school: TestBody
const { approved, started, edit } = reporting(() => test)

const secret = 'НУУЦ-ТӨСӨЛ'

beforeAll(async () => {
  test = await testApp()
  aimag = await test.addBody('aimag', 'Говь-Шанд аймаг')
  above = await test.signIn('reviewer', aimag)
  const under = { ...test, addBody: (kind: 'soum', name: string) => test.addBody(kind, name, aimag.id) }
  reported = await officeWithPlan(under, 'Баянхошуу сум')
  drafting = await officeWithPlan(under, 'Хулгар сум')
  without = await test.addBody('soum', 'Улаан-Эрэг сум', aimag.id)
  school = await test.addBody('school', 'Баянхошуу сургууль', reported.body.id)
  await approved(reported)
  const id = await started(drafting)
  const [first] = drafting.measures
  if (first) await edit(drafting.specialist, id, first, { text: secret, assessment: '100', reason: 'Учир' })
})
afterAll(() => test.close())

const here = '/reports/consolidated'
const usual: Fields = { year: '2026', period: 'year', level: 'direct' }
const all = () => [reported.body.id, drafting.body.id, without.id]

async function textOfFile(client: Client, fields: Fields): Promise<string> {
  const { status, response, text } = await client.post(here, { ...usual, ...fields })
  expect(status, textOfPage(text).slice(0, 300)).toBe(200)
  const { blocks } = await readSource(new Uint8Array(await response.arrayBuffer()))
  return blocks
    .map((block) =>
      block.kind === 'paragraph' ? block.text : block.grid.cells.flatMap(({ lines }) => lines).join(' '),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
}

describe('the page of the bodies below', () => {
  it('tells who has reported, who has not, and who has no plan, and sums up what was approved', async () => {
    const { text, status } = await above.get(here)
    expect(status).toBe(200)
    const page = textOfPage(text)
    expect(page).toContain('1 / 3')
    expect(page).toContain('Төлөвлөгөө баталсан, тайлан ирүүлээгүй: Хулгар сум.')
    expect(page).toContain('2026 оны төлөвлөгөө батлаагүй: Улаан-Эрэг сум.')
    expect(page).not.toContain(school.name)
    const figures = /арга хэмжээ бүрийг адил тооцсон · n = (\d+)/.exec(page)
    expect(Number(figures?.[1])).toBeGreaterThan(0)
    // the percent of the body is the one that was signed, not one computed anew
    const signed = await test.database.read({ personId: null, organizationId: null }, (tx) =>
      tx.selectFrom('report').select(['percent', 'percent_n']).executeTakeFirstOrThrow(),
    )
    expect(page).toContain(`${signed.percent_n} ${signed.percent}%`)
  })

  it('shows all below on demand, each with the bodies above it', async () => {
    const page = textOfPage((await above.get(`${here}?level=all`)).text)
    expect(page).toContain('1 / 4')
    expect(page).toContain('Баянхошуу сум Баянхошуу сургууль')
  })

  it('is of the year and period asked for; nonsense in the address is the usual', async () => {
    expect(textOfPage((await above.get(`${here}?period=half-year`)).text)).toContain('0 / 3')
    expect(textOfPage((await above.get(`${here}?year=2024`)).text)).toContain('0 / 3')
    expect(textOfPage((await above.get(`${here}?year=abc&period=x&level=y&page=-4`)).text)).toContain('1 / 3')
  })

  it('lets nothing of a draft through, to nobody', async () => {
    const head = await test.signIn('head', aimag)
    for (const path of [here, `${here}?level=all`]) expect((await head.get(path)).text).not.toContain(secret)
    for (const file of ['report.docx', 'report.xlsx', 'summary.docx'])
      expect(await textOfFile(head, { body: all(), file })).not.toContain(secret)
    // chosen alone it is nothing to write, not an empty file
    const reply = await head.post(here, { ...usual, body: [drafting.body.id], file: 'report.docx' })
    expect(reply.status).toBe(422)
    expect(textOfPage(reply.text)).toContain('нэг ч байгууллага сонгоогүй')
  })

  it('is offered to who has bodies below, and empty for who has none', async () => {
    expect((await above.get('/reports')).text).toContain(`href="${here}"`)
    expect((await drafting.head.get('/reports')).text).not.toContain(`href="${here}"`)
    const page = await drafting.head.get(here)
    expect(page.status).toBe(200)
    expect(textOfPage(page.text)).toContain('бүртгэлтэй байгууллага алга')
  })

  it('is not for administrators, and asks a visitor to sign in', async () => {
    const administrator = await test.signIn('administrator', aimag)
    expect((await administrator.get(here)).status).toBe(403)
    expect((await administrator.post(here, { ...usual, everyBody: 'yes', file: 'report.docx' })).status).toBe(
      403,
    )
    expect((await test.visit(here)).status).toBe(303)
  })

  it('counts only the chosen ones, and never a body that stands elsewhere', async () => {
    const other = await officeWithPlan(test, 'Өөр аймгийн сум')
    await approved(other)
    const some = await above.post(here, { ...usual, body: [without.id, other.body.id], file: 'show' })
    expect(some.status).toBe(200)
    expect(textOfPage(some.text)).toContain('0 / 1')
    const refused = await above.post(here, { ...usual, body: [other.body.id], file: 'report.docx' })
    expect(refused.status).toBe(422)
    // no page of the program has boxes for so many, and what is wished is kept in a row
    const many = Array.from({ length: 501 }, () => reported.body.id)
    expect((await above.post(here, { ...usual, body: many, file: 'show' })).status).toBe(400)
  })
})

describe('the files', () => {
  it.each(['docx', 'xlsx', 'pdf'])('hold what every body did, and who is missing, in %s', async (format) => {
    const text = await textOfFile(above, { body: all(), file: `report.${format}` })
    expect(text).toContain('ЖИЛИЙН ЭЦСИЙН НЭГТГЭСЭН ТАЙЛАН')
    expect(text).toContain('ГОВЬ-ШАНД АЙМАГ')
    expect(text).toContain('Тайлан ирүүлсэн байгууллага: 1.')
    expect(text).toContain('Тайлан ирүүлээгүй байгууллага: Улаан-Эрэг сум, Хулгар сум.')
    expect(text).toContain('хийж гүйцэтгэсэн ажил бүртгэгдээгүй болно')
  })

  it.each(['docx', 'xlsx', 'pdf'])('sum the bodies up in %s, by the method it names', async (format) => {
    const text = await textOfFile(above, { body: all(), file: `summary.${format}` })
    expect(text).toContain('ТОВЪЁГ')
    expect(text).toContain('Баянхошуу сум')
    expect(text).toMatch(/\(n = \d+\)/)
  })

  it('leave out who was not chosen, also from who is missing', async () => {
    const text = await textOfFile(above, { body: [reported.body.id, without.id], file: 'report.docx' })
    expect(text).toContain('Тайлан ирүүлээгүй байгууллага: Улаан-Эрэг сум.')
  })
})
