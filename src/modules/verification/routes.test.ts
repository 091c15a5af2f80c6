import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Reply, type TestApp, testApp } from '../../../tests/support/app.ts'
import { type Office, officeWithPlan, textOfPage } from '../../../tests/support/office.ts'
import { readDocument } from '../../documents/read.ts'
import { citizenScope, systemScope } from '../../platform/db/index.ts'
import { reporting, reworded } from '../reports/testing/reporting.ts'
import type { DocumentKey } from './domain/proof.ts'
import { findNewestProof, shownCode } from './index.ts'

let test: TestApp
let office: Office
const { approved, amend } = reporting(() => test)
beforeAll(async () => {
  test = await testApp({ PUBLIC_URL: 'https://shudarga.example.mn/' })
  office = await officeWithPlan(test)
})
afterAll(() => test.close())

const planKey = () => ({ planId: office.planId, kind: 'plan' }) as const
const newest = async (key: DocumentKey = planKey()) => {
  const proof = await test.database.read(citizenScope, (tx) => findNewestProof(tx, key))
  if (!proof) throw new Error('nothing approved')
  return { ...proof, shown: shownCode(proof.code) }
}
const bytesOf = async (reply: Reply) => new Uint8Array(await reply.response.arrayBuffer())
const planFile = async () => bytesOf(await test.visit(`/public/${office.body.slug}/2026/plan.docx`))
const held = (bytes: Uint8Array<ArrayBuffer>, name = 'файл.docx') => new File([bytes], name)
const send = (fields: Record<string, string>, file?: File) =>
  test.send('/verify', fields, file ? { file } : {})
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
/** The same file as another program would save it: other bytes, the same words; `change` edits its text. */
const savedAgain = (bytes: Uint8Array, change = (xml: string) => xml): Uint8Array<ArrayBuffer> => {
  const parts = unzipSync(bytes)
  const main = 'word/document.xml'
  const xml = change(strFromU8(parts[main] ?? new Uint8Array()))
  return new Uint8Array(zipSync({ ...parts, [main]: strToU8(xml) }, { level: 1 }))
}

describe('an approved plan', () => {
  it('gets a code in the transaction of its approval, and the audit row tells the hash', async () => {
    const proof = await newest()
    const { rows } = await test.database.read(systemScope, (tx) =>
      sql<{
        detail: string
      }>`select detail from audit_entry where action = 'plan.approve' and noun_id = ${office.planId}`.execute(
        tx,
      ),
    )
    expect(JSON.parse(rows[0]?.detail ?? '{}')).toMatchObject({
      proof: { code: proof.code, sha256: proof.contentSha256 },
    })
    expect(proof).toMatchObject({
      kind: 'plan',
      number: 1,
      year: 2026,
      approvedOn: '2026-02-20',
      decisionNumber: 'А/18',
    })
  })

  it('bears code, address and hash, and is the same file for the office, for citizens, and each time', async () => {
    const proof = await newest()
    const file = await planFile()
    const text = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())
    expect(text).toContain(`Баримтыг шалгах код: ${proof.shown}`)
    expect(text).toContain(`https://shudarga.example.mn/verify/${proof.shown}<`)
    expect(text).toContain(`${proof.contentSha256.slice(0, 16)}…`)
    const own = await bytesOf(await office.specialist.get(`/plans/${office.planId}/plan.docx`))
    expect(sha256(own)).toBe(sha256(file))
    expect(sha256(await planFile())).toBe(sha256(file))
  })
})

