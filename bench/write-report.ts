import fc from 'fast-check'
import { findLayout, type Layout } from '../src/documents/layouts/layout.ts'
import type { PlanDocument } from '../src/documents/plan-document.ts'
import { realisticDocument } from '../src/documents/writers/testing/realistic-document.ts'

const seed = 20_260_101

/** The layout of all columns, the dearest to write. */
export function benchLayout(): Layout {
  const layout = findLayout('full')
  if (!layout) throw new Error('no layout')
  return layout
}

/** A report of `rows` measures with all that offices write in them, always the same. */
export function benchReport(rows: number): PlanDocument {
  const reports = fc.sample(
    realisticDocument.filter(({ kind }) => kind === 'report'),
    { seed, numRuns: rows },
  )
  const [first] = reports
  if (!first) throw new Error('no reports')
  const measures = reports.flatMap(({ objectives }) => objectives.flatMap((objective) => objective.measures))
  const titles = reports.flatMap(({ objectives }) => objectives.map(({ title }) => title))
  const tens = Array.from({ length: Math.ceil(rows / 10) }, (_, at) => at)
  const objectives = tens.map((at) => ({
    number: String(at + 1),
    title: titles[at] ?? '',
    principle: null,
    measures: measures
      .slice(at * 10, Math.min(rows, at * 10 + 10))
      .map((measure, index) => ({ ...measure, number: `${at + 1}.${index + 1}` })),
  }))
  return { ...first, objectives }
}
