import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import report from '../../../../samples/documents/health-report.json' with { type: 'json' }
import plan from '../../../../samples/documents/soum-plan.json' with { type: 'json' }
import { findLayout, type Layout, listLayouts } from '../../layouts/layout.ts'
import { type DocumentMeasure, type PlanDocument, planDocumentSchema } from '../../plan-document.ts'
import { readDocument } from '../../read.ts'
import { anyDocument } from '../testing/any-document.ts'
import { wellFormed } from '../testing/well-formed.ts'
import { WriteError } from '../write-error.ts'
import { writeXlsx } from './xlsx.ts'

const soumPlan = planDocumentSchema.parse(plan)
const healthReport = planDocumentSchema.parse(report)

function layout(name: string): Layout {
  const found = findLayout(name)
  if (!found) throw new Error(`no layout ${name}`)
  return found
}

async function sheetOf(document: PlanDocument, name: string, options = {}) {
  return wellFormed(await writeXlsx(document, layout(name), options))['xl/worksheets/sheet1.xml'] ?? ''
}

function changed(document: PlanDocument, change: Partial<DocumentMeasure>): PlanDocument {
  const copy = structuredClone(document)
  const first = copy.objectives[0]?.measures[0]
  if (first) Object.assign(first, change)
  return copy
}

/** The cells that show a value: place, number of the look, type and content. */
function valuesOf(xml: string) {
  const cells = xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"( t="inlineStr")?>(.*?)<\/c>/gsu)
  return [...cells].map(([, place = '', look = '', type, content = '']) => ({
    place,
    look: Number(look),
    typed: type === undefined,
    text: content.replace(/<[^>]*>/g, ''),
  }))
}

