import {
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { writeXlsx } from 'hucre/xlsx'
import type { Page } from '../src/documents/writers/page.ts'
import type { PageCell } from '../src/documents/writers/page-cell.ts'

/*
 * The floor: the same cells with the same spans, written by a library as it comes, without the choice of widths and
 * row breaks, styles, typed values and the exact copy that an official file has.
 */

const lines = (page: Page['before']): string[] => page.map(({ parts }) => parts.join('   '))

/** A Word file of the page by the package `docx`. */
export async function bareDocx({ before, table, after }: Page): Promise<Uint8Array> {
  const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] })
  const cell = ({ lines, rowSpan, columnSpan }: PageCell): TableCell =>
    new TableCell({
      rowSpan,
      columnSpan,
      children: lines.length > 0 ? lines.map(paragraph) : [paragraph('')],
    })
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const children = table.cells.filter((one) => one.row === row).map(cell)
    return new TableRow({ tableHeader: row < table.headerRows, cantSplit: true, children })
  })
  const columnWidths = table.columns.map(({ widthPercent }) => Math.round(widthPercent * 148))
  const size = { orientation: PageOrientation.LANDSCAPE }
  const shown = new Table({
    rows,
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: 14_800, type: WidthType.DXA },
  })
  const children = [...lines(before).map(paragraph), shown, ...lines(after).map(paragraph)]
  return await Packer.toBuffer(new Document({ sections: [{ properties: { page: { size } }, children }] }))
}

/** An Excel file of the page by the package `hucre`. */
export async function bareXlsx({ before, table, after }: Page): Promise<Uint8Array> {
  const body = Array.from({ length: table.rows }, () =>
    new Array<string | null>(table.columns.length).fill(null),
  )
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = []
  for (const { row, column, rowSpan, columnSpan, lines } of table.cells) {
    const places = body[row]
    if (places) places[column] = lines.join('\n')
    if (rowSpan === 1 && columnSpan === 1) continue
    const startRow = row + before.length
    merges.push({
      startRow,
      startCol: column,
      endRow: startRow + rowSpan - 1,
      endCol: column + columnSpan - 1,
    })
  }
  const rows = [...lines(before).map((text) => [text]), ...body, ...lines(after).map((text) => [text])]
  return await writeXlsx({ sheets: [{ name: 'Тайлан', rows, merges }] })
}
