import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../../documents/plan-document.ts'
import { applyEdit, type DocumentEdit, type ReadDocument } from './document-edits.ts'
import type { MeasureTexts } from './plan.ts'

const texts = (text: string): MeasureTexts => ({
  ...{ number: null, text, criteria: [], baseline: null, target: null },
  ...{ period: null, budget: null, outcome: null, responsible: null },
})

/** Objectives with so many measures each, every measure with a doubt that quotes it. */
function reading(...counts: number[]): ReadDocument {
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
  return { document, notes }
}

const outline = ({ document }: ReadDocument) =>
  document.objectives.map(({ measures }) => measures.map(({ text }) => text))
const quotes = ({ document, notes }: ReadDocument) =>
  notes.map(({ where, values }) => [
    values?.quote,
    document.objectives[where?.objective ?? -1]?.measures[where?.measure ?? -1]?.text,
  ])

describe('a correction of a document that was read', () => {
  it('changes a measure, keeps its result, and takes its doubt away', () => {
    const edit = { kind: 'measure' as const, objective: 0, measure: 1, texts: texts('шинэ'), toObjective: 0 }
    const after = applyEdit(reading(2, 1), edit)
    expect(outline(after)).toEqual([['0.0', 'шинэ'], ['1.0']])
    expect(after.document.objectives[0]?.measures[1]).toMatchObject({ result: 'Хийсэн', percent: 100 })
    expect(quotes(after).map(([quote]) => quote)).toEqual(['0.0', '1.0'])
  })

  it('moves a measure to the end of another objective', () => {
    const edit = { kind: 'measure' as const, objective: 0, measure: 0, texts: texts('0.0'), toObjective: 1 }
    expect(outline(applyEdit(reading(2, 1), edit))).toEqual([['0.1'], ['1.0', '0.0']])
  })

  it.each<[string, DocumentEdit, string[][]]>([
    [
      'adds a measure',
      { kind: 'measure', objective: 1, measure: null, texts: texts('нэмэлт'), toObjective: 1 },
      [
        ['0.0', '0.1'],
        ['1.0', 'нэмэлт'],
      ],
    ],
    ['removes a measure', { kind: 'remove-measure', objective: 0, measure: 0 }, [['0.1'], ['1.0']]],
    ['removes an objective', { kind: 'remove-objective', objective: 0 }, [['1.0']]],
    [
      'adds an objective',
      { kind: 'objective', objective: null, texts: { number: null, title: 'Шинэ', principle: null } },
      [['0.0', '0.1'], ['1.0'], []],
    ],
  ])('%s', (_name, edit, expected) => {
    expect(outline(applyEdit(reading(2, 1), edit))).toEqual(expected)
  })

  it.each<[string, DocumentEdit]>([
    ['no such measure', { kind: 'remove-measure', objective: 0, measure: 2 }],
    ['no such objective', { kind: 'remove-objective', objective: 2 }],
    ['nowhere to move to', { kind: 'measure', objective: 0, measure: 0, texts: texts('а'), toObjective: 5 }],
  ])('refuses: %s', (_name, edit) => {
    expect(() => applyEdit(reading(2, 1), edit)).toThrow('not-found')
  })

  it('keeps every remaining doubt at the measure that it speaks of, whatever the edits', () => {
    const place = fc.nat({ max: 4 })
    const anyEdit = fc.oneof(
      fc.record({ kind: fc.constant('remove-measure' as const), objective: place, measure: place }),
      fc.record({ kind: fc.constant('remove-objective' as const), objective: place }),
      fc.record({
        kind: fc.constant('measure' as const),
        objective: place,
        measure: fc.option(place),
        texts: fc.constant(texts('засвар')),
        toObjective: place,
      }),
    )
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 4 }),
        fc.array(anyEdit, { maxLength: 8 }),
        (counts, edits) => {
          let current = reading(...counts)
          for (const edit of edits) {
            try {
              current = applyEdit(current, edit)
            } catch {
              // a place that is not there: refused, nothing changed
            }
          }
          for (const [quote, text] of quotes(current)) expect(text).toBe(quote)
          const standing = outline(current)
            .flat()
            .filter((text) => text !== 'засвар')
          expect(current.notes).toHaveLength(standing.length)
        },
      ),
    )
  })
})
