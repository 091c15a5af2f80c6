import { describe, expect, it } from 'vitest'
import type { Block, SourceDocument } from '../grid.ts'
import { withTabbedTables } from './tabbed-tables.ts'

const line = (text: string): Block => ({ kind: 'paragraph', text, align: null, bold: false })
const source = (...lines: string[]): SourceDocument => ({
  format: 'docx',
  blocks: lines.map(line),
  notes: [],
})
const kinds = (document: SourceDocument) => withTabbedTables(document).blocks.map((block) => block.kind)

describe('a table drawn with the tab key', () => {
  it('is a table between what stands around it', () => {
    const read = withTabbedTables(
      source('Төлөвлөгөө', '№\tАжил\tХугацаа', '1\tСургалт\t3 сар', '2\tХяналт\tЖилдээ', 'Бичсэн:\tБ.Болд'),
    )
    expect(read.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph'])
    const table = read.blocks[1]
    expect(table?.kind === 'table' && table.grid.cells.map((cell) => cell.lines.join())).toEqual([
      '№',
      'Ажил',
      'Хугацаа',
      '1',
      'Сургалт',
      '3 сар',
      '2',
      'Хяналт',
      'Жилдээ',
    ])
  })

  it('is none of two lines, of two parts, or where a real one stands', () => {
    expect(kinds(source('а\tб\tв', 'г\tд\tе'))).toEqual(['paragraph', 'paragraph'])
    expect(kinds(source('а\tб', 'в\tг', 'д\tе'))).not.toContain('table')
    const real = withTabbedTables(source('а\tб\tв', 'г\tд\tе', 'ё\tж\tз')).blocks
    const signed = source('а\tб\tв', 'г\tд\tе', 'ё\tж\tз')
    expect(withTabbedTables({ ...signed, blocks: [...real, ...signed.blocks] }).blocks).toHaveLength(4)
  })
})
