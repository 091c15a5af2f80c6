import type { Table } from '../../grid.ts'
import { CellPlacing, mostColumns } from '../cell-placing.ts'
import { type DocxContext, readParagraph } from './docx-paragraph.ts'
import { childOf, childrenOf, numberOf, settingOf, type XmlElement } from './docx-xml.ts'

type OpenCell = { row: number; column: number; span: number; rows: number; lines: string[] }

const wrappers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'])

/** Elements below wrappers that change nothing (content controls, inserted revisions). */
export function unwrapped(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (wrappers.has(child.name)) found.push(...unwrapped(child))
    else found.push(child)
  }
  return found
}

/** Reads a <w:tbl>: gridSpan, vertical merges, skipped places at both ends of a row; deleted rows are left out. */
export function readTable(element: XmlElement, context: DocxContext): Table {
  const placing = new CellPlacing()
  const cells: OpenCell[] = []
  let above = new Map<number, OpenCell>()
  let row = 0
  for (const line of unwrapped(element)) {
    if (line.name !== 'tr') continue
    const properties = childOf(line, 'trPr')
    if (childOf(properties, 'del')) continue
    let column = numberOf(settingOf(properties, 'gridBefore'), mostColumns, 0)
    const here = new Map<number, OpenCell>()
    for (const cell of unwrapped(line)) {
      if (cell.name !== 'tc' || column >= mostColumns) continue
      const settings = childOf(cell, 'tcPr')
      const span = Math.max(1, numberOf(settingOf(settings, 'gridSpan'), mostColumns, 1))
      const merge = childOf(settings, 'vMerge')
      const upper = merge && merge.attributes.val !== 'restart' ? above.get(column) : undefined
      const lines = linesOf(cell, context)
      if (upper && upper.span === span) {
        upper.rows++
        // What stands in a merged-away cell is hidden in Word, but lost nowhere else.
        here.set(column, upper)
      } else {
        const open = { row, column, span, rows: 1, lines }
        cells.push(open)
        if (merge) here.set(column, open)
      }
      column += span
    }
    above = here
    row++
  }
  const columnAt = meetingEdges(element, cells)
  for (const cell of cells) {
    const column = columnAt(cell.column)
    placing.place(cell.row, column, cell.rows, columnAt(cell.column + cell.span) - column, cell.lines)
  }
  for (let at = 0; at < row; at++) placing.openRow(at)
  return { kind: 'table', grid: placing.finish('exact') }
}

/** About 4 mm, in twentieths of a point: narrower than any column that holds text. */
const sliver = 240

/**
 * Edges dragged by hand miss each other by a hair, and Word makes a grid column of each gap. Gaps that no cell has
 * for itself are closed. @returns the column for each column of Word's grid
 */
function meetingEdges(element: XmlElement, cells: readonly OpenCell[]): (gridColumn: number) => number {
  const widths = childrenOf(childOf(element, 'tblGrid'), 'gridCol').map((column) =>
    numberOf(column.attributes.w, 100_000, 0),
  )
  const alone = new Set(cells.filter((cell) => cell.span === 1).map((cell) => cell.column))
  const closed = widths.map((width, column) => width < sliver && width > 0 && !alone.has(column))
  const columns: number[] = [0]
  for (let at = 0; at < mostColumns * 2; at++) columns.push((columns[at] ?? 0) + (closed[at] ? 0 : 1))
  // A gap belongs to the column on its left; were that one closed too, two cells could fall together.
  const safe = cells.every((cell) => (columns[cell.column + cell.span] ?? 0) > (columns[cell.column] ?? 0))
  return (gridColumn) => (safe ? (columns[gridColumn] ?? gridColumn) : gridColumn)
}

/** The lines of a cell: paragraphs, and the cells of tables inside it row by row. */
function linesOf(cell: XmlElement, context: DocxContext): string[] {
  return unwrapped(cell).flatMap((child) => {
    if (child.name === 'p') return paragraphLines(child, context)
    if (child.name !== 'tbl') return []
    return unwrapped(child)
      .filter((line) => line.name === 'tr' && !childOf(childOf(line, 'trPr'), 'del'))
      .flatMap((line) => {
        const texts = unwrapped(line).map((inner) =>
          inner.name === 'tc' ? linesOf(inner, context).join(' ') : '',
        )
        return oneLine(texts.join(' '))
      })
  })
}

/** A paragraph's lines, those of text boxes in it included. */
export function paragraphLines(element: XmlElement, context: DocxContext): string[] {
  const { text, boxes } = readParagraph(element, context)
  const lines = text.includes('\n') ? text.split('\n').flatMap(oneLine) : oneLine(text)
  for (const box of boxes) lines.push(...linesOf(box, context))
  return lines
}

/** What most lines have nowhere: without it they are plain already. */
const untidy = /[^\S ]|[\u00ad\u200b\u2060\ufeff]|^ | {2}| $/

function oneLine(text: string): string[] {
  if (!untidy.test(text)) return text === '' ? [] : [text]
  const plain = text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain === '' ? [] : [plain]
}
