import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type TestApp, type TestBody, testApp } from '../../../../../tests/support/app.ts'
import { systemScope } from '../../../../platform/db/index.ts'
import {
  addressIn,
  approval,
  fieldsOf,
  fileOf,
  samplePlan,
  sampleTitle,
  savedPlan,
  textOfPage,
  upload,
  writtenPlan,
} from '../../testing/sample-plan.ts'

let app: TestApp
let soum: TestBody
let specialist: Client
beforeAll(async () => {
  app = await testApp()
  soum = await app.addBody('soum', 'Хонгор сумын Засаг даргын Тамгын газар')
  specialist = await app.signIn('specialist', soum)
})
afterAll(() => app.close())

const audited = () =>
  app.database.read(systemScope, (tx) =>
    tx
      .selectFrom('audit_entry')
      .select(['action', 'detail'])
      .orderBy('sequence', 'desc')
      .executeTakeFirstOrThrow(),
  )

describe('a file on its way to a plan', () => {
  it('is read, shown row by row, saved as a draft and found again', async () => {
    const check = await upload(specialist)
    const page = await specialist.get(check)
    const text = textOfPage(page)
    expect(page.status).toBe(200)
    expect(text).toContain('2 зорилт, 3 арга хэмжээ')
    expect(text).toContain('Бичсэн нь: 200-аас доошгүй иргэн Ойлгосон нь: 200-гаас доошгүй хүн')
    expect(text).toContain('Бичсэн нь: 2 дугаар улирал Ойлгосон нь: 2026.04.01–2026.06.30')
    expect(text).toContain('Бичсэн нь: 500 Ойлгосон нь: 500,000 төгрөг')
    expect(textOfPage(await specialist.get('/plans'))).toContain('Шалгаж дуусаагүй файл')

    const saved = await specialist.post(`${check}/save`, await fieldsOf(specialist, check, `${check}/save`))
    expect(saved.status).toBe(303)
    const plan = textOfPage(await specialist.get(saved.location ?? ''))
    expect(plan).toContain(sampleTitle)
    expect(plan).toContain('Төсөв мян/төг')
    expect(plan).toContain('Албан хаагчдад ёс зүйн сургалт хийх')
    expect(plan).toContain('улирал бүр')
    expect(await audited()).toMatchObject({ action: 'plan.save' })
    expect(textOfPage(await specialist.get('/plans'))).toMatch(/2026 Төсөл/)
    // a link kept from before leads to what became of it
    expect((await specialist.get(check)).location).toBe(saved.location?.split('?')[0])
  })

  it('is one plan, however often it is saved', async () => {
    const check = await upload(specialist)
    const fields = await fieldsOf(specialist, check, `${check}/save`)
    const [one, other] = await Promise.all([
      specialist.post(`${check}/save`, fields),
      specialist.post(`${check}/save`, fields),
    ])
    const third = await specialist.post(`${check}/save`, fields)
    expect([one.status, other.status, third.status]).toEqual([303, 303, 303])
    expect(new Set([one, other, third].map(({ location }) => location)).size).toBe(1)
  })

  it('gives the same file back that was uploaded, never as a page of this site', async () => {
    const check = await upload(specialist)
    const reply = await specialist.get(`${check}/file`)
    expect(reply.text).toBe(samplePlan)
    expect(reply.headers.get('content-type')).toBe('application/octet-stream')
    expect(reply.headers.get('content-disposition')).toMatch(/^attachment;/)
  })

  it('leaves as Word in the columns that it came in, and is read from there again', async () => {
    const plan = await savedPlan(specialist)
    const { response } = await specialist.get(`${plan}/plan.docx`)
    const again = await upload(specialist, fileOf(await response.arrayBuffer(), 'татсан.docx'))
    const text = textOfPage(await specialist.get(again))
    expect(text).toContain('2 зорилт, 3 арга хэмжээ, нягтлах 0 зүйл')
    expect(text).toContain('Төсөв мян/төг')
  })
})

const ole = (stream: string) => {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(Uint8Array.from(Buffer.from(stream, 'utf16le')), 1024)
  return bytes
}
const docx = (xml: Uint8Array) =>
  Uint8Array.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': xml }))
const entities = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="urn:w">&a;</w:document>'

