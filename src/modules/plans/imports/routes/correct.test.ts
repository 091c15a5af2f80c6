import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, testApp } from '../../../../../tests/support/app.ts'
import { fieldsOf, fileOf, samplePlan, textOfPage, upload } from '../../testing/sample-plan.ts'

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

const textOf = async (path: string) => textOfPage(await specialist.get(path))
const samples = new URL('../../../../../samples/', import.meta.url)
const sampleFile = (name: string) => fileOf(new Uint8Array(readFileSync(new URL(name, samples))), name)
const step = (check: string, revision: number, to: number) =>
  specialist.post(`${check}/step`, { revision: String(revision), step: String(to) })

describe('the file beside what was read', () => {
  it('shows every row where it stands in the file, and says what was taken as it is', async () => {
    const check = await upload(specialist)
    const text = await textOf(`${check}/beside`)
    expect(text).toContain('1-р хүснэгт, 1-р мөр · Толгой: № | Хэрэгжүүлэх арга хэмжээ')
    expect(text).toContain('Арга хэмжээ 1.2 1-р хүснэгт, 4-р мөр')
    expect(text).toContain('4-өөс доошгүй удаа ✓ хэвээр')
    expect(text).toContain('2 дугаар улирал ✓ хэвээр 2026.04.01–2026.06.30')
    expect(text).toContain('Хүснэгтээс гадуурх бичвэр (1 мөр)')
  })

  it('names the page of a PDF and the row of a sheet, as a person finds them in the opened file', async () => {
    const pdf = await upload(specialist, sampleFile('reading/plan-torn.pdf'))
    expect(await textOf(`${pdf}/beside`)).toMatch(/Арга хэмжээ [\d.]+ 2-р хуудас, 1-р хүснэгт, \d+-р мөр/)
    const sheet = await upload(specialist, sampleFile('plans/khulgar-2026.xlsx'))
    expect(await textOf(`${sheet}/beside`)).toContain('Арга хэмжээ 1.1 «Төлөвлөгөө» хуудасны 9-р мөр')
    // at a doubt also in the table, where a person decides whether to look it up
    const doubtful = await upload(specialist, fileOf(samplePlan.replace('2 дугаар улирал', 'боломжтой үед')))
    expect(await textOf(doubtful)).toContain('зохион байгуулах Файлд: 1-р хүснэгт, 3-р мөр')
  })

  it('shows what a person changed in full, and what a person added as added', async () => {
    const check = await upload(specialist)
    const path = `${check}/measures/0/0`
    const fields = await fieldsOf(specialist, `${path}?from=beside`, path)
    const saved = await specialist.post(path, { ...fields, period: 'Сар бүр' })
    expect(saved.location).toBe(`${check}/beside?done=saved#part-0-0`)
    const fresh = `${check}/objectives/1/measures/new`
    await specialist.post(fresh, { revision: '2', text: 'Гар утасны апп', number: '2.9' })
    const text = await textOf(`${check}/beside`)
    expect(text).toMatch(/2 дугаар улирал Сар бүр 2026.01.01–2026.12.31/)
    expect(text).toContain('Арга хэмжээ 2.9 Файлд байхгүй, гараар нэмсэн')
  })
})

