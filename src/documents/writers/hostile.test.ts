import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import plan from '../../../samples/documents/soum-plan.json' with { type: 'json' }
import { findLayout, type Layout } from '../layouts/layout.ts'
import { type PlanDocument, planDocumentSchema } from '../plan-document.ts'
import { readDocument } from '../read.ts'
import { docxOfPage } from './docx/docx.ts'
import { normalDocument } from './normal-document.ts'
import { layOut, type Page } from './page.ts'
import { placeCell } from './page-cell.ts'
import { pdfApart } from './pdf/pdf-apart.ts'
import { hostileTexts } from './testing/hostile-texts.ts'
import { wellFormed } from './testing/well-formed.ts'
import { visibleDocument } from './visible-document.ts'
import { writeDocument, writeFormats } from './write-document.ts'
import { xlsxOfPage } from './xlsx/xlsx.ts'

const base = planDocumentSchema.parse(plan)

function form(name = 'soum-plan'): Layout {
  const found = findLayout(name)
  if (!found) throw new Error(`no layout ${name}`)
  return found
}

/** The text everywhere that a text may stand: title, names, objective, cells, list items. */
function everywhere(text: string): PlanDocument {
  const document = structuredClone(base)
  const [objective] = document.objectives
  const [measure] = objective?.measures ?? []
  if (!objective || !measure) throw new Error('no measure')
  Object.assign(document, { title: text, organization: text, approvedBy: { position: text, name: text } })
  Object.assign(objective, { title: text, principle: text })
  Object.assign(measure, { text, criteria: [text, text], period: text, budget: text, responsible: text })
  return document
}

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(bytes.slice())
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent()
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages
}

describe.each(writeFormats)('a hostile text in a %s file', (format) => {
  it.each(Object.entries(hostileTexts))('does no harm: %s', async (_, text) => {
    const document = everywhere(text)
    const bytes = await writeDocument(document, format, form(), { draft: true })
    if (format === 'pdf') {
      expect((await pagesOf(bytes)).length).toBeGreaterThan(0)
      return
    }
    const parts = wellFormed(bytes)
    expect(Object.values(parts).join()).not.toMatch(/<f>|<f |<w:instrText/)
    const { document: read } = await readDocument(bytes)
    const shown = normalDocument(document)
    expect(read.objectives[0]?.measures[0]?.text).toBe(shown.objectives[0]?.measures[0]?.text)
    expect(read.title).toBe(shown.title)
  })

  it('of two megabytes is written whole or refused with a code', async () => {
    const document = structuredClone(base)
    const [measure] = document.objectives[0]?.measures ?? []
    if (measure) measure.text = `эхлэл ${'Сургалт зохион байгуулав. '.repeat(80_000)}төгсгөл`
    const written = writeDocument(document, format, form(), { draft: false })
    if (format === 'xlsx') {
      await expect(written).rejects.toMatchObject({ code: 'cell-too-long' })
    } else if (format === 'docx') {
      expect((await readDocument(await written)).document).toEqual(visibleDocument(document, form()))
    } else {
      expect((await pagesOf(await written)).join(' ')).toMatch(/эхлэл.*төгсгөл/su)
    }
  }, 60_000)

  it('of two megabytes in one word is written or refused with a code', async () => {
    const document = structuredClone(base)
    const [measure] = document.objectives[0]?.measures ?? []
    if (measure) measure.text = 'ө'.repeat(1_000_000)
    const written = writeDocument(document, format, form(), { draft: false })
    if (format === 'docx') expect(wellFormed(await written)['word/document.xml']).toContain('өөө')
    else
      await expect(written).rejects.toMatchObject({
        code: expect.stringMatching(/^(cell-too-long|pdf-not-possible)$/),
      })
  })
})

describe('a table of 500 columns', () => {
  const columns = Array.from({ length: 500 }, () => ({ widthPercent: 0.2 }))
  const cells = [0, 1].flatMap((row) =>
    columns.map((_, column) => placeCell(row, column, row === 0 ? 'header' : 'text', [`${row}-${column}`])),
  )
  const page: Page = { before: [], table: { columns, headerRows: 1, rows: 2, cells }, after: [] }
  const about = { title: 'Хүснэгт', organization: null, name: 'Хүснэгт' }
  const refusal = { code: 'too-many-columns', values: { count: '500', limit: '63' } }

  it('is a sheet of Excel', () => {
    const sheet = wellFormed(xlsxOfPage(page, form(), about))['xl/worksheets/sheet1.xml'] ?? ''
    expect(sheet).toContain('<c r="SF2"')
    expect(sheet).toContain('>1-499<')
  })

  it('is refused by what ends on paper', async () => {
    expect(() => docxOfPage(page, form(), about)).toThrow(expect.objectContaining(refusal))
    await expect(pdfApart(page, form(), about)).rejects.toMatchObject(refusal)
  })
})

describe('a table of 300 rows with long cells', () => {
  const words = 'ажилтнуудын мэдлэгийг дээшлүүлэх сургалт '
  const measures = Array.from({ length: 300 }, (_, index) => {
    const [measure] = base.objectives[0]?.measures ?? []
    if (!measure) throw new Error('no measure')
    const text = `эхлэл${index}э ${words.repeat(1 + ((index * 7) % 16))}төгсгөл${index}т`
    return { ...measure, number: `1.${index + 1}`, text }
  })
  const [objective] = base.objectives
  const long = { ...base, objectives: objective ? [{ ...objective, measures }] : [] }

  it('breaks between its rows, with its headings on every page', async () => {
    const pages = await pagesOf(await writeDocument(long, 'pdf', form(), { draft: false }))
    expect(pages.length).toBeGreaterThan(30)
    for (const [index] of measures.entries()) {
      const page = pages.findIndex((text) => text.includes(`эхлэл${index}э`))
      expect(pages.findIndex((text) => text.includes(`төгсгөл${index}т`))).toBe(page)
      expect(page).toBeGreaterThanOrEqual(0)
    }
    for (const text of pages) expect(text).toContain('Хариуцах эзэн')
  })

  it.each(['docx', 'xlsx'] as const)('is read again whole from %s', async (format) => {
    const bytes = await writeDocument(long, format, form(), { draft: false })
    expect((await readDocument(bytes)).document).toEqual(visibleDocument(long, form()))
  })

  it('is laid out with a place for every row', () => {
    expect(layOut(long, form()).table.rows).toBe(304)
  })
})
