import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import report from '../../samples/documents/health-report.json' with { type: 'json' }
import { findLayout } from './layouts/layout.ts'
import { type PlanDocument, planDocumentSchema } from './plan-document.ts'
import { readDocument } from './read.ts'
import { readApart } from './read-apart.ts'
import { writeDocument } from './writers/write-document.ts'

const document = planDocumentSchema.parse(report)

/** Texts in which no reader would find a plan: only the copy within the file tells. */
const empty: PlanDocument = {
  ...document,
  title: '1.2 Сургалт зохион байгуулах',
  approvedBy: null,
  signatures: [],
  objectives: [],
}

function write(shown: PlanDocument, format: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const layout = findLayout('full')
  if (!layout) throw new Error('no layout')
  return writeDocument(shown, format, layout, { draft: true })
}

describe.each(['docx', 'xlsx'] as const)('a %s file of ours', (format) => {
  it('is read exactly by the command line and by the server alike, also an empty plan', async () => {
    const bytes = await write(empty, format)
    expect((await readDocument(bytes)).document).toEqual(empty)
    expect((await readApart(bytes)).document).toEqual(empty)
  })

  it('is read by its cells where a hand changed one of them', async () => {
    const edited = structuredClone(document)
    const measure = edited.objectives[0]?.measures[0]
    if (measure) measure.percent = 70
    const before = unzipSync(await write(document, format))
    const after = unzipSync(await write(edited, format))
    const stale = { ...after, 'customXml/item1.xml': before['customXml/item1.xml'] ?? new Uint8Array() }
    const bytes = zipSync(stale)
    expect((await readDocument(bytes)).document).toEqual(edited)
    expect((await readApart(bytes)).document).toEqual(edited)
  })
})
