import { cellHeight, spanWidth } from '../cell-height.ts'
import { columnWidths } from '../column-widths.ts'
import type { CellKind, PageCell } from '../page-cell.ts'
import type { PageTable } from '../page-table.ts'
import type { PaperSize } from '../paper.ts'
import { xmlText } from '../printable.ts'
import { cellPictureXml } from './docx-pictures.ts'

const cellStyles: Record<CellKind, string> = {
  header: 'TableHeading',
  'column-number': 'TableColumnNumber',
  principle: 'TablePrinciple',
  objective: 'TableObjective',
  number: 'TableNumber',
  text: 'TableText',
  bullets: 'TableBullet',
  centred: 'TableCentred',
}

const centredVertically: ReadonlySet<CellKind> = new Set([
  'header',
  'column-number',
  'principle',
  'objective',
])

/** Word's table: fixed widths, so that it opens at once and looks alike everywhere. */
export function tableXml(table: PageTable, paper: PaperSize, fontSize: number): string {
  const widths = columnWidths(table, paper.textWidth, fontSize)
  const starting = new Map<string, PageCell>()
  const covering = new Map<string, PageCell>()
  for (const cell of table.cells) {
    starting.set(`${cell.row}:${cell.column}`, cell)
    for (let row = cell.row + 1; row < cell.row + cell.rowSpan; row++)
      covering.set(`${row}:${cell.column}`, cell)
  }
  const rows: string[] = []
  for (let row = 0; row < table.rows; row++) {
    const cells: { cell: PageCell; continued: boolean }[] = []
    for (let column = 0; column < table.columns.length; ) {
      const own = starting.get(`${row}:${column}`)
      const cell = own ?? covering.get(`${row}:${column}`)
      if (cell) cells.push({ cell, continued: own === undefined })
      column += cell?.columnSpan ?? 1
    }
    rows.push(
      rowXml(
        cells,
        { header: row < table.headerRows, last: row === table.rows - 1 },
        widths,
        paper,
        fontSize,
      ),
    )
  }
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const total = widths.reduce((sum, width) => sum + width, 0)
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="PlanTable"/><w:tblW w:w="${total}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  )
}

function rowXml(
  cells: readonly { cell: PageCell; continued: boolean }[],
  { header, last }: { header: boolean; last: boolean },
  widths: readonly number[],
  paper: PaperSize,
  fontSize: number,
): string {
  const own = cells.filter(({ cell, continued }) => !continued && cell.rowSpan === 1)
  const heights = own.map(({ cell }) => cellHeight(cell, spanWidth(cell, widths), fontSize))
  // A row taller than half a page would leave a hole at the end of the page before it: let it break.
  const whole = header || Math.max(0, ...heights) < paper.textHeight / 2
  const properties = `${whole ? '<w:cantSplit/>' : ''}${header ? '<w:tblHeader/>' : ''}`
  // Signatures may not stand on a page without a word of what they sign: the last row goes with them.
  const keepNext = last && whole ? '<w:keepNext/>' : ''
  const content = cells.map(({ cell, continued }) =>
    cellXml(cell, continued, spanWidth(cell, widths), keepNext),
  )
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${content.join('')}</w:tr>`
}

function cellXml(cell: PageCell, continued: boolean, width: number, keepNext: string): string {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '',
    continued ? '<w:vMerge/>' : cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '',
    centredVertically.has(cell.kind) ? '<w:vAlign w:val="center"/>' : '',
  ].join('')
  // A list without items would show a mark of its own.
  const kind = cell.kind === 'bullets' && cell.lines.length === 0 ? 'text' : cell.kind
  const style = `<w:pPr><w:pStyle w:val="${cellStyles[kind]}"/>${keepNext}</w:pPr>`
  const paragraphs = (continued ? [] : cell.lines).map(
    (text) => `<w:p>${style}<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p>`,
  )
  if (cell.picture && !continued)
    paragraphs.unshift(`<w:p>${style}${cellPictureXml(cell, cell.picture)}</w:p>`)
  // Word calls a cell without a paragraph damaged.
  if (paragraphs.length === 0) paragraphs.push(`<w:p>${style}</w:p>`)
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.join('')}</w:tc>`
}
