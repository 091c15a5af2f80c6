import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import {
  activityFields,
  type Office,
  officeWithPlan,
  recordThrough,
  sampleFile,
} from '../../../tests/support/office.ts'
import { readSource } from '../../documents/read.ts'
import { reporting } from './testing/reporting.ts'

let test: TestApp
let office: Office
let id: string
let withPhotos: Office
const { started } = reporting(() => test)
beforeAll(async () => {
  test = await testApp()
  office = await officeWithPlan(test, 'Хонгор сум')
  const links = 'https://www.example.mn/medee'
  for (const [visibility, caption] of [
    ['public', 'Жагсаалт, нийтэд'],
    ['restricted', 'Жагсаалт, нууц'],
  ] as const)
    await recordThrough(office.specialist, activityFields(office, { links, caption, visibility }))
  id = await started(office)
  withPhotos = await officeWithPlan(test, 'Зурагт сум')
})
afterAll(() => test.close())

async function textOf(paper: string): Promise<string> {
  const { status, response } = await office.head.get(`/reports/${id}/${paper}`)
  expect(status).toBe(200)
  const { blocks } = await readSource(new Uint8Array(await response.arrayBuffer()))
  return blocks
    .map((block) =>
      block.kind === 'paragraph' ? block.text : block.grid.cells.flatMap(({ lines }) => lines).join(' '),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
}

describe('the papers of a report', () => {
  it.each(['docx', 'xlsx', 'pdf'])('has a summary sheet in %s with the method and n', async (format) => {
    const text = await textOf(`summary.${format}`)
    expect(text).toContain('ТОВЪЁГ')
    expect(text).toMatch(/\(n = \d+\)/)
  })

  it.each(['docx', 'xlsx', 'pdf'])('comes beside the report itself in %s', async (format) => {
    expect(await textOf(`report.${format}`)).toContain('2.2')
  })

  it.each(['docx', 'pdf'])('has a letter in %s whose number is left to fill in', async (format) => {
    expect(await textOf(`letter.${format}`)).toContain('Дугаар: ____________')
  })

  it.each(['docx', 'xlsx', 'pdf'])(
    'lists the evidence in %s, what is restricted by its number alone',
    async (format) => {
      const text = await textOf(`annex.${format}`)
      expect(text).toContain('https://www.example.mn/medee')
      expect(text).toContain('Хязгаарлагдмал нотломж')
      expect(text.match(/Жагсаалт, нийтэд/g)).toHaveLength(1)
      expect(text).not.toContain('Жагсаалт, нууц')
      expect(text).toContain('Нийт 2 нотломж, үүнээс хязгаарлагдмал 1.')
    },
  )

  it('shows public photos small in Word, restricted ones never, and lists what is no photo', async () => {
    const photo = await sampleFile('evidence/open-day-photo.jpg')
    for (const [visibility, name] of [
      ['public', 'өдөрлөг.jpg'],
      ['restricted', 'ирц.jpg'],
    ] as const) {
      const fields = activityFields(withPhotos, { visibility, caption: `Зураг ${visibility}` })
      await recordThrough(withPhotos.specialist, fields, {
        files: [new File([photo], name), new File([`%PDF-1.4 ${name}`], 'хуулбар.pdf')],
      })
    }
    const { response } = await withPhotos.head.get(`/reports/${await started(withPhotos)}/annex.docx`)
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const pictures = Object.entries(parts).filter(([part]) => part.startsWith('word/media/'))
    expect(pictures).toHaveLength(1)
    const picture = pictures[0]?.[1] ?? new Uint8Array()
    expect(picture.length).toBeLessThan(40_000)
    const { width = 0, height = 0, format, exif } = await sharp(picture).metadata()
    expect({ longest: Math.max(width, height), format, exif }).toEqual({ longest: 320, format: 'jpeg' })
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(text).toContain('өдөрлөг.jpg')
    expect(text).not.toContain('ирц.jpg')
  })

  it('is given to nobody else, and only in what exists', async () => {
    const other = await test.signIn('head', await test.addBody('soum', 'Бусад сум'))
    for (const paper of ['summary.docx', 'letter.pdf', 'annex.xlsx'])
      expect((await other.get(`/reports/${id}/${paper}`)).status).toBe(404)
    for (const paper of ['letter.xlsx', 'summary.odt', 'other.docx'])
      expect((await office.head.get(`/reports/${id}/${paper}`)).status).toBe(404)
  })
})
