import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import report from '../../../../samples/documents/health-report.json' with { type: 'json' }
import plan from '../../../../samples/documents/soum-plan.json' with { type: 'json' }
import { findLayout, type Layout, listLayouts } from '../../layouts/layout.ts'
import { type PlanDocument, planDocumentSchema } from '../../plan-document.ts'
import { normalDocument } from '../normal-document.ts'
import { anyDocument } from '../testing/any-document.ts'
import { wellFormed } from '../testing/well-formed.ts'
import { writeDocx } from './docx.ts'
import { positionLines } from './docx-signature.ts'

const soumPlan = planDocumentSchema.parse(plan)
const healthReport = planDocumentSchema.parse(report)

function layout(name: string): Layout {
  const found = findLayout(name)
  if (!found) throw new Error(`no layout ${name}`)
  return found
}

async function write(document: PlanDocument, name: string, options = {}) {
  return wellFormed(await writeDocx(document, layout(name), options))
}

const rowsOf = (xml: string) => xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []

describe('the Word file', () => {
  it('is A4 landscape in Mongolian, carries its title as a property and numbers its pages', async () => {
    const parts = await write(soumPlan, 'soum-plan')
    expect(parts['word/document.xml']).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="mn-MN"')
    expect(parts['word/styles.xml']).toContain('w:ascii="Times New Roman"')
    expect(parts['docProps/core.xml']).toContain(`<dc:title>${soumPlan.title}</dc:title>`)
    expect(parts['word/footer1.xml']).toContain('PAGE')
    expect(parts['word/header1.xml']).toBeUndefined()
  })

  it('repeats every heading row, group rows and column numbers included', async () => {
    const grouped = rowsOf((await write(soumPlan, 'soum-plan'))['word/document.xml'] ?? '')
    expect(grouped.map((row) => row.includes('<w:tblHeader/>')).lastIndexOf(true)).toBe(1)
    expect(grouped[0]).toContain('<w:gridSpan w:val="3"/>')
    const numbered = rowsOf((await write(soumPlan, 'customs-plan'))['word/document.xml'] ?? '')
    expect(numbered.slice(0, 3).map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false])
  })

  it('merges an objective over its measures and never two equal cells', async () => {
    const twins = structuredClone(healthReport)
    for (const objective of twins.objectives)
      for (const measure of objective.measures) measure.period = 'Жилдээ'
    const xml = (await write(twins, 'district-report'))['word/document.xml'] ?? ''
    // Number and objective of two objectives with two measures each.
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(4)
    expect(xml.match(/>Жилдээ</g)).toHaveLength(5)
  })

  it('keeps rows whole unless one is taller than half a page', async () => {
    const tall = structuredClone(healthReport)
    const first = tall.objectives[0]?.measures[0]
    if (first) first.result = 'Сургалт зохион байгуулав. '.repeat(400).trim()
    const rows = rowsOf((await write(tall, 'registry-report'))['word/document.xml'] ?? '')
    expect(rows.map((row) => row.includes('<w:cantSplit/>')).slice(0, 3)).toEqual([true, false, true])
  })

  it('says that it is a draft only when it is one, and nothing else changes', async () => {
    const final = await write(soumPlan, 'full')
    const draft = await write(soumPlan, 'full', { draft: true })
    expect(draft['word/header1.xml']).toContain('ТӨСӨЛ')
    expect(rowsOf(draft['word/document.xml'] ?? '')).toEqual(rowsOf(final['word/document.xml'] ?? ''))
  })

  it('leaves out what its layout does not show, in every part', async () => {
    const secret = structuredClone(soumPlan)
    const first = secret.objectives[0]?.measures[0]
    if (first) first.budget = 'НУУЦ ДҮН'
    const parts = await write(secret, 'customs-plan')
    for (const xml of Object.values(parts)) expect(xml).not.toContain('НУУЦ ДҮН')
    expect(Object.values(await write(secret, 'full')).join()).toContain('НУУЦ ДҮН')
  })

  it('has no result columns in a plan', async () => {
    expect((await write(soumPlan, 'full'))['word/document.xml']).not.toContain('Хэрэгжилт<')
    expect((await write(healthReport, 'full'))['word/document.xml']).toContain('Хэрэгжилт<')
  })

  it('gives the same bytes for the same document', async () => {
    expect(await writeDocx(soumPlan, layout('full'))).toEqual(await writeDocx(soumPlan, layout('full')))
  })

  it('takes a cell of 200,000 letters, emoji, direction marks and what XML forbids', async () => {
    const nasty = structuredClone(soumPlan)
    const first = nasty.objectives[0]?.measures[0]
    if (first)
      Object.assign(first, { text: `👧\u200f\u0000\ud800<&>${'ө'.repeat(200_000)}`, target: '\u0001' })
    const xml = (await write(nasty, 'full'))['word/document.xml']
    expect(/👧\u200f&lt;&amp;&gt;(ө+)</u.exec(xml ?? '')?.[1]?.length).toBe(200_000)
  })

  it('is well-formed with a place for every cell, whatever the document and the layout', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, fc.constantFrom(...listLayouts()), async (document, chosen) => {
        const parts = wellFormed(await writeDocx(document, chosen))
        for (const row of rowsOf(parts['word/document.xml'] ?? '')) {
          const columns = (row.match(/<w:tc>.*?<\/w:tcPr>/gsu) ?? []).map((cell) =>
            Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
          )
          const grid = (parts['word/document.xml']?.match(/<w:gridCol /g) ?? []).length
          expect(columns.reduce((sum, span) => sum + span, 0)).toBe(grid)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the normal form', () => {
  it('is reached at once', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const normal = normalDocument(document)
        expect(normalDocument(normal)).toEqual(normal)
        expect(planDocumentSchema.safeParse(normal).success).toBe(true)
      }),
    )
  })

  it('leaves a document that was read as it is', () => {
    expect(normalDocument(soumPlan)).toEqual(soumPlan)
    expect(normalDocument(healthReport)).toEqual(healthReport)
  })
})

it('leaves room to sign beside a long position', () => {
  const form = { orientation: 'portrait', font: 'Times New Roman', fontSize: 11 } as const
  const position = 'БАЯНХОШУУ СУМЫН ЗАСАГ ДАРГЫН ТАМГЫН ГАЗРЫН ДАРГА'
  const lines = positionLines(position, 'Б.Жишээ', form)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join(' ')).toBe(position)
  expect(positionLines('Тамгын газрын дарга', 'Б.Жишээ', form)).toHaveLength(1)
  expect(positionLines(position, 'Б.Жишээ', { ...form, orientation: 'landscape' })).toHaveLength(1)
})
