import type { Block, Paragraph, ReadingNote, SourceDocument } from '../../grid.ts'
import { ReadingError } from '../../reading-error.ts'
import { CellPlacing, mostColumns } from '../cell-placing.ts'
import { openArchive } from '../containers/archive.ts'
import { restoreOldLetters } from '../old-letters.ts'
import { readBook } from './xlsx-book.ts'
import { type Filled, firstAtOrAfter, type Regions, regionsOf } from './xlsx-regions.ts'
import { readSheet } from './xlsx-sheet.ts'
import { readLooks } from './xlsx-styles.ts'

const mostSheets = 100

/**
 * Reads a workbook: of each sheet that is shown the title rows as paragraphs, the table, and the rows below it as
 * paragraphs, values as displayed. Notes: 'hidden-sheets', 'hidden-cells', 'cells-without-value' with `count`.
 * @throws ReadingError 'broken-file' | 'archive-bomb' | 'password-protected' | 'too-complex' | 'no-text'
 */
export function readXlsx(bytes: Uint8Array): SourceDocument {
  const archive = openArchive(bytes)
  const book = readBook(archive)
  if (book.sheets.length > mostSheets) throw new ReadingError('too-complex')
  const styles = archive.names.find((name) => /(^|\/)styles\.xml$/i.test(name))
  const looks = styles ? readLooks(archive.text(styles)) : []
  const blocks: Block[] = []
  let [hidden, withoutValue] = [0, 0]
  for (const { name, path } of book.sheets) {
    const sheet = readSheet(archive.text(path), book, looks)
    const regions = regionsOf(sheet)
    hidden += regions.hidden
    withoutValue += sheet.withoutValue
    blocks.push(...blocksOf(regions, book.sheets.length > 1 ? name : null))
  }
  if (blocks.length === 0) throw new ReadingError('no-text')
  const counts: [string, number][] = [
    ['hidden-sheets', book.hiddenSheets],
    ['hidden-cells', hidden],
    ['cells-without-value', withoutValue],
  ]
  const notes = counts
    .filter(([, count]) => count > 0)
    .map(([code, count]): ReadingNote => ({ code, severity: 'doubt', values: { count } }))
  return restoreOldLetters({ format: 'xlsx', blocks, notes })
}

function blocksOf(regions: Regions, sheet: string | null): Block[] {
  const table = regions.filled.filter((cell) => cell.row >= regions.from && cell.row < regions.to)
  const middle = middleOf(table.length > 0 ? table : regions.filled)
  const rows = Map.groupBy(regions.filled, (cell) => cell.row)
  const paragraphs = (from: number, to: number): Block[] =>
    Array.from({ length: to - from }, (_, index) => rows.get(from + index) ?? []).flatMap((cells) =>
      paragraphsOf(cells, middle),
    )
  const pieces = regions.pieces.flatMap(({ from, to }, at): Block[] => {
    const cells = Array.from({ length: to - from }, (_, row) => rows.get(from + row) ?? []).flat()
    const between = paragraphs(at === 0 ? 0 : (regions.pieces[at - 1]?.to ?? from), from)
    return [...between, ...(cells.length > 0 ? [tableOf(cells, regions, { from, to }, sheet)] : [])]
  })
  return [...pieces, ...paragraphs(regions.to, regions.rows)]
}

function middleOf(cells: readonly Filled[]): number {
  const from = cells.reduce((least, cell) => Math.min(least, cell.column), Number.POSITIVE_INFINITY)
  const to = cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0)
  return (from + to) / 2
}

/** A row outside of the table: the lines of its one cell, or its cells on one line, parted by tabs. */
function paragraphsOf(cells: readonly Filled[], middle: number): Paragraph[] {
  const [first] = cells
  if (!first) return []
  const texts =
    cells.length === 1 ? linesOf(first.text) : [cells.map((cell) => linesOf(cell.text).join(' ')).join('\t')]
  const placed = cells.length === 1 && first.column >= middle ? 'right' : null
  const align = cells.length === 1 ? (first.look.align ?? placed) : null
  const bold = cells.every((cell) => cell.look.bold)
  return texts.map((text) => ({ kind: 'paragraph', text, align, bold }))
}

/** Columns in which nothing ever begins are part of the merged cells over them, and go. */
function tableOf(
  cells: readonly Filled[],
  { sheetRows: numbers }: Regions,
  { from, to }: { from: number; to: number },
  sheet: string | null,
): Block {
  const used = [...new Set(cells.map((cell) => cell.column))].sort((one, other) => one - other)
  const columns = used.slice(0, mostColumns)
  const rows = Map.groupBy(cells, (cell) => cell.row)
  const placing = new CellPlacing()
  for (let row = from; row < to; row++) {
    const cellAt = new Map((rows.get(row) ?? []).map((cell) => [cell.column, cell]))
    for (const [index, column] of columns.entries()) {
      const cell = cellAt.get(column)
      const wide = cell ? firstAtOrAfter(columns, cell.endColumn) - index : 1
      const high = cell ? Math.min(cell.endRow, to) - row : 1
      placing.place(row - from, index, high, wide, cell ? linesOf(cell.text) : [])
    }
  }
  const grid = placing.finish('exact')
  const sheetRows = numbers.slice(from, from + grid.rows)
  return { kind: 'table', grid: { ...grid, sheetRows, ...(sheet !== null && { sheet }) } }
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n|\v/).map((line) => line.replaceAll(/\s+/g, ' ').trim())
  return lines.filter((line) => line !== '')
}
