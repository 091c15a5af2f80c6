import type { Block, Grid, Paragraph, SourceDocument, Table } from '../../grid.ts'
import { CellPlacing } from '../../readers/cell-placing.ts'

/**
 * A table drawn as text, one row a line: cells parted by "|", lines of a cell by " / ", "<" for a place that the cell
 * on its left covers, "^" for one that the cell above covers.
 */
export function drawn(drawing: string, columnsAre: Grid['columnsAre'] = 'exact'): Table {
  const rows = drawing
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const placing = new CellPlacing()
  for (const [row, cells] of rows.entries()) {
    placing.openRow(row)
    for (const [column, cell] of cells.entries()) {
      if (cell === '<' || cell === '^') continue
      let columnSpan = 1
      while (cells[column + columnSpan] === '<') columnSpan++
      let rowSpan = 1
      while (rows[row + rowSpan]?.[column] === '^') rowSpan++
      const lines = cell.split(' / ').filter((line) => line !== '')
      placing.place(row, column, rowSpan, columnSpan, lines)
    }
  }
  return { kind: 'table', grid: placing.finish(columnsAre) }
}

/** A document of drawn tables and paragraphs; ">" before a paragraph puts it on the right, "=" in the middle. */
export function drawnDocument(...blocks: (string | Table)[]): SourceDocument {
  return { format: 'docx', blocks: blocks.flatMap(blockOf), notes: [] }
}

function blockOf(block: string | Table): Block[] {
  if (typeof block !== 'string') return [block]
  return block.split('\n').map((line): Paragraph => {
    const text = line.trim()
    const align = text.startsWith('>') ? 'right' : text.startsWith('=') ? 'center' : null
    return { kind: 'paragraph', text: text.replace(/^[>=]\s*/, ''), align, bold: false }
  })
}
