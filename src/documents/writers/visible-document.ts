import type { Layout, LayoutRole, TopBlock } from '../layouts/layout.ts'
import type { DocumentMeasure, PlanDocument } from '../plan-document.ts'
import { normalDocument } from './normal-document.ts'

/** What a file shows of a document: the layout's filled columns, and the normal document as far as these show it. */
export function shownDocument(
  document: PlanDocument,
  layout: Layout,
): { visible: PlanDocument; fitting: Layout } {
  const normal = normalDocument(document)
  const fitting = fittingLayout(normal, layout)
  return { visible: visibleDocument(normal, fitting), fitting }
}

/**
 * The layout as this document fills it: a plan has no results, so it loses the empty columns for them.
 */
export function fittingLayout(document: PlanDocument, layout: Layout): Layout {
  const measures = document.objectives.flatMap((objective) => objective.measures)
  const hasResults = measures.some((measure) => measure.result !== null || measure.percent !== null)
  if (document.kind === 'report' || hasResults) return layout
  const columns = layout.columns.filter(({ role }) => role !== 'result' && role !== 'percent')
  const width = columns.reduce((sum, column) => sum + column.widthPercent, 0)
  const widened = columns.map((column) => ({
    ...column,
    widthPercent: Math.round((column.widthPercent * 10_000) / width) / 100,
  }))
  return { ...layout, columns: widened }
}

/**
 * What of a document its layout shows; the rest is null. Only this may travel with a file: a field that its table
 * has no column for would leave the office unseen.
 */
export function visibleDocument(document: PlanDocument, layout: Layout): PlanDocument {
  const roles = new Set(layout.columns.map((column) => column.role))
  const ifShown = <Value>(role: LayoutRole, value: Value): Value | null => (roles.has(role) ? value : null)
  const measure = (shown: DocumentMeasure): DocumentMeasure => ({
    number: shown.number,
    text: shown.text,
    criteria: roles.has('criteria') ? shown.criteria : [],
    baseline: ifShown('baseline', shown.baseline),
    target: ifShown('target', shown.target),
    period: ifShown('period', shown.period),
    budget: ifShown('budget', shown.budget),
    outcome: ifShown('outcome', shown.outcome),
    responsible: ifShown('responsible', shown.responsible),
    result: ifShown('result', shown.result),
    percent: ifShown('percent', shown.percent),
  })
  return {
    ...document,
    ...visibleFrame(document, layout),
    objectives: document.objectives.map((objective) => ({
      ...objective,
      principle: layout.principleAs === 'none' ? null : objective.principle,
      measures: objective.measures.map(measure),
    })),
  }
}

/** The blocks around the table that the layout has. A date goes with the line that prints it: the act's or the place's. */
function visibleFrame(
  { issued, approvedBy, window, signatures }: PlanDocument,
  { top, end }: Layout,
): Pick<PlanDocument, 'issued' | 'approvedBy' | 'window' | 'signatures'> {
  const shows = (block: TopBlock) => top === undefined || top.includes(block)
  const number = shows('annex') ? issued.number : null
  return {
    issued: {
      date: shows('place') || number !== null ? issued.date : null,
      place: shows('place') ? issued.place : null,
      number,
    },
    approvedBy: shows('approval') ? approvedBy : null,
    window: shows('window') ? window : null,
    signatures: signatures.filter(({ role }) => end === undefined || end.includes(role)),
  }
}