describe('merging and splitting', () => {
  it('merges a measure into the one above', async () => {
    const check = await upload(specialist)
    const merged = await specialist.post(`${check}/merge`, { revision: '1', at: '0.1', from: 'beside' })
    expect(merged.location).toBe(`${check}/beside?done=merged#part-0-0`)
    const text = await textOf(`${check}/beside`)
    expect(text).toContain('2 зорилт, 2 арга хэмжээ')
    expect(text).toContain('Арга хэмжээ 1.1 1-р хүснэгт, 3, 4-р мөр')
  })

  it('merges an objective into the one above', async () => {
    const check = await upload(specialist)
    await specialist.post(`${check}/merge`, { revision: '1', at: '1' })
    expect(await textOf(check)).toContain('1 зорилт, 3 арга хэмжээ')
  })

  it('refuses what has nothing above it', async () => {
    const check = await upload(specialist)
    for (const at of ['0', '0.0', '7.1']) {
      expect((await specialist.post(`${check}/merge`, { revision: '1', at })).status).toBe(404)
    }
    expect((await specialist.post(`${check}/merge`, { revision: '1', at: 'x' })).status).toBe(400)
  })

  const twoInOne = fileOf(
    samplePlan.replace(
      'Албан хаагчдад ёс зүйн сургалт хийх',
      'Албан хаагчдад ёс зүйн сургалт хийх<br>1.3 Гарын авлага түгээх',
    ),
  )

  it('splits a measure where the form proposes, into two numbered ones', async () => {
    const check = await upload(specialist, twoInOne)
    const path = `${check}/measures/0/1/split`
    expect(textOfPage(await specialist.get(path))).toContain('Эндээс: «1.3 Гарын авлага түгээх»')
    const split = await specialist.post(path, { revision: '1' })
    expect(split.location).toBe(`${check}?done=split#rows`)
    const lower = await fieldsOf(specialist, `${check}/measures/0/2`, `${check}/measures/0/2`)
    expect(lower).toMatchObject({ number: '1.3', text: 'Гарын авлага түгээх', period: 'Улирал бүр' })
    expect(await textOf(`${check}/beside`)).toContain('Арга хэмжээ 1.3 1-р хүснэгт, 4-р мөр')
  })

  it('splits before the words that a person names, and says where they are not there', async () => {
    const check = await upload(specialist)
    const path = `${check}/measures/0/1/split`
    const refused = await specialist.post(path, { revision: '1', words: 'ийм үг алга' })
    expect(refused.status).toBe(422)
    expect(textOfPage(refused)).toContain('Ийм үг энэ бичвэрийн дунд алга')
    await specialist.post(path, { revision: '1', words: 'сургалт', 'split.period': 'below' })
    const upper = await fieldsOf(specialist, `${check}/measures/0/1`, `${check}/measures/0/1`)
    expect(upper).toMatchObject({ text: 'Албан хаагчдад ёс зүйн', period: '' })
    const lower = await fieldsOf(specialist, `${check}/measures/0/2`, `${check}/measures/0/2`)
    expect(lower).toMatchObject({ text: 'сургалт хийх', period: 'Улирал бүр' })
  })

  it('does not leave a row without a text', async () => {
    const check = await upload(specialist)
    const reply = await specialist.post(`${check}/measures/0/1/split`, { revision: '1' })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('href="#field-split-text"')
  })
})