describe('a file that cannot be read', () => {
  it.each([
    ['empty', new Uint8Array(), 'Файл хоосон байна'],
    ['password-protected', ole('EncryptedPackage'), 'нууц үгтэй'],
    [
      'a program',
      Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
      'Ийм төрлийн файлыг уншдаггүй',
    ],
    ['a zip bomb', docx(new Uint8Array(120_000_000)), 'хэтэрхий том'],
    ['XML with entities', docx(strToU8(entities)), 'аюултай'],
    ['cut off', strToU8('PK\u0003\u0004 cut off'), 'гэмтсэн'],
    ['no plan', strToU8('Өнөөдөр цаг агаар сайхан байна.'), 'олдсонгүй'],
  ])('%s: says why in Mongolian, keeps the file, and goes on', async (_name, bytes, sentence) => {
    const reply = await specialist.post(
      '/plans/import',
      {},
      { file: fileOf(Uint8Array.from(bytes), 'файл.docx') },
    )
    expect(reply.status).toBe(422)
    const text = textOfPage(reply)
    expect(text).toContain(sentence)
    expect(text).toContain('«файл.docx» файлыг уншиж чадсангүй')
    expect(await audited()).toMatchObject({ action: 'plan.import-refused' })
    expect((await specialist.get('/plans')).status).toBe(200)
  })

  it('says so in English to who reads English', async () => {
    const english = await specialist.get('/plans/import?language=en')
    expect(english.text).toContain('Read the file')
  })

  it('is refused unread where it is larger than allowed', async () => {
    const file = fileOf(new Uint8Array(5 * 1_048_576 + 10))
    const reply = await specialist.post('/plans/import', {}, { file })
    expect(reply.status).toBe(413)
    expect(textOfPage(reply)).toContain('5 МБ')
  })

  it('asks for a file where none was chosen', async () => {
    const reply = await specialist.post('/plans/import')
    expect(reply.status).toBe(422)
    expect(textOfPage(reply)).toContain('Файлаа сонгоно уу')
  })
})

describe('who may upload', () => {
  it.each(['reviewer', 'administrator'] as const)('a %s may not', async (role) => {
    const other = await app.signIn(role, soum)
    expect((await other.get('/plans/import')).status).toBe(403)
    expect((await other.post('/plans/import', {}, { file: fileOf(samplePlan) })).status).toBe(403)
  })

  it('a visitor is sent to sign in', async () => {
    expect((await app.visit('/plans/import')).location).toContain('/sign-in')
  })
})

describe('a file that is brought in twice', () => {
  it('says so, with the way to the other one, until that is given up', async () => {
    const file = () => fileOf(samplePlan.replace('Иргэдийн', 'Ирсэн иргэдийн'))
    const first = await upload(specialist, file())
    expect(textOfPage(await specialist.get(first))).not.toContain('Яг энэ файлыг')
    const second = await upload(specialist, file())
    const page = await specialist.get(second)
    expect(textOfPage(page)).toContain('Яг энэ файлыг 2026.11')
    expect(page.text).toContain(`href="${first}"`)
    await specialist.post(`${first}/save`, await fieldsOf(specialist, first, `${first}/save`))
    expect(textOfPage(await specialist.get(second))).toContain('оруулж, хадгалсан байна')
    expect((await specialist.get(first)).location).toMatch(/^\/plans\//)
    const third = await upload(specialist, file())
    await specialist.post(`${second}/discard`)
    expect((await specialist.get(third)).text).not.toContain(`href="${second}"`)
    const other = await app.signIn('head', await app.addBody('soum', 'Өөр ижил файлтай сум'))
    expect(textOfPage(await other.get(await upload(other, file())))).not.toContain('Яг энэ файлыг')
  })
})

describe('the file that a plan was read from', () => {
  it('is linked on the plan’s page for its own body, and given to nobody else', async () => {
    const head = await app.signIn('head', await app.addBody('soum', 'Эх файлын сум'))
    const plan = await savedPlan(head)
    expect(textOfPage(await head.get(plan))).toContain('Уншсан эх файл төлөвлөгөө.html')
    expect((await head.get(`${plan}/source`)).text).toBe(samplePlan)
    await head.post(`${plan}/approve`, approval)
    expect((await specialist.get(plan)).status).toBe(200)
    expect(textOfPage(await specialist.get(plan))).not.toContain('Уншсан эх файл')
    expect((await specialist.get(`${plan}/source`)).status).toBe(404)
    expect((await app.visit(`${plan}/source`)).location).toMatch(/^\/sign-in/)
  })

  it('is none where a plan was written by hand', async () => {
    const plan = await writtenPlan(specialist, '2029')
    expect(textOfPage(await specialist.get(plan))).not.toContain('Уншсан эх файл')
    expect((await specialist.get(`${plan}/source`)).status).toBe(404)
  })
})

describe('discarding', () => {
  it('takes the file off the list, and nothing can be saved of it any more', async () => {
    const check = await upload(specialist)
    const fields = await fieldsOf(specialist, check, `${check}/save`)
    expect(addressIn(await specialist.get(check), /\/discard$/)).toBe(`${check}/discard`)
    expect((await specialist.post(`${check}/discard`)).status).toBe(303)
    expect((await specialist.get('/plans')).text).not.toContain(check)
    expect((await specialist.post(`${check}/save`, fields)).status).toBe(409)
  })
})
