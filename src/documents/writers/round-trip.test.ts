import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import agency from '../../../samples/documents/agency-plan.json' with { type: 'json' }
import health from '../../../samples/documents/health-report.json' with { type: 'json' }
import soum from '../../../samples/documents/soum-plan.json' with { type: 'json' }
import { endBlocks, findLayout, type Layout, listLayouts, topBlocks } from '../layouts/layout.ts'
import { type PlanDocument, planDocumentSchema } from '../plan-document.ts'
import { readDocument } from '../read.ts'
import { writeDocx } from './docx/docx.ts'
import { normalDocument } from './normal-document.ts'
import { anyDocument } from './testing/any-document.ts'
import { realisticDocument } from './testing/realistic-document.ts'
import { visibleDocument } from './visible-document.ts'
import { writeXlsx } from './xlsx/xlsx.ts'

const samples = [agency, health, soum].map((sample) => planDocumentSchema.parse(sample))

function fullLayout(): Layout {
  const full = findLayout('full')
  if (!full) throw new Error('no layout full')
  return full
}

/** A cell that Excel cannot hold is refused: xlsx.test.ts. */
function hasLongCell({ objectives }: PlanDocument): boolean {
  return objectives.some(({ title, principle, measures }) =>
    [
      title,
      principle,
      ...measures.flatMap((measure) => [...Object.values(measure), measure.criteria.join('    ')]),
    ].some((value) => String(value).length > 32_000),
  )
}

describe.each([
  ['Word', writeDocx],
  ['Excel', writeXlsx],
] as const)('a document written to %s and read again', (format, write) => {
  const writtenAndRead = async (document: PlanDocument, layout: Layout, embed: boolean) =>
    (await readDocument(await write(document, layout, { embed }))).document
  const fits = (document: PlanDocument) => format === 'Word' || !hasLongCell(document)

  /**
   * "Any" is what the contract's schema lets through. What the contract says of texts beyond the schema (one space,
   * trimmed, "-" is null) is asked of the result: reading gives the normal form, which a document in it already is.
   */
  it('is equal, whatever it holds', async () => {
    const layout = fullLayout()
    await fc.assert(
      fc.asyncProperty(anyDocument.filter(fits), async (document) => {
        expect(await writtenAndRead(document, layout, true)).toEqual(normalDocument(document))
      }),
      { numRuns: 80 },
    )
  })

  it('is equal as far as any layout shows it', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDocument.filter(fits),
        fc.constantFrom(...listLayouts()),
        async (document, layout) => {
          const shown = visibleDocument(normalDocument(document), layout)
          expect(await writtenAndRead(document, layout, true)).toEqual(shown)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('is equal as far as a layout of an office’s own shows it, with the blocks that it has', async () => {
    const blocks = fc.record({ top: fc.subarray([...topBlocks]), end: fc.subarray([...endBlocks]) })
    await fc.assert(
      fc.asyncProperty(anyDocument.filter(fits), blocks, async (document, chosen) => {
        const layout = { ...fullLayout(), ...chosen }
        const shown = visibleDocument(normalDocument(document), layout)
        expect(await writtenAndRead(document, layout, true)).toEqual(shown)
        if (!chosen.top.includes('approval')) expect(shown.approvedBy).toBeNull()
        expect(shown.signatures.every(({ role }) => chosen.end.includes(role))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps who signs where an upright page has no room for the whole position on one line', async () => {
    const position =
      'Говь-Шанд аймгийн Баянхошуу сумын Засаг даргын Тамгын газрын дарга бөгөөд ёс зүйн ажилтан'
    const [sample] = samples
    if (!sample) throw new Error('no sample')
    const document = { ...sample, signatures: [{ role: 'prepared' as const, position, name: 'Б.Жишээ' }] }
    const layout = { ...fullLayout(), orientation: 'portrait' as const }
    expect((await writtenAndRead(document, layout, false)).signatures).toEqual(document.signatures)
  })

  it('is understood alike without the embedded copy, when it is such as offices write', async () => {
    const layout = fullLayout()
    await fc.assert(
      fc.asyncProperty(realisticDocument, async (document) => {
        expect(await writtenAndRead(document, layout, false)).toEqual(document)
      }),
      { numRuns: 50 },
    )
  })

  it.each(listLayouts().map((layout) => [layout.name, layout] as const))(
    'is understood alike in the layout %s',
    async (_, layout) => {
      for (const sample of samples) {
        expect(await writtenAndRead(sample, layout, false)).toEqual(visibleDocument(sample, layout))
      }
      await fc.assert(
        fc.asyncProperty(realisticDocument, async (document) => {
          expect(await writtenAndRead(document, layout, false)).toEqual(visibleDocument(document, layout))
        }),
        { numRuns: 12 },
      )
    },
  )

  it('is read from what is visible once a hand has changed it', async () => {
    const edited = structuredClone(health)
    const first = edited.objectives[0]?.measures[0]
    if (first) first.percent = 70
    const before = unzipSync(await write(planDocumentSchema.parse(health), fullLayout()))
    const after = unzipSync(await write(planDocumentSchema.parse(edited), fullLayout()))
    const stale = { ...after, 'customXml/item1.xml': before['customXml/item1.xml'] ?? new Uint8Array() }
    expect((await readDocument(zipSync(stale))).document).toEqual(edited)
  })
})