describe('taking corrections back', () => {
  it('undoes and does again, one step or many, until something else is corrected', async () => {
    const check = await upload(specialist)
    expect(await textOf(check)).not.toContain('Буцаах:')
    await specialist.post(`${check}/merge`, { revision: '1', at: '0.1' })
    await specialist.post(`${check}/measures/1/0/remove`, { revision: '2' })
    expect(await textOf(check)).toContain('2 зорилт, 1 арга хэмжээ')
    expect(await textOf(check)).toContain('Буцаах: арга хэмжээ хассан')

    await step(check, 3, 1)
    const once = await textOf(check)
    expect(once).toContain('2 зорилт, 2 арга хэмжээ')
    expect(once).toContain('Буцаах: мөр нэгтгэсэн')
    expect(once).toContain('Дахин хийх: арга хэмжээ хассан')

    await step(check, 4, 0)
    expect(await textOf(check)).toContain('2 зорилт, 3 арга хэмжээ')
    await step(check, 5, 2)
    expect(await textOf(check)).toContain('2 зорилт, 1 арга хэмжээ')

    await step(check, 6, 0)
    await specialist.post(`${check}/merge`, { revision: '7', at: '1' })
    const other = await textOf(check)
    expect(other).toContain('1 зорилт, 3 арга хэмжээ')
    expect(other).not.toContain('Дахин хийх')
    expect((await step(check, 8, 2)).status).toBe(404)
  })

  it('keeps what a person wrote where the columns are named anew, field by field, and can be taken back', async () => {
    const check = await upload(specialist)
    const path = `${check}/measures/0/0`
    const written = { text: 'Гараар зассан', outcome: 'Гараар бичсэн үр дүн' }
    await specialist.post(path, { ...(await fieldsOf(specialist, path, path)), ...written })
    await specialist.post(`${check}/measures/0/1/remove`, { revision: '2' })
    expect(await textOf(check)).toContain('Гараар хийсэн засвар хэвээр үлдэнэ')
    const roles = await fieldsOf(specialist, check, `${check}/understand`)
    const column = Object.entries(roles).find(([, role]) => role === 'criteria')?.[0] ?? ''
    const again = await specialist.post(`${check}/understand`, { ...roles, [column]: 'outcome' })
    expect(again.location).toBe(`${check}?done=understood&kept=2&lost=0`)
    const text = await textOf(again.location ?? '')
    expect(text).toContain('Гараар хийсэн 2 засвар хэвээр үлдлээ.')
    expect(text).toContain('2 зорилт, 2 арга хэмжээ')
    expect(await fieldsOf(specialist, path, path)).toMatchObject({ ...written, criteria: '' })
    const untouched = `${check}/measures/1/0`
    const fields = await fieldsOf(specialist, untouched, untouched)
    expect(fields).toMatchObject({ outcome: 'Байршуулсан байна', criteria: '' })
    // once more, from columns that a person has named: the corrections are told from what was read with those
    const roles2 = await fieldsOf(specialist, check, `${check}/understand`)
    const back = await specialist.post(`${check}/understand`, { ...roles2, [column]: 'criteria' })
    expect(back.location).toBe(`${check}?done=understood&kept=2&lost=0`)
    expect(await fieldsOf(specialist, path, path)).toMatchObject({
      ...written,
      criteria: 'Өдөрлөг болсон байна',
    })
    await step(check, 5, 1)
    expect(await fieldsOf(specialist, path, path)).toMatchObject(written)
    expect(await textOf(check)).toContain('2 зорилт, 3 арга хэмжээ')
  })

  it('says how many corrections no longer fit where the columns are named anew', async () => {
    const twoRows = samplePlan.replace('<td>1.2</td>', '<td></td>')
    const check = await upload(specialist, fileOf(twoRows))
    const path = `${check}/measures/0/1`
    await specialist.post(path, { ...(await fieldsOf(specialist, path, path)), period: 'Сар бүр' })
    const roles = await fieldsOf(specialist, check, `${check}/understand`)
    const column = Object.entries(roles).find(([, role]) => role === 'measure')?.[0] ?? ''
    const other = Object.entries(roles).find(([, role]) => role === 'criteria')?.[0] ?? ''
    const change = { ...roles, [column]: 'objective', [other]: 'ignore' }
    const again = await specialist.post(`${check}/understand`, change)
    expect(again.location).toMatch(/&kept=0&lost=1$/)
    const page = await specialist.get(again.location ?? '')
    expect(textOfPage(page)).toContain('1 засвар шинэ багананд тохирсонгүй')
    await step(check, 3, 1)
    expect(await fieldsOf(specialist, path, path)).toMatchObject({ period: 'Сар бүр' })
  })

  it('is refused where a colleague was faster, and nothing is lost', async () => {
    const check = await upload(specialist)
    await colleague.post(`${check}/merge`, { revision: '1', at: '0.1' })
    const slow = await step(check, 1, 0)
    expect(slow.location).toBe(`${check}?changed=yes`)
    expect(await textOf(`${check}?changed=yes`)).toContain('өөр хүн энэ файлыг зассан')
    expect(await textOf(check)).toContain('2 зорилт, 2 арга хэмжээ')
  })

  it('ends with the plan', async () => {
    const check = await upload(specialist)
    await specialist.post(`${check}/merge`, { revision: '1', at: '0.1' })
    await specialist.post(`${check}/save`, await fieldsOf(specialist, check, `${check}/save`))
    expect((await step(check, 2, 0)).status).toBe(409)
    const id = check.split('/').at(-1) ?? ''
    const left = await app.database.read(
      { personId: null, organizationId: specialist.actor.organizationId },
      (tx) => tx.selectFrom('plan_import_step').select('number').where('plan_import_id', '=', id).execute(),
    )
    expect(left).toEqual([])
  })
})

