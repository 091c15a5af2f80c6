import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdit, reading, texts } from '../../testing/read-document.ts'
import { applyEdit, type DocumentEdit, type ReadDocument } from './document-edits.ts'
import { keepCorrections } from './keeping.ts'

function edited(read: ReadDocument, edits: readonly DocumentEdit[]): ReadDocument {
  let current = read
  for (const edit of edits) {
    try {
      current = applyEdit(current, edit)
    } catch {
      // a place that is not there: refused, nothing changed
    }
  }
  return current
}

/** The same rows read with the period in another column: each measure has it as its outcome. */
function withOutcome(read: ReadDocument): ReadDocument {
  const objectives = read.document.objectives.map((objective) => ({
    ...objective,
    measures: objective.measures.map((measure) => ({ ...measure, outcome: `үр дүн ${measure.text}` })),
  }))
  return { ...read, document: { ...read.document, objectives } }
}

/** The same where objectives stand in a merged column, so that no row is an objective's alone. */
const inColumn = (read: ReadDocument): ReadDocument => ({
  ...read,
  tables: read.tables.map((table) => ({
    ...table,
    rows: table.rows.filter(({ measure }) => measure !== undefined),
  })),
})

const outline = ({ document }: ReadDocument) =>
  document.objectives.map(({ title, measures }) => [title, ...measures.map(({ text }) => text)])
const measureEdit = (objective: number, measure: number, change: Partial<ReturnType<typeof texts>>) => ({
  ...{ kind: 'measure' as const, objective, measure, toObjective: objective },
  texts: { ...texts(`${objective}.${measure}`), ...change },
})

