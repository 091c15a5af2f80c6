import fc from 'fast-check'
import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import agency from '../../../../samples/documents/agency-plan.json' with { type: 'json' }
import health from '../../../../samples/documents/health-report.json' with { type: 'json' }
import soum from '../../../../samples/documents/soum-plan.json' with { type: 'json' }
import { scoreReading } from '../../../../tests/support/score.ts'
import { findLayout, type Layout, listLayouts } from '../../layouts/layout.ts'
import { type DocumentMeasure, type PlanDocument, planDocumentSchema } from '../../plan-document.ts'
import { readDocument } from '../../read.ts'
import { anyDocument } from '../testing/any-document.ts'
import { realisticDocument } from '../testing/realistic-document.ts'
import { visibleDocument } from '../visible-document.ts'
import { writePdf } from './pdf.ts'

const samples = [agency, health, soum].map((sample) => planDocumentSchema.parse(sample))
const healthReport = planDocumentSchema.parse(health)
const soumPlan = planDocumentSchema.parse(soum)

function layout(name: string): Layout {
  const found = findLayout(name)
  if (!found) throw new Error(`no layout ${name}`)
  return found
}

/** The text of every page, in the order in which it stands in the file. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(bytes.slice())
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent()
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.map((page) => page.replace(/\s+/gu, ' '))
}

function withRows(document: PlanDocument, rows: number, change: Partial<DocumentMeasure> = {}): PlanDocument {
  const [objective] = document.objectives
  const [measure] = objective?.measures ?? []
  if (!objective || !measure) throw new Error('no measure')
  const measures = Array.from({ length: rows }, (_, index) => ({
    ...measure,
    ...change,
    number: `1.${index + 1}`,
  }))
  return { ...document, objectives: [{ ...objective, measures }] }
}

describe('a document written to PDF and read again', () => {
  const drawn = fc.sample(realisticDocument, { numRuns: 12, seed: 2026 })

  it.each(listLayouts().map((one) => [one.name, one] as const))(
    'is what it was in the layout %s, to three cells in a hundred',
    async (_, form) => {
      let right = 0
      let wrong = 0
      for (const document of [...samples, ...drawn]) {
        const { document: read } = await readDocument(await writePdf(document, form))
        const score = scoreReading(visibleDocument(document, form), read)
        right += 2 * score.right
        wrong += score.missed + score.invented
      }
      expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.97)
    },
  )
})

describe('the PDF file', () => {
  it('says its title, language and structure to those who cannot see it', async () => {
    const pdf = await getDocumentProxy((await writePdf(soumPlan, layout('soum-plan'))).slice())
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: soumPlan.title, Language: 'mn-MN' })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
    for (const role of ['H1', 'Table', 'THead', 'TH', 'TBody', 'TD'])
      expect(tree).toContain(`"role":"${role}"`)
    const page = await pdf.getPage(1)
    expect(page.view.map(Math.round)).toEqual([0, 0, 842, 595])
  })

  it('stands upright where the layout says so', async () => {
    const upright = { ...layout('customs-plan'), orientation: 'portrait' as const }
    const pdf = await getDocumentProxy((await writePdf(soumPlan, upright)).slice())
    expect((await pdf.getPage(1)).view.map(Math.round)).toEqual([0, 0, 595, 842])
  })

  it('carries its fonts, with Өө Үү ₮', async () => {
    const bytes = await writePdf(withRows(soumPlan, 1, { text: 'Өөрчлөлт Үүрэг ₮500' }), layout('full'))
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/FontFile2/)
    expect((await pagesOf(bytes)).join()).toContain('Өөрчлөлт Үүрэг ₮500')
  })

  it('repeats its headings on every page, numbers the pages, and marks a draft on each', async () => {
    const long = withRows(healthReport, 60)
    const pages = await pagesOf(await writePdf(long, layout('full'), { draft: true }))
    expect(pages.length).toBeGreaterThan(4)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Хэрэгжүүлэх арга хэмжээ')
      expect(page).toContain('ТӨСӨЛ')
      expect(page.trimEnd()).toMatch(new RegExp(`(^|\\s)${index + 1}(\\s|$)`))
    }
    expect((await pagesOf(await writePdf(long, layout('full')))).join()).not.toContain('ТӨСӨЛ')
  })

  it('leaves no heading alone at the end of a page and no signature alone at the head of one', async () => {
    for (let rows = 1; rows <= 12; rows++) {
      const [objective] = withRows(soumPlan, rows).objectives
      if (!objective) throw new Error('no objective')
      const next = {
        ...objective,
        number: '2',
        title: 'Дараагийн зорилт',
        measures: objective.measures.slice(0, 1),
      }
      const document = { ...soumPlan, objectives: [objective, next] }
      const pages = await pagesOf(await writePdf(document, layout('soum-plan')))
      const headed = pages.find((page) => page.includes('Дараагийн зорилт')) ?? ''
      expect(headed.slice(headed.indexOf('Дараагийн зорилт'))).toContain('1.1')
      expect(pages.at(-1)).toContain('ТӨЛӨВЛӨГӨӨ БОЛОВСРУУЛСАН:')
      expect(pages.at(-1)).toContain('Хэрэгжүүлэх арга хэмжээ')
    }
  })

  it('has the code at the foot of each page, and never the mark of proof alone on one', async () => {
    const proof = { code: '7KD92-MXQ4T', address: 'https://a.mn/verify/7KD92-MXQ4T', sha256: 'ab'.repeat(32) }
    for (const document of [soumPlan, { ...soumPlan, signatures: [] }]) {
      for (let rows = 1; rows <= 12; rows++) {
        const bytes = await writePdf(withRows(document, rows), layout('soum-plan'), { proof })
        const pages = await pagesOf(bytes)
        for (const page of pages) expect(page).toContain(`код: ${proof.code}`)
        expect(pages.at(-1)).toContain('Агуулгын SHA-256')
        expect(pages.at(-1)).toContain(`1.${rows} `)
      }
    }
  })

  it('shows what looks like markup as the letters that it is', async () => {
    const markup =
      '#panic("x") *тод* _налуу_ $x^2$ `код` @дүн <шошго> // үг https://a.mn = гарчиг \\ ~ [a] {b}'
    const bytes = await writePdf(withRows(soumPlan, 1, { text: markup }), layout('full'))
    expect((await pagesOf(bytes)).join('').replaceAll(' ', '')).toContain(markup.replaceAll(' ', ''))
  })

  it('gives the same bytes for the same document', async () => {
    expect(await writePdf(soumPlan, layout('full'))).toEqual(await writePdf(soumPlan, layout('full')))
  })

  it('is made of any document in any layout', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, fc.constantFrom(...listLayouts()), async (document, form) => {
        const bytes = await writePdf(document, form)
        expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
      }),
      { numRuns: 40 },
    )
  })
})
