import fc from 'fast-check'
import type { PlanDocument } from '../../../documents/plan-document.ts'
import type { RowReading, TableReading } from '../../../documents/understand/types.ts'
import type { MeasureTexts } from '../domain/plan.ts'
import type { DocumentEdit, ReadDocument } from '../imports/domain/document-edits.ts'

export const texts = (text: string): MeasureTexts => ({
  ...{ number: null, text, criteria: [], baseline: null, target: null },
  ...{ period: null, budget: null, outcome: null, responsible: null },
})

/** Objectives with so many measures each, every measure with a doubt that quotes it and a row of the file. */
export function reading(...counts: number[]): ReadDocument {
  const objectives = counts.map((count, objective) => ({
    number: String(objective + 1),
    title: `Зорилт ${objective}`,
    principle: null,
    measures: Array.from({ length: count }, (_, measure) => ({
      ...texts(`${objective}.${measure}`),
      result: 'Хийсэн',
      percent: 100,
    })),
  }))
  const notes = objectives.flatMap(({ measures }, objective) =>
    measures.map(({ text }, measure) => ({
      code: 'second-value',
      severity: 'doubt' as const,
      where: { objective, measure },
      values: { quote: text },
    })),
  )
  const document: PlanDocument = {
    ...{ kind: 'report', title: 'Төлөвлөгөө', organization: null, year: 2026, window: null },
    ...{ issued: { date: null, place: null, number: null }, approvedBy: null, signatures: [], objectives },
  }
  const rows = objectives.flatMap(({ measures }, objective): Omit<RowReading, 'row'>[] => [
    { kind: 'objective', objective },
    ...measures.map((_, measure) => ({ kind: 'measure' as const, objective, measure })),
  ])
  const table: TableReading = {
    block: 0,
    columns: [],
    rows: rows.map((row, index) => ({ row: index, ...row })),
  }
  return { document, notes, tables: [table] }
}

const place = fc.nat({ max: 4 })

/** Corrections of all kinds; some name a place that is not there. What they write is `words`. */
export const anyEdit = (words: fc.Arbitrary<string>): fc.Arbitrary<DocumentEdit> =>
  fc.oneof(
    fc.record({ kind: fc.constant('merge-objective' as const), objective: place }),
    fc.record({ kind: fc.constant('merge-measure' as const), objective: place, measure: place }),
    fc.record({
      kind: fc.constant('split-measure' as const),
      objective: place,
      measure: place,
      parts: fc.tuple(words.map(texts), words.map(texts)),
    }),
    fc.record({ kind: fc.constant('remove-measure' as const), objective: place, measure: place }),
    fc.record({ kind: fc.constant('remove-objective' as const), objective: place }),
    fc.record({
      kind: fc.constant('objective' as const),
      objective: fc.option(place),
      texts: words.map((title) => ({ number: null, title, principle: null })),
    }),
    fc.record({
      kind: fc.constant('measure' as const),
      objective: place,
      measure: fc.option(place),
      texts: words.map(texts),
      toObjective: place,
    }),
  )
