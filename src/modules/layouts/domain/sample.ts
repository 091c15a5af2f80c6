import type { Layout } from '../../../documents/layouts/layout.ts'
import { type PlanDocument, planDocumentSchema } from '../../../documents/plan-document.ts'
import { layOut, type Page } from '../../../documents/writers/page.ts'
import { shownDocument } from '../../../documents/writers/visible-document.ts'
import sample from './sample.mn.json' with { type: 'json' }

const report = planDocumentSchema.parse(sample)

/** A made-up document that fills every column: a report where the layout has a place for results, else a plan. */
export function sampleFor(layout: Layout): PlanDocument {
  if (layout.columns.some(({ role }) => role === 'result' || role === 'percent')) return report
  const objectives = report.objectives.map((objective) => ({
    ...objective,
    measures: objective.measures.map((measure) => ({ ...measure, result: null, percent: null })),
  }))
  const title = report.title.replace(/НИЙ ХЭРЭГЖИЛТИЙН ТАЙЛАН$/, '')
  return { ...report, kind: 'plan', title, objectives }
}

/** The sample as a file in this layout would have it. */
export function samplePage(layout: Layout): Page {
  const { visible, fitting } = shownDocument(sampleFor(layout), layout)
  return layOut(visible, fitting)
}
