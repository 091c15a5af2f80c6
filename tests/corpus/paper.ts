import type { Print } from './habit.ts'

/** A document as an office would lay it out, before it becomes a file of one format or another. */
export type Line = {
  text: string
  bullet?: boolean
  /** A number that Word counts by itself; other formats print `label` before the text. */
  counted?: { level: 0 | 1; label: string }
  /** An ISO day or a share of one that Excel keeps as a typed value; other formats print `text`. */
  day?: string
  share?: number
}
export type PaperCell = {
  lines: Line[]
  columnSpan: number
  rowSpan: number
  bold?: boolean
  align?: 'center'
  /** Word turns the text upwards. */
  turned?: boolean
  /** Paragraphs and tables that stand in the cell. */
  held?: PaperBlock[]
}
export type PaperParagraph = {
  kind: 'paragraph'
  text: string
  align: 'left' | 'center' | 'right'
  bold: boolean
}
export type PaperTable = {
  kind: 'table'
  /** Relative; as many as there are columns. */
  widths: number[]
  bordered: boolean
  /** Where the plan's own table is not printed with all of its lines. */
  print?: Print
  /** Cells in order, without places that a cell from above covers. */
  rows: PaperCell[][]
  headerRows: number
  /** Word's own «repeat heading rows», which shows on paper only. */
  repeatHeader: boolean
  book?: Book
}
/** What an office does to a sheet beside filling it in. */
export type Book = {
  /** Columns left free on the left. */
  from?: number
  /** An empty, hidden column before this one of the table. */
  emptyColumn?: number
  /** A hidden row of old figures after the headings. */
  hiddenRow?: boolean
  /** A first sheet that tells how to fill in the second. */
  instructions?: boolean
}
/** The next blocks stand in a sheet of their own, where the format has sheets. */
export type PaperSheet = { kind: 'sheet'; name: string }
export type PaperBlock = PaperParagraph | PaperTable | PaperSheet
export type Paper = { blocks: PaperBlock[]; landscape: boolean; web?: 'site' | 'layout-table' }

export function paragraph(
  text: string,
  align: PaperParagraph['align'] = 'left',
  bold = false,
): PaperParagraph {
  return { kind: 'paragraph', text, align, bold }
}

export function cell(lines: readonly (string | Line)[], columnSpan = 1, rowSpan = 1): PaperCell {
  const whole = lines.map((line) => (typeof line === 'string' ? { text: line } : line))
  return { lines: whole, columnSpan, rowSpan }
}

/** The line as a person sees it, where the format keeps no lists. */
export function shown({ text, bullet, counted }: Line): string {
  if (counted) return `${counted.label} ${text}`
  return bullet ? `• ${text}` : text
}

/** The column in which each cell of a table begins, row by row. */
export function columnsOf(table: PaperTable): number[][] {
  const freeFrom = table.widths.map(() => 0)
  return table.rows.map((cells, row) => {
    let column = 0
    return cells.map((one) => {
      while ((freeFrom[column] ?? 0) > row) column++
      const at = column
      for (let covered = at; covered < at + one.columnSpan; covered++) freeFrom[covered] = row + one.rowSpan
      column += one.columnSpan
      return at
    })
  })
}
