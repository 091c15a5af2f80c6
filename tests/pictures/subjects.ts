import { benchReport } from '../../bench/write-report.ts'
import agency from '../../samples/documents/agency-plan.json' with { type: 'json' }
import health from '../../samples/documents/health-report.json' with { type: 'json' }
import soum from '../../samples/documents/soum-plan.json' with { type: 'json' }
import { findLayout, type Layout, listLayouts } from '../../src/documents/layouts/layout.ts'
import { samplePapers } from '../../src/documents/papers/testing/sample-papers.ts'
import { writePaper } from '../../src/documents/papers/write-paper.ts'
import { planDocumentSchema } from '../../src/documents/plan-document.ts'
import { type WriteFormat, writeDocument } from '../../src/documents/writers/write-document.ts'
import type { WriteOptions } from '../../src/documents/writers/write-options.ts'

/** Something that is written in every format and looked at; null where a format has no such file. */
export type Subject = { name: string; write(format: WriteFormat): Promise<Uint8Array | null> }

const plans = [planDocumentSchema.parse(soum), planDocumentSchema.parse(agency)]
const report = planDocumentSchema.parse(health)
const proof = {
  code: '7KD92-MXQ4T',
  address: 'https://shudarga.example.mn/verify/7KD92-MXQ4T',
  sha256: '3fa9c0d1e2b47586'.repeat(4),
}

/** Every layout with a document that fits it, every other paper, own text, and a table of 300 long rows. */
export async function subjects(): Promise<Subject[]> {
  const papers = Object.entries(await samplePapers()).map(
    ([name, paper]): Subject => ({
      name: `paper-${name}`,
      write: async (format) =>
        format === 'xlsx' && paper.page.table === null ? null : await writePaper(paper, format),
    }),
  )
  const layouts = listLayouts().map((layout, index) =>
    inLayout(`layout-${layout.name}`, layout, index, { proof }),
  )
  const soumPlan = named('soum-plan')
  const own: Layout = {
    ...soumPlan,
    orientation: 'portrait',
    columns: named('customs-plan').columns,
    topText: ['{он} оны төлөвлөгөөг {байгууллага}-ын хамт олны хурлаар хэлэлцэв.'],
    endText: ['Төлөвлөгөөний хэрэгжилтийг улирал бүр дүгнэж, хамт олонд танилцуулна.'],
  }
  return [
    ...layouts,
    inLayout('own-text-upright-draft', own, 0, { draft: true }),
    ...papers,
    {
      name: 'long-300-rows',
      write: (format) => writeDocument(benchReport(300), format, named('registry-report'), { proof }),
    },
  ]
}

function inLayout(name: string, layout: Layout, index: number, options: WriteOptions): Subject {
  const showsResults = layout.columns.some(({ role }) => role === 'result')
  const document = showsResults ? report : (plans[index % plans.length] ?? report)
  return { name, write: (format) => writeDocument(document, format, layout, options) }
}

function named(name: string): Layout {
  const layout = findLayout(name)
  if (!layout) throw new Error(`no layout ${name}`)
  return layout
}
