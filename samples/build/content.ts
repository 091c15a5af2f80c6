import { readFileSync } from 'node:fs'
import type { DocumentMeasure, DocumentObjective, PlanDocument } from '../../src/documents/plan-document.ts'

/** What an author leaves out of a content file is null in the document: the files stay readable by hand. */
type Sparse<T> = { [K in keyof T]?: T[K] }
type SparseObjective = Sparse<Omit<DocumentObjective, 'measures'>> & { measures: Sparse<DocumentMeasure>[] }
type SparseDocument = Omit<Sparse<PlanDocument>, 'objectives' | 'issued'> & {
  issued?: Sparse<PlanDocument['issued']>
  objectives: SparseObjective[]
}

function completeMeasure(measure: Sparse<DocumentMeasure>): DocumentMeasure {
  return {
    number: measure.number ?? null,
    text: measure.text ?? '',
    criteria: measure.criteria ?? [],
    baseline: measure.baseline ?? null,
    target: measure.target ?? null,
    period: measure.period ?? null,
    budget: measure.budget ?? null,
    outcome: measure.outcome ?? null,
    responsible: measure.responsible ?? null,
    result: measure.result ?? null,
    percent: measure.percent ?? null,
  }
}

/** The plan or report of `content/<name>.json`, with every field of the contract present. */
export function loadContent(name: string): PlanDocument {
  const file = new URL(`./content/${name}.json`, import.meta.url)
  const sparse: SparseDocument = JSON.parse(readFileSync(file, 'utf8'))
  return {
    kind: sparse.kind ?? 'plan',
    title: sparse.title ?? '',
    organization: sparse.organization ?? null,
    year: sparse.year ?? null,
    window: sparse.window ?? null,
    issued: {
      date: sparse.issued?.date ?? null,
      place: sparse.issued?.place ?? null,
      number: sparse.issued?.number ?? null,
    },
    approvedBy: sparse.approvedBy ?? null,
    signatures: sparse.signatures ?? [],
    objectives: sparse.objectives.map((objective) => ({
      number: objective.number ?? null,
      title: objective.title ?? '',
      principle: objective.principle ?? null,
      measures: objective.measures.map(completeMeasure),
    })),
  }
}