describe('columns that a person named', () => {
  it('are asked for where the program left one out', async () => {
    const row = (cells: string) => cells.split('|').join('\t')
    const file = [
      'Хонгор сумын Засаг даргын Тамгын газрын 2026 оны авлигын эсрэг үйл ажиллагааны төлөвлөгөө',
      row('№|Ажлын нэр|Тайлбар|Хугацаа'),
      row('1.1|Албан хаагчдад сургалт зохион байгуулах|Хамрагдсан хүний тоо|Жилдээ'),
      row('1.2|Мэдээллийн самбар ажиллуулах|Шинэчилсэн тоо|Улирал бүр'),
    ].join('\n')
    const text = await textOf(await upload(specialist, fileOf(file)))
    expect(text).toContain('Оруулахгүй багана: «Тайлбар»')
    expect(await textOf(await upload(specialist))).not.toContain('Оруулахгүй багана')
  })

  /** Headings that no other test uses: what is remembered of them is this test's alone. */
  const fileWith = (heading: string) => fileOf(samplePlan.replace('Шалгуур үзүүлэлт', heading))
  const named = async (check: string, role: string, to: string) => {
    const roles = await fieldsOf(specialist, check, `${check}/understand`)
    const column = Object.entries(roles).find(([, now]) => now === role)?.[0] ?? ''
    await specialist.post(`${check}/understand`, { ...roles, [column]: to })
  }
  const save = async (check: string) =>
    specialist.post(`${check}/save`, await fieldsOf(specialist, check, `${check}/save`))
  const firstMeasure = async (check: string) =>
    fieldsOf(specialist, `${check}/measures/0/0`, `${check}/measures/0/0`)
  const remembered = 'Баганыг өмнөх файлаар ойлголоо'

  it('are remembered for files of the same shape once the plan is saved, and say so', async () => {
    const heading = 'Шалгуур үзүүлэлт, түвшин'
    const first = await upload(specialist, fileWith(heading))
    await named(first, 'criteria', 'outcome')
    const before = await upload(specialist, fileWith(heading))
    expect(await textOf(before)).not.toContain(remembered)
    await save(first)
    const next = await upload(specialist, fileWith('ШАЛГУУР  ҮЗҮҮЛЭЛТ, ТҮВШИН'))
    expect(await textOf(next)).toContain(remembered)
    expect(await textOf(next)).toContain('«төлөвлөгөө.html»')
    expect(await firstMeasure(next)).toMatchObject({ outcome: 'Өдөрлөг болсон байна', criteria: '' })
    expect(await textOf(await upload(specialist, fileWith('Шалгуур')))).not.toContain(remembered)
  })

  it('are the body’s own', async () => {
    const other = await app.signIn('head', await app.addBody('soum', 'Өөр сумын Засаг даргын Тамгын газар'))
    const check = await upload(other, fileWith('Шалгуур үзүүлэлт, түвшин'))
    expect(textOfPage(await other.get(check))).not.toContain(remembered)
  })

  it('can be forgotten, for this file and the next', async () => {
    const heading = 'Шалгуур үзүүлэлт, тоо'
    const first = await upload(specialist, fileWith(heading))
    await named(first, 'criteria', 'outcome')
    await save(first)
    const next = await upload(specialist, fileWith(heading))
    const forgotten = await specialist.post(`${next}/forget-columns`, { revision: '1' })
    expect(forgotten.location).toBe(`${next}?done=forgotten`)
    expect(await firstMeasure(next)).toMatchObject({ criteria: 'Өдөрлөг болсон байна', outcome: '' })
    expect(await textOf(next)).not.toContain(remembered)
    expect(await textOf(await upload(specialist, fileWith(heading)))).not.toContain(remembered)
  })

  it('are unlearnt where a person sets them back and saves', async () => {
    const heading = 'Шалгуур үзүүлэлт, хэмжээ'
    const first = await upload(specialist, fileWith(heading))
    await named(first, 'criteria', 'outcome')
    await save(first)
    const next = await upload(specialist, fileWith(heading))
    await named(next, 'outcome', 'criteria')
    await save(next)
    expect(await textOf(await upload(specialist, fileWith(heading)))).not.toContain(remembered)
  })
})