describe('the Excel file', () => {
  it('prints on A4 landscape, as wide as the page, with its headings on each and only what is filled', async () => {
    const parts = wellFormed(await writeXlsx(soumPlan, layout('soum-plan')))
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    )
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    const book = parts['xl/workbook.xml'] ?? ''
    const header = valuesOf(sheet)
      .find(({ text }) => text === '№')
      ?.place.slice(1)
    expect(book).toContain(`'Төлөвлөгөө'!$${header}:$${Number(header) + 1}</definedName>`)
    const last = /<row r="(\d+)"(?!.*<row )/su.exec(sheet)?.[1]
    expect(book).toContain(`'Төлөвлөгөө'!$A$1:$G$${last}</definedName>`)
    expect(sheet).toContain(`<pane ySplit="${Number(header) + 1}" topLeftCell="A${Number(header) + 2}"`)
    expect(parts['docProps/core.xml']).toContain(`<dc:title>${soumPlan.title}</dc:title>`)
  })

  it.each([
    ['500,000', '500000', '#,##0'],
    ['450000', '450000', null],
    ['66.5', '66.5', null],
    ['12%', '0.12', '0%'],
    ['66.6%', '0.666', '0.0%'],
    ['2026.02.19', '46072', 'yyyy\\.mm\\.dd'],
  ])('has «%s» as the number %s', async (budget, number, format) => {
    const parts = wellFormed(await writeXlsx(changed(soumPlan, { budget }), layout('full')))
    const cell = valuesOf(parts['xl/worksheets/sheet1.xml'] ?? '').find(({ text }) => text === number)
    expect(cell?.typed).toBe(true)
    const xf = (parts['xl/styles.xml'] ?? '').split('<cellXfs')[1]?.match(/<xf /g)
    expect(xf?.length).toBeGreaterThan(cell?.look ?? 0)
    if (format !== null) expect(parts['xl/styles.xml']).toContain(`formatCode="${format}"`)
  })

  it.each(['1.10', '007', '2026 он', '1,00', '2026.02.30', '123456789012', '-5', '1e5', '٣', '1/2'])(
    'leaves «%s» as it is written',
    async (budget) => {
      const cells = valuesOf(await sheetOf(changed(soumPlan, { budget }), 'full'))
      expect(cells.find(({ text }) => text === budget)?.typed).toBe(false)
    },
  )

  it('never makes a number of the number of a measure', async () => {
    const cells = valuesOf(await sheetOf(soumPlan, 'full'))
    expect(cells.filter(({ text, typed }) => text === '1.1' && typed)).toEqual([])
  })

  it.each(['=1+1', '=HYPERLINK("x")', '+1', '-1', '@SUM(A1)'])(
    'holds no formula for «%s»',
    async (budget) => {
      const parts = wellFormed(await writeXlsx(changed(soumPlan, { budget }), layout('full')))
      const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
      const cell = valuesOf(sheet).find(({ text }) => text === budget.replaceAll('"', '&quot;'))
      expect(cell?.typed).toBe(false)
      expect(sheet).not.toContain('<f')
      const looks = parts['xl/styles.xml']?.split('<cellXfs')[1]?.match(/<xf [^>]*\/>|<xf .*?<\/xf>/g)
      expect(looks?.[cell?.look ?? 0] ?? '').toContain('quotePrefix="1"')
    },
  )

  it('keeps «_x0041_» from being read as a letter', async () => {
    const nasty = changed(soumPlan, { budget: '_x0041_' })
    const { document } = await readDocument(await writeXlsx(nasty, layout('full')))
    expect(document.objectives[0]?.measures[0]?.budget).toBe('_x0041_')
  })

  it('refuses a cell that Excel would call damaged, and takes the longest that it would not', async () => {
    const long = changed(soumPlan, { text: 'ө'.repeat(32_767) })
    expect((await readDocument(await writeXlsx(long, layout('full')))).document).toEqual(long)
    const tooLong = changed(soumPlan, { text: 'ө'.repeat(2_000_000) })
    await expect(writeXlsx(tooLong, layout('full'))).rejects.toThrow(WriteError)
    await expect(writeXlsx(tooLong, layout('full'))).rejects.toMatchObject({
      code: 'cell-too-long',
      values: { length: '2000000', limit: '32767' },
    })
  })

  it('gives a tall measure rows that may be seen and printed, and reads it as one', async () => {
    const tall = changed(healthReport, { result: 'Сургалт зохион байгуулав. '.repeat(400).trim() })
    const sheet = await sheetOf(tall, 'full')
    const heights = [...sheet.matchAll(/ ht="([\d.]+)"/g)].map(([, points]) => Number(points))
    expect(Math.max(...heights)).toBeLessThanOrEqual(409)
    expect(heights.reduce((sum, points) => sum + points, 0)).toBeGreaterThan(2000)
    const { document } = await readDocument(await writeXlsx(tall, layout('full'), { embed: false }))
    expect(document).toEqual(tall)
  })

  it('says that it is a draft on every page and on the tab, only when it is one', async () => {
    const draft = wellFormed(await writeXlsx(soumPlan, layout('full'), { draft: true }))
    expect(draft['xl/worksheets/sheet1.xml']).toMatch(/<oddHeader>.*ТӨСӨЛ<\/oddHeader>/u)
    expect(draft['xl/workbook.xml']).toContain('<sheet name="ТӨСӨЛ Төлөвлөгөө"')
    expect(Object.values(wellFormed(await writeXlsx(soumPlan, layout('full')))).join()).not.toContain('ТӨСӨЛ')
  })

  it('leaves out what its layout does not show, in every part', async () => {
    const parts = wellFormed(
      await writeXlsx(changed(soumPlan, { budget: 'НУУЦ ДҮН' }), layout('customs-plan')),
    )
    for (const xml of Object.values(parts)) expect(xml).not.toContain('НУУЦ ДҮН')
  })

  it('gives the same bytes for the same document', async () => {
    expect(await writeXlsx(soumPlan, layout('full'))).toEqual(await writeXlsx(soumPlan, layout('full')))
  })

  it('is well-formed, with no place written twice and places from left to right, whatever the document', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, fc.constantFrom(...listLayouts()), async (document, chosen) => {
        const bytes = await writeXlsx(document, chosen).catch((error: unknown) => error)
        if (error(bytes)) return
        if (!(bytes instanceof Uint8Array)) throw bytes
        const sheet = wellFormed(bytes)['xl/worksheets/sheet1.xml'] ?? ''
        for (const row of sheet.match(/<row .*?<\/row>/gsu) ?? []) {
          const columns = [...row.matchAll(/<c r="([A-Z]+)\d+"/g)].map(([, column = '']) => column)
          expect(columns).toEqual([...new Set(columns)].sort())
        }
      }),
      { numRuns: 60 },
    )
  })
})

function error(thrown: unknown): boolean {
  return thrown instanceof WriteError && thrown.code === 'cell-too-long'
}
