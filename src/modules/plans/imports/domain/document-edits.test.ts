import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeasureTexts } from '../../domain/plan.ts'
import { anyEdit, reading, texts } from '../../testing/read-document.ts'
import { applyEdit, type DocumentEdit, type ReadDocument } from './document-edits.ts'

const outline = ({ document }: ReadDocument) =>
  document.objectives.map(({ measures }) => measures.map(({ text }) => text))
const quotes = ({ document, notes }: ReadDocument) =>
  notes.map(({ where, values }) => [
    values?.quote,
    document.objectives[where?.objective ?? -1]?.measures[where?.measure ?? -1]?.text,
  ])

/** Which measures each row of the file now belongs to. */
const rowsOf = ({ document, tables }: ReadDocument) =>
  (tables[0]?.rows ?? []).map(({ row, objective, measure }) => {
    const owner = document.objectives[objective ?? -1]
    return [row, measure === undefined ? owner?.title : owner?.measures[measure]?.text]
  })

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
    ['nothing above the first measure', { kind: 'merge-measure', objective: 1, measure: 0 }],
    ['nothing above the first objective', { kind: 'merge-objective', objective: 0 }],
    ['nowhere to move to', { kind: 'measure', objective: 0, measure: 0, texts: texts('а'), toObjective: 5 }],
  ])('refuses: %s', (_name, edit) => {
    expect(() => applyEdit(reading(2, 1), edit)).toThrow('not-found')
  })

  it('moves the rows of the file with what was read of them', () => {
    const removed = applyEdit(reading(2, 1), { kind: 'remove-measure', objective: 0, measure: 0 })
    expect(rowsOf(removed)).toEqual([
      [0, 'Зорилт 0'],
      [1, undefined],
      [2, '0.1'],
      [3, 'Зорилт 1'],
      [4, '1.0'],
    ])
    const moved = applyEdit(reading(1, 1), {
      ...{ kind: 'measure', objective: 0, measure: 0, texts: texts('зөөсөн'), toObjective: 1 },
    })
    expect(rowsOf(moved)[1]).toEqual([1, 'зөөсөн'])
  })

  it('merges a measure with the one above, and both rows of the file belong to it', () => {
    const after = applyEdit(reading(3), { kind: 'merge-measure', objective: 0, measure: 1 })
    expect(outline(after)).toEqual([['0.0 0.1', '0.2']])
    expect(quotes(after)).toEqual([['0.2', '0.2']])
    expect(rowsOf(after).slice(1)).toEqual([
      [1, '0.0 0.1'],
      [2, '0.0 0.1'],
      [3, '0.2'],
    ])
  })

  it('splits a measure in two, which share its row, and merges them to one row again', () => {
    const parts: [MeasureTexts, MeasureTexts] = [texts('дээд'), texts('доод')]
    const split = applyEdit(reading(2), { kind: 'split-measure', objective: 0, measure: 0, parts })
    expect(outline(split)).toEqual([['дээд', 'доод', '0.1']])
    expect(split.document.objectives[0]?.measures.map(({ percent }) => percent)).toEqual([100, null, 100])
    expect(quotes(split)).toEqual([['0.1', '0.1']])
    expect(rowsOf(split).slice(1)).toEqual([
      [1, 'дээд'],
      [1, 'доод'],
      [2, '0.1'],
    ])
    const again = applyEdit(split, { kind: 'merge-measure', objective: 0, measure: 1 })
    expect(rowsOf(again).slice(1)).toEqual([
      [1, 'дээд доод'],
      [2, '0.1'],
    ])
  })

  it('merges an objective with the one above: words, measures, rows', () => {
    const after = applyEdit(reading(1, 2), { kind: 'merge-objective', objective: 1 })
    expect(outline(after)).toEqual([['0.0', '1.0', '1.1']])
    expect(after.document.objectives[0]).toMatchObject({ number: '1', title: 'Зорилт 0 Зорилт 1' })
    expect(rowsOf(after)[2]).toEqual([2, 'Зорилт 0 Зорилт 1'])
    expect(quotes(after).map(([quote, text]) => quote === text)).toEqual([true, true, true])
  })

  it('keeps every remaining doubt at the measure that it speaks of, whatever the edits', () => {
    const words = fc.constant('засвар')
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 4 }),
        fc.array(anyEdit(words), { maxLength: 8 }),
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
            .filter((text) => !/засвар| /u.test(text))
          expect(current.notes).toHaveLength(standing.length)
          // every row of the file is there still, and none points at nothing
          const rows = current.tables[0]?.rows ?? []
          expect(new Set(rows.map(({ row }) => row)).size).toBe(
            counts.length + counts.reduce((a, b) => a + b, 0),
          )
          for (const { objective, measure } of rows.filter((row) => row.measure !== undefined))
            expect(current.document.objectives[objective ?? -1]?.measures[measure ?? -1]).toBeDefined()
        },
      ),
    )
  })
})
