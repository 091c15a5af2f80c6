import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import agency from '../../../samples/documents/agency-plan.json' with { type: 'json' }
import health from '../../../samples/documents/health-report.json' with { type: 'json' }
import soum from '../../../samples/documents/soum-plan.json' with { type: 'json' }
import { findLayout, listLayouts } from '../layouts/layout.ts'
import { samplePapers } from '../papers/testing/sample-papers.ts'
import { writePaper } from '../papers/write-paper.ts'
import { planDocumentSchema } from '../plan-document.ts'
import { validatorFaults, validatorRuns } from './testing/office-validator.ts'
import { writeDocument } from './write-document.ts'

const samples = Object.entries({ agency, health, soum }).map(
  ([name, json]) => [name, planDocumentSchema.parse(json)] as const,
)
const formats = ['docx', 'xlsx'] as const
const proof = {
  code: '7KD92-MXQ4T',
  address: 'https://shudarga.example.mn/verify/7KD92-MXQ4T',
  sha256: 'ab'.repeat(32),
}

describe.runIf(await validatorRuns()).each(formats)("Microsoft's validator of Office files, %s", (format) => {
  describe.each(samples)('the sample %s', (_, document) => {
    it.each(listLayouts().map((layout) => [layout.name, layout] as const))(
      'finds nothing in the layout %s',
      async (_name, layout) => {
        const approved = await writeDocument(document, format, layout, { proof })
        const draft = await writeDocument(document, format, layout, { draft: true })
        const found = await Promise.all([approved, draft].map((bytes) => validatorFaults(bytes, format)))
        expect(found).toEqual([[], []])
      },
    )
  })

  it('finds nothing in any other paper', async () => {
    for (const [name, paper] of Object.entries(await samplePapers())) {
      if (format === 'xlsx' && paper.page.table === null) continue
      const bytes = await writePaper(paper, format, { draft: true })
      expect([name, await validatorFaults(bytes, format)]).toEqual([name, []])
    }
  })

  it('finds what is wrong', async () => {
    const layout = findLayout('full')
    if (!layout) throw new Error('no layout')
    const [, document] = samples[0] ?? []
    if (!document) throw new Error('no sample')
    const parts = unzipSync(await writeDocument(document, format, layout, {}))
    const path = format === 'docx' ? 'word/styles.xml' : 'xl/styles.xml'
    const spoilt = strFromU8(parts[path] ?? new Uint8Array()).replace('"center"', '"centre"')
    expect(await validatorFaults(zipSync({ ...parts, [path]: strToU8(spoilt) }), format)).toContainEqual(
      expect.stringContaining('centre'),
    )
  })
})
