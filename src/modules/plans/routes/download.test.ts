import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type Reply, type TestApp, testApp } from '../../../../tests/support/app.ts'
import { readDocument, readSource } from '../../../documents/read.ts'
import { addressIn, approvedPlan, fieldsOf, textOfPage, writtenPlan } from '../testing/sample-plan.ts'

let app: TestApp
let head: Client
let draft: string
let approved: string
beforeAll(async () => {
  app = await testApp()
  head = await app.signIn('head', await app.addBody('soum', 'Хонгор сум'))
  draft = await writtenPlan(head, '2027')
  approved = await approvedPlan(head, '2026')
})
afterAll(() => app.close())

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const
const formats = ['docx', 'xlsx', 'pdf'] as const

const nameOf = ({ headers }: Reply) =>
  decodeURIComponent((headers.get('content-disposition') ?? '').replace("attachment; filename*=UTF-8''", ''))
const bytesOf = async ({ response }: Reply) => new Uint8Array(await response.arrayBuffer())

/** All that a reader of the file sees in its text, as one line. */
async function textOf(reply: Reply): Promise<string> {
  const { blocks } = await readSource(await bytesOf(reply))
  return blocks
    .map((block) =>
      block.kind === 'paragraph' ? block.text : block.grid.cells.flatMap(({ lines }) => lines).join(' '),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
}

/** Whether the public page of checking knows the file as one that was given out as approved. */
async function isKnown(reply: Reply): Promise<boolean> {
  const hash = createHash('sha256')
    .update(await bytesOf(reply))
    .digest('hex')
  const page = await app.send('/verify', { hash })
  return textOfPage(page).includes('Д.Отгон')
}

describe('a plan as a file', () => {
  it.each(formats)('leaves approved as %s with its code, under a Mongolian name', async (format) => {
    expect((await head.get(approved)).text).toContain(`href="${approved}/plan.${format}"`)
    const reply = await head.get(`${approved}/plan.${format}`)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toBe(types[format])
    expect(nameOf(reply)).toBe(`Хонгор сум 2026 төлөвлөгөө.${format}`)
    expect(await isKnown(reply)).toBe(true)
  })

  it.each(formats)('leaves as %s without a code while it is a draft', async (format) => {
    expect(textOfPage(await head.get(draft))).toContain('Төслийг татах')
    const reply = await head.get(`${draft}/plan.${format}`)
    expect(nameOf(reply)).toBe(`Хонгор сум 2027 төлөвлөгөөний төсөл.${format}`)
    expect(await isKnown(reply)).toBe(false)
    const { document } = await readDocument(await bytesOf(await head.get(`${draft}/plan.${format}`)))
    expect(document.objectives.flatMap(({ measures }) => measures)).toHaveLength(3)
  })

  it.each(['docx', 'xlsx'] as const)('says in %s that it is a draft, and only then', async (format) => {
    const marked = async (plan: string) => {
      const parts = unzipSync(await bytesOf(await head.get(`${plan}/plan.${format}`)))
      return Object.values(parts).some((part) => strFromU8(part).includes('ТӨСӨЛ'))
    }
    expect([await marked(draft), await marked(approved)]).toEqual([true, false])
  })

  it('exists in no other format', async () => {
    for (const path of ['plan.odt', 'plan.doc', 'report.docx', 'plan.docx.pdf'])
      expect([path, (await head.get(`${approved}/${path}`)).status]).toEqual([path, 404])
  })
})

describe('what no file can hold', () => {
  it('is refused in words, in the language of the person, and the other formats go on', async () => {
    const plan = await writtenPlan(head, '2028')
    const path = addressIn(await head.get(plan), /\/measures\/[\w-]+$/)
    const criteria = Array.from({ length: 20 }, (_, n) => `${n} ${'шалгуур '.repeat(240)}`.trim()).join('\n')
    const fields = await fieldsOf(head, `${path}/edit`, `${path}/edit`)
    expect((await head.post(`${path}/edit`, { ...fields, criteria })).status).toBe(303)
    const refused = await head.get(`${plan}/plan.xlsx`)
    expect(refused.status).toBe(422)
    expect(textOfPage(refused)).toContain('Excel-ийн нэг нүдэнд 32767 тэмдэгт л багтана')
    expect(textOfPage(await head.get(`${plan}/plan.xlsx?language=en`))).toContain(
      'A cell of an Excel sheet holds',
    )
    expect((await head.get(`${plan}/plan.docx?language=mn`)).status).toBe(200)
  })
})

describe('an amendment as a file', () => {
  const decision = {
    reason: 'Хурлын шийдвэр гарсан тул',
    approverPosition: 'Засаг дарга',
    approverName: 'Д.Отгон',
    approvedOn: '2026-06-10',
    approvalNumber: 'А/57',
  }
  let amendment: string
  beforeAll(async () => {
    const path = addressIn(await head.get(`${approved}/amend`), /\/amend\/measures\/[\w-]+$/)
    const fields = await fieldsOf(head, path, path)
    // other words and another number: only its lineage says that it is the same measure
    const change = { number: '1.9', text: 'Өдөрлөгийг хоёр удаа зохион байгуулах' }
    const reply = await head.post(path, { ...fields, ...decision, ...change })
    amendment = reply.location?.split('?')[0] ?? ''
  })

  it.each(['docx', 'pdf'] as const)('says in %s who decided what and why, side by side', async (format) => {
    expect((await head.get(amendment)).text).toContain(`href="${amendment}/amendment.${format}"`)
    const reply = await head.get(`${amendment}/amendment.${format}`)
    expect(reply.headers.get('content-type')).toBe(types[format])
    expect(nameOf(reply)).toBe(`Хонгор сум 2026 төлөвлөгөөний 1-р өөрчлөлт.${format}`)
    const text = await textOf(reply)
    for (const said of ['А/57', 'Засаг дарга', 'Д.Отгон', 'Үндэслэл: Хурлын шийдвэр гарсан тул', '№ 1'])
      expect(text).toContain(said)
    expect(text).toMatch(/2026 оны 6 ?дугаар сарын 10/)
    expect(text).toMatch(/Өөрчилсөн.*Нээлттэй хаалганы өдөрлөг зохион байгуулах.*Өдөрлөгийг хоёр удаа/)
    expect(text).not.toMatch(/Нэмсэн|Хассан/)
  })

  it('is no sheet, and of its own plan only', async () => {
    expect((await head.get(`${amendment}/amendment.xlsx`)).status).toBe(404)
    const elsewhere = amendment.replace(approved, draft)
    expect((await head.get(`${elsewhere}/amendment.docx`)).status).toBe(404)
  })
})
