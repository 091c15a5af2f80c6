import { describe, expect, it } from 'vitest'
import type { Block, SourceDocument } from './grid.ts'
import { refuseOversize } from './source-size.ts'

const table = (rows: number, columns: number, text: string, rowSpan = 1): Block => ({
  kind: 'table',
  grid: {
    rows,
    columns,
    columnsAre: 'exact',
    cells: [{ row: 0, column: 0, rowSpan, columnSpan: 1, lines: [text] }],
  },
})
const source = (...blocks: Block[]): SourceDocument => ({ format: 'docx', blocks, notes: [] })

describe('the size of what a file says', () => {
  it('may be that of the longest plan', () => {
    expect(() => refuseOversize(source(table(3000, 20, 'а'.repeat(1_000_000))))).not.toThrow()
  })

  it.each([
    ['too many rows', source(table(15_001, 2, 'а'))],
    ['too many places in several tables', source(table(14_000, 20, 'а'), table(900, 200, 'а'))],
    ['a long text over many rows', source(table(5000, 3, 'а'.repeat(200_000), 5000))],
    [
      'too many paragraphs',
      source(
        ...Array.from(
          { length: 15_001 },
          (): Block => ({ kind: 'paragraph', text: 'а', align: null, bold: false }),
        ),
      ),
    ],
  ])('may not be that of %s', (_, large) => {
    expect(() => refuseOversize(large)).toThrow('too-complex')
  })
})
