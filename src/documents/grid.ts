/**
 * The one form every reader yields: paragraphs and tables in the order of the page.
 * Understanding a table is one code for all formats, so a reader only has to say what stands where.
 */

/** A cell as placed by the reader: it covers `rowSpan` × `columnSpan` places from (row, column). */
export type Cell = {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  /** The cell's paragraphs and list items, one a line, each trimmed; empty lines dropped. */
  lines: string[]
}

export type Grid = {
  rows: number
  columns: number
  /** In reading order; no two cells cover one place. Places that no cell covers do not exist in the source. */
  cells: Cell[]
  /**
   * How far the reader is sure of the column positions: 'exact' when the format says so (DOCX, XLSX, HTML),
   * 'guessed' when they were inferred (tabs in text, lines in PDF), so that rows may have to be repaired.
   */
  columnsAre: 'exact' | 'guessed'
  /** Where a person finds each row in the opened file, counted from 1: page of a PDF, row of a sheet. */
  pages?: number[]
  sheetRows?: number[]
  /** Its name, where a workbook shows several sheets. */
  sheet?: string
}

export type Paragraph = {
  kind: 'paragraph'
  text: string
  align: 'left' | 'center' | 'right' | null
  bold: boolean
}
export type Table = { kind: 'table'; grid: Grid }
export type Block = Paragraph | Table

/** What a reader gives: the blocks in order, and what it could not read (codes for the note list). */
export type SourceDocument = {
  format: SourceFormat
  blocks: Block[]
  notes: ReadingNote[]
  /** The part of a file that holds one of its plans: it is not parted again. */
  parted?: true
}

export type SourceFormat = 'text' | 'docx' | 'xlsx' | 'pdf' | 'html' | 'odt' | 'doc' | 'xls' | 'image'

/**
 * A doubt or a repair that a person should look at. `code` names the message (texts stand beside the code that
 * shows them), `where` points into the document read: objective and measure by index, and the field.
 */
export type ReadingNote = {
  code: string
  severity: 'info' | 'doubt'
  where?: { objective?: number; measure?: number; field?: string }
  /** Short quotations and numbers for the message. */
  values?: Record<string, string | number>
}