describe('corrections of a file that is understood anew', () => {
  const base = reading(2, 2)
  const fresh = withOutcome(base)

  it.each<[string, DocumentEdit, unknown]>([
    [
      'a cell',
      measureEdit(0, 1, { period: 'Жилдээ' }),
      [
        ['0.0', '0.1'],
        ['1.0', '1.1'],
      ],
    ],
    [
      'a measure that was taken out',
      { kind: 'remove-measure', objective: 0, measure: 0 },
      [['0.1'], ['1.0', '1.1']],
    ],
    ['an objective that was taken out', { kind: 'remove-objective', objective: 0 }, [['1.0', '1.1']]],
    ['merged rows', { kind: 'merge-measure', objective: 1, measure: 1 }, [['0.0', '0.1'], ['1.0 1.1']]],
    ['merged objectives', { kind: 'merge-objective', objective: 1 }, [['0.0', '0.1', '1.0', '1.1']]],
    [
      'a measure that was moved',
      { ...measureEdit(0, 0, {}), toObjective: 1 },
      [['0.1'], ['1.0', '1.1', '0.0']],
    ],
    [
      'a measure that was added',
      { kind: 'measure', objective: 0, measure: null, texts: texts('шинэ'), toObjective: 0 },
      [
        ['0.0', '0.1', 'шинэ'],
        ['1.0', '1.1'],
      ],
    ],
  ])('are kept: %s', (_name, edit, expected) => {
    const { read, lost } = keepCorrections(base, edited(base, [edit]), fresh)
    expect(outline(read).map(([, ...measures]) => measures)).toEqual(expected)
    expect(lost).toBe(0)
    // what the new column says stands in every measure that the person has not written by hand
    for (const { text, outcome } of read.document.objectives.flatMap(({ measures }) => measures))
      expect(outcome === null).toBe(text === 'шинэ')
  })

  it('are kept field by field: what was written goes before what is read now', () => {
    const now = edited(base, [
      measureEdit(0, 0, { text: 'Гараар', outcome: 'Гараар бичсэн үр дүн' }),
      { kind: 'objective', objective: 1, texts: { number: '7', title: 'Зорилт 1', principle: null } },
    ])
    const { read, kept, lost } = keepCorrections(base, now, fresh)
    expect([kept, lost]).toEqual([2, 0])
    const [first, second] = read.document.objectives
    expect(first?.measures[0]).toMatchObject({ text: 'Гараар', outcome: 'Гараар бичсэн үр дүн' })
    expect(first?.measures[1]).toMatchObject({ text: '0.1', outcome: 'үр дүн 0.1' })
    expect(second).toMatchObject({ number: '7', title: 'Зорилт 1' })
  })

  it('are kept in a row that was split, each part with what is read now', () => {
    const parts: [ReturnType<typeof texts>, ReturnType<typeof texts>] = [texts('дээд'), texts('доод')]
    const now = edited(base, [{ kind: 'split-measure', objective: 0, measure: 0, parts }])
    const { read, kept } = keepCorrections(base, now, fresh)
    expect(kept).toBe(1)
    expect(read.document.objectives[0]?.measures.map(({ text, outcome }) => [text, outcome])).toEqual([
      ['дээд', 'үр дүн 0.0'],
      ['доод', 'үр дүн 0.0'],
      ['0.1', 'үр дүн 0.1'],
    ])
  })

  it('keep the heading', () => {
    const { document } = base
    const now = { ...base, document: { ...document, title: 'Гараар бичсэн гарчиг', year: 2027 } }
    const { read, kept } = keepCorrections(base, now, {
      ...fresh,
      document: { ...fresh.document, title: 'Өөр' },
    })
    expect(read.document).toMatchObject({ title: 'Гараар бичсэн гарчиг', year: 2027 })
    expect(kept).toBe(1)
  })

  it('answer the doubts about what they wrote, and no others', () => {
    const noted: ReadDocument = {
      ...fresh,
      notes: ['text', 'period'].flatMap((field) =>
        [0, 1].map((measure) => ({
          ...{ code: 'second-value', severity: 'doubt' as const },
          where: { objective: 0, measure, field },
        })),
      ),
    }
    const { read } = keepCorrections(base, edited(base, [measureEdit(0, 1, { period: 'Жилдээ' })]), noted)
    expect(read.notes.map(({ where }) => [where?.measure, where?.field])).toEqual([
      [0, 'text'],
      [1, 'text'],
      [0, 'period'],
    ])
  })

  it('are counted where their rows are another measure’s now', () => {
    const rows = (read: ReadDocument, change: (measure: number) => number): ReadDocument => ({
      ...read,
      tables: read.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) =>
          row.measure === undefined ? row : { ...row, measure: change(row.measure) },
        ),
      })),
    })
    // read anew the two rows of the objective are one measure
    const { document } = reading(1)
    const joined = { ...rows(reading(2), () => 0), document, notes: [] }
    const now = edited(reading(2), [measureEdit(0, 1, { period: 'Жилдээ' })])
    const { read, kept, lost } = keepCorrections(reading(2), now, joined)
    expect([kept, lost]).toEqual([0, 1])
    expect(read.document).toEqual(document)
  })

  it('are all kept where the columns change nothing, whatever was corrected', () => {
    let serial = 0
    const words = fc.constant(null).map(() => `засвар ${serial++}`)
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 4 }),
        fc.array(anyEdit(words), { maxLength: 8 }),
        fc.boolean(),
        (counts, edits, column) => {
          const before = column ? inColumn(reading(...counts.map((count) => count + 1))) : reading(...counts)
          const now = edited(before, edits)
          const { read, lost } = keepCorrections(before, now, before)
          expect(outline(read)).toEqual(outline(now))
          expect(read.document).toEqual(now.document)
          expect(lost).toBe(0)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('never lose what the new columns say, and never point at nothing', () => {
    const words = fc.constant('засвар')
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 4 }),
        fc.array(anyEdit(words), { maxLength: 8 }),
        (counts, edits) => {
          const before = reading(...counts)
          const now = edited(before, edits)
          const { read, lost } = keepCorrections(before, now, withOutcome(before))
          if (lost === 0) expect(outline(read)).toEqual(outline(now))
          for (const { objective, measure } of read.tables[0]?.rows ?? []) {
            if (measure !== undefined)
              expect(read.document.objectives[objective ?? -1]?.measures[measure]).toBeDefined()
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