describe('the page of a code', () => {
  it('tells a citizen who approved what and when, in both languages', async () => {
    const proof = await newest()
    const page = await test.visit(`/verify/${proof.shown}`)
    expect(page.status).toBe(200)
    const text = textOfPage(page.text)
    for (const part of [
      'Хүчинтэй',
      office.body.name,
      'Тамгын газрын дарга',
      '2026.02.20',
      'А/18',
      proof.contentSha256,
    ])
      expect(text.replaceAll(' ', '')).toContain(part.replaceAll(' ', ''))
    expect(page.text).toContain(`href="/public/${office.body.slug}/2026"`)
    expect(textOfPage((await test.visit(`/verify/${proof.shown}?language=en`)).text)).toContain('In force')
  })

  it('takes the code as people type it', async () => {
    const { shown, code } = await newest()
    const typed = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `
    const reply = await test.visit(`/verify?${new URLSearchParams({ code: typed })}`)
    expect([reply.status, reply.location]).toEqual([303, `/verify/${shown}`])
  })

  it.each([
    ['/verify?code=7KD92', 422, 'Код 10 тэмдэгттэй'],
    ['/verify/7KD92', 404, 'Код 10 тэмдэгттэй'],
    ['/verify/ZZZZZ-ZZZZZ', 404, 'Ийм кодтой баталсан баримт алга'],
  ])('%s says what is wrong', async (path, status, sentence) => {
    const reply = await test.visit(path)
    expect(reply.status).toBe(status)
    expect(textOfPage(reply.text)).toContain(sentence)
  })
})

describe('a file that somebody holds', () => {
  it('is the approved one, byte for byte, with or without its code; nothing of it is kept', async () => {
    const { shown } = await newest()
    const file = await planFile()
    const stored = () =>
      test.database
        .read(systemScope, (tx) => sql`select count(*) from stored_file`.execute(tx))
        .then(({ rows }) => rows)
    const before = await stored()
    for (const askedCode of ['', shown]) {
      const reply = await send({ askedCode }, held(file))
      expect(reply.status).toBe(200)
      expect(textOfPage(reply.text)).toContain('Энэ файл баталсан баримт мөн')
      expect(reply.headers.get('cache-control')).toBe('no-store')
    }
    expect(await stored()).toEqual(before)
  })

  it('says the same when it was saved again, and no more than that', async () => {
    const reply = await send({}, held(savedAgain(await planFile())))
    expect(textOfPage(reply.text)).toContain('үг үсгээрээ адил')
    expect(textOfPage(reply.text)).not.toContain('Энэ файл баталсан баримт мөн')
  })

  it('is not the approved one when a word was changed: the place is shown', async () => {
    const { shown } = await newest()
    const measure = office.measures[0]?.text ?? ''
    const changed = savedAgain(await planFile(), (xml) => xml.replaceAll(measure, `${measure} ХУУРАМЧ`))
    const reply = await send({ askedCode: shown }, held(changed))
    const text = textOfPage(reply.text)
    expect(text).toContain('Энэ файл баталсан баримт биш')
    expect(text).toContain(`${measure} ХУУРАМЧ`)
  })

  it.each([
    ['behind the mark', (xml: string) => xml.replace(/(SHA-256: [0-9a-f]{16}…)/, '$1 ба 500 сая төгрөг')],
    [
      'under the table',
      (xml: string) => xml.replace('<w:sectPr', '<w:p><w:r><w:t>500 сая төгрөг</w:t></w:r></w:p><w:sectPr'),
    ],
  ])('is not the approved one when a sentence was added %s', async (_where, change) => {
    const { shown } = await newest()
    const reply = await send({ askedCode: shown }, held(savedAgain(await planFile(), change)))
    expect(textOfPage(reply.text)).toContain('Энэ файл баталсан баримт биш')
  })

  it('is unreadable, or unknown, in plain words', async () => {
    const bomb = new Uint8Array(zipSync({ 'word/document.xml': new Uint8Array(70_000_000) }, { level: 9 }))
    for (const [file, status, sentence] of [
      [held(new TextEncoder().encode('Зүгээр нэг бичвэр'), 'a.txt'), 200, 'Ийм баталсан баримт олдсонгүй'],
      [held(bomb), 422, 'Файлыг уншиж харьцуулж чадсангүй'],
      [held(new TextEncoder().encode('%PDF-1.7 broken'), 'a.pdf'), 422, 'Файлыг уншиж харьцуулж чадсангүй'],
      [
        held(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])),
        422,
        'төгсгөлд нь бичсэн кодоор',
      ],
    ] as const) {
      const reply = await send({}, file)
      expect(textOfPage(reply.text)).toContain(sentence)
      expect(reply.status).toBe(status)
    }
  })

  it('says by itself which document it claims to be, and is compared with that', async () => {
    const { shown } = await newest()
    const told = async (change: (xml: string) => string) =>
      textOfPage((await send({}, held(savedAgain(await planFile(), change)))).text)
    const changed = (xml: string) => xml.replaceAll('иргэн', 'хүн')
    const differs = await told(changed)
    expect(differs).toContain('Энэ файл баталсан баримт биш')
    expect(differs).toContain(`Энэ файлд ${shown} гэсэн код бичсэн боловч`)
    expect(differs).toContain('хүн')
    // The mark under the text taken away: the foot of the page still says it.
    const unmarked = (xml: string) =>
      changed(xml).replace(/<w:p><w:pPr><w:pStyle w:val="Proof"\/>.*?<\/w:p>/gs, '')
    expect(await told(unmarked)).toContain(`${shown} гэсэн код бичсэн`)
    const forged = await told((xml) => changed(xml).replaceAll(shown, 'ZZZZZ-ZZZZZ'))
    expect(forged).toContain('Файлд бичсэн кодтой баталсан баримт алга')
    expect(forged).toContain('ZZZZZ-ZZZZZ')
    const { 'word/footer1.xml': _foot, ...bare } = unzipSync(savedAgain(await planFile(), unmarked))
    const reply = await send({}, held(new Uint8Array(zipSync(bare))))
    expect(textOfPage(reply.text)).toContain('Ийм баталсан баримт олдсонгүй')
  })

  it('must come from this site, and be a file or a hash', async () => {
    const reply = await test.app.request('http://localhost:3000/verify', {
      method: 'POST',
      body: new FormData(),
    })
    expect(reply.status).toBe(403)
    expect(textOfPage((await send({})).text)).toContain('Файл сонгох эсвэл хэш бичнэ үү')
    expect((await send({ hash: 'биш' })).status).toBe(422)
    expect((await send({ hash: 'a'.repeat(64), askedCode: 'ZZZZZ-ZZZZZ' })).status).toBe(422)
  })
})

describe('a hash', () => {
  it('is known: of a file, of the content, or its printed beginning', async () => {
    const proof = await newest()
    const answer = async (hash: string, askedCode = '') => textOfPage((await send({ hash, askedCode })).text)
    expect(await answer(sha256(await planFile()))).toContain('Энэ файл баталсан баримт мөн')
    expect(await answer(proof.contentSha256)).toContain('Хэш таарч байна')
    expect(await answer(` ${proof.contentSha256.slice(0, 16).toUpperCase()}… `)).toContain('Хэш таарч байна')
    expect(await answer('0'.repeat(64))).toContain('Ийм баталсан баримт олдсонгүй')
    expect(await answer('0'.repeat(64), proof.shown)).toContain('Хэш таарахгүй байна')
  })
})

describe('what replaces an approved document', () => {
  it('is an amendment: the old file is still known, and leads to the new one', async () => {
    const before = await newest()
    const oldFile = await planFile()
    const measure = office.measure('2.2')
    await amend(office, reworded(measure, 'Шинэчилсэн арга хэмжээ'))
    const after = await newest()
    expect([after.number, after.code === before.code]).toEqual([2, false])
    const page = await test.visit(`/verify/${before.shown}`)
    expect(textOfPage(page.text)).toContain('шинэ хувилбараар сольсон')
    expect(page.text).toContain(`href="/verify/${after.shown}"`)
    const reply = await send({ askedCode: after.shown }, held(oldFile))
    expect(textOfPage(reply.text)).toContain(`${before.shown} кодтой баримт байна`)
    expect(textOfPage(reply.text)).toContain('шинэ хувилбараар сольсон')
    expect(sha256(await planFile())).not.toBe(sha256(oldFile))
  })

  it('is the report approved anew; reopened, its content is the office’s own again', async () => {
    const id = await approved(office)
    const key = { planId: office.planId, kind: 'year-report' } as const
    const first = await newest(key)
    const report = () => test.visit(`/public/${office.body.slug}/2026/year-report.docx`)
    const file = await bytesOf(await report())
    expect((await readDocument(file)).document.kind).toBe('report')
    expect(textOfPage((await send({}, held(file))).text)).toContain('Энэ файл баталсан баримт мөн')

    await office.head.post(`/reports/${id}/reopen`, { comment: 'Алдаатай', position: '', name: '' })
    expect(textOfPage((await test.visit(`/verify/${first.shown}`)).text)).toContain('Энэ хувилбар хүчингүй')
    expect((await report()).status).toBe(404)
    const again = textOfPage((await send({ askedCode: first.shown }, held(savedAgain(file)))).text)
    expect(again).toContain('Харьцуулах боломжгүй')

    await office.reviewer.post(`/reports/${id}/review`, { position: 'Хянагч', name: 'Х.Хянагч' })
    await office.head.post(`/reports/${id}/approve`, { position: 'Дарга', name: 'Д.Дарга' })
    const second = await newest(key)
    expect(second.number).toBe(2)
    expect((await test.visit(`/verify/${first.shown}`)).text).toContain(`/verify/${second.shown}`)

    const scan = new TextEncoder().encode('%PDF-1.4 signed paper')
    await office.head.post(`/reports/${id}/attach-signed`, {}, { file: held(scan, 'хуулбар.pdf') })
    expect(textOfPage((await send({}, held(scan, 'scan.pdf'))).text)).toContain('Гарын үсэг зурж хавсаргасан')
  })
})

describe('the paper of an amendment', () => {
  const paperOf = async (id: string, format = 'docx') => {
    const path = `/plans/${office.planId}/amendments/${id}/amendment.${format}`
    return bytesOf(await office.head.get(path))
  }

  it('bears a code of its own, and is known byte for byte, saved again, and altered', async () => {
    const id = await amend(office, reworded(office.measure('1.3'), 'Өөр үгтэй арга хэмжээ'), 'А/70')
    const key = { planId: office.planId, kind: 'amendment', amendmentId: id } as const
    const proof = await newest(key)
    const plan = await newest()
    expect([proof.number, proof.code === plan.code]).toEqual([1, false])
    const told = async (file: Uint8Array<ArrayBuffer>, name?: string) =>
      textOfPage((await send({}, held(file, name))).text)
    for (const format of ['docx', 'pdf']) {
      expect(await told(await paperOf(id, format), `a.${format}`)).toContain('Энэ файл баталсан баримт мөн')
    }
    const file = await paperOf(id)
    expect(strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())).toContain(
      `Баримтыг шалгах код: ${proof.shown}`,
    )
    expect(await told(savedAgain(file))).toContain('үг үсгээрээ адил')
    const altered = await told(savedAgain(file, (xml) => xml.replaceAll('Өөр үгтэй', 'Хуурамч үгтэй')))
    expect(altered).toContain('Энэ файл баталсан баримт биш')
    expect(altered).toContain(`Энэ файлд ${proof.shown} гэсэн код бичсэн боловч`)
    expect(altered).not.toContain('Зөрсөн газар')
    const page = textOfPage((await test.visit(`/verify/${proof.shown}`)).text)
    expect(page).toContain('Төлөвлөгөөний нэмэлт, өөрчлөлт')
    expect(page).toContain('Хүчинтэй')
  })

  it('is replaced when the same decision changes more, and leaves the papers of others alone', async () => {
    const first = await amend(office, reworded(office.measure('1.4'), 'Нэгдүгээр'), 'А/71')
    const key = (amendmentId: string) => ({ planId: office.planId, kind: 'amendment', amendmentId }) as const
    const before = await newest(key(first))
    const same = await amend(office, reworded(office.measure('3.1'), 'Хоёрдугаар'), 'А/71')
    expect(same).toBe(first)
    const after = await newest(key(first))
    expect([before.number, after.number]).toEqual([1, 2])
    expect(textOfPage((await test.visit(`/verify/${before.shown}`)).text)).toContain(
      'шинэ хувилбараар сольсон',
    )
    const other = await amend(office, reworded(office.measure('3.2'), 'Гуравдугаар'), 'А/72')
    expect((await newest(key(other))).number).toBe(1)
    expect((await newest(key(first))).code).toBe(after.code)
  })
})
