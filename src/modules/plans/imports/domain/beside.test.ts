import { describe, expect, it } from 'vitest'
import type { Cell, SourceDocument } from '../../../../documents/grid.ts'
import { understand } from '../../../../documents/understand/understand.ts'
import { type BesidePart, putBeside, sourceLinesOf } from './beside.ts'
import { compareMeasure } from './comparison.ts'
import { applyEdit } from './document-edits.ts'

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text, align: null, bold: false })
const cell = (row: number, column: number, text: string, more: Partial<Cell> = {}): Cell => ({
  ...{ row, column, rowSpan: 1, columnSpan: 1, lines: text === '' ? [] : [text] },
  ...more,
})
const rows: string[][] = [
  ['№', 'Арга хэмжээ', 'Шалгуур үзүүлэлт', 'Хугацаа'],
  ['1.1', 'Сургалт зохион байгуулах', 'Сургалт болсон байна', ''],
  ['1.2', 'Гарын авлага бэлтгэж түгээх', 'Гарын авлага түгээсэн байна', '2 дугаар улирал'],
]

/** The period of the two measures is one merged cell. */
const source: SourceDocument = {
  format: 'docx',
  notes: [],
  blocks: [
    paragraph('2026 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ'),
    {
      kind: 'table',
      grid: {
        rows: 4,
        columns: 4,
        columnsAre: 'exact',
        cells: [
          ...(rows[0] ?? []).map((text, column) => cell(0, column, text)),
          cell(1, 0, 'Зорилт 1. Иргэдийн оролцоо', { columnSpan: 4 }),
          ...(rows[1] ?? []).slice(0, 3).map((text, column) => cell(2, column, text)),
          ...(rows[2] ?? []).slice(0, 3).map((text, column) => cell(3, column, text)),
          cell(2, 3, 'Жилдээ', { rowSpan: 2 }),
        ],
      },
    },
    paragraph('ТӨЛӨВЛӨГӨӨ БОЛОВСРУУЛСАН:'),
  ],
}
const read = understand(source)
const outline = ({ parts }: ReturnType<typeof putBeside>) =>
  parts.map((part) =>
    'rest' in part
      ? ['rest', ...part.rest.map(({ row }) => row)]
      : [part.objective, part.measure, ...part.rows.map(({ row }) => row)],
  )
const measureAt = (beside: ReturnType<typeof putBeside>, measure: number) =>
  beside.parts.find((part): part is BesidePart => 'measure' in part && part.measure === measure)

describe('the file beside what was read of it', () => {
  it('shows every row once, and what stands outside of the table', () => {
    const beside = putBeside(source, read.tables, read.document)
    expect(outline(beside)).toEqual([
      ['rest', 1],
      [0, null, 2],
      [0, 0, 3],
      [0, 1, 4],
    ])
    expect(beside.outside).toEqual(['2026 ОНЫ АВЛИГЫН ЭСРЭГ ТӨЛӨВЛӨГӨӨ', 'ТӨЛӨВЛӨГӨӨ БОЛОВСРУУЛСАН:'])
  })

  it('shows a row that a person removed as taken by nothing, a merged one with both rows', () => {
    const removed = applyEdit(read, { kind: 'remove-measure', objective: 0, measure: 0 })
    expect(outline(putBeside(source, removed.tables, removed.document))).toEqual([
      ['rest', 1],
      [0, null, 2],
      ['rest', 3],
      [0, 0, 4],
    ])
    const merged = applyEdit(read, { kind: 'merge-measure', objective: 0, measure: 1 })
    expect(outline(putBeside(source, merged.tables, merged.document)).at(-1)).toEqual([0, 0, 3, 4])
    expect(sourceLinesOf(source, merged.tables, { objective: 0, measure: 0 }, 'measure')).toEqual([
      'Сургалт зохион байгуулах',
      'Гарын авлага бэлтгэж түгээх',
    ])
  })

  it('compares column by column; a merged cell counts in each row that it covers', () => {
    const part = measureAt(putBeside(source, read.tables, read.document), 1)
    const [, second] = read.document.objectives[0]?.measures ?? []
    if (!part || !second) throw new Error('the second measure was not read')
    const compared = compareMeasure(part.rows, read.tables, {
      ...second,
      period: 'Сар бүр',
      target: '100 хүн',
    })
    expect(
      compared.map(({ label, written, value, same }) => [label, written.join(), value?.join(), same]),
    ).toEqual([
      ['№', '1.2', '1.2', true],
      ['Арга хэмжээ', 'Гарын авлага бэлтгэж түгээх', 'Гарын авлага бэлтгэж түгээх', true],
      ['Шалгуур үзүүлэлт', 'Гарын авлага түгээсэн байна', 'Гарын авлага түгээсэн байна', true],
      ['Хугацаа', 'Жилдээ', 'Сар бүр', false],
      [null, '', '100 хүн', false],
    ])
  })
})
