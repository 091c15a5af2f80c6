import { withoutEnd } from '../../language/words/without-end.ts'
import { readHeading } from '../cells/headings.ts'
import { cellsOfRow, filledCells, type TableView } from '../cells/table-view.ts'
import { bestRole } from './header-words.ts'

/** The heading of a table: its rows from `start` up to `end` (not included), and the labels of each column, top first. */
export type Header = { start: number; end: number; numbersRow: boolean; labels: string[][] }

const deepestHeader = 40
/** How offices name columns: «А, Б, 1, 2 …», «а, б, в …», "A, B, C …". */
const columnLetters = ['абвгдеёжзийклмно', 'абвгдежзийклмно', 'abcdefghijklmno', 'aбвгдежзийклмно']

/** Finds the heading rows of a table: labels in one row or in two with groups, maybe a row of column numbers below. */
export function findHeader(view: TableView): Header | null {
  for (let row = 0; row < Math.min(view.rows, deepestHeader); row++) {
    if (!isHeaderRow(view, row)) continue
    let end = row + 1
    while (end < view.rows && end < row + 3 && isLowerHeaderRow(view, row, end)) end++
    const numbersRow = isNumbersRow(view, end)
    const start = row > 0 && isGroupRow(view, row - 1) ? row - 1 : row
    return { start, end: numbersRow ? end + 1 : end, numbersRow, labels: labelsOf(view, start, end) }
  }
  return null
}

/** Most filled cells are known headings, two of them surely. */
export function isHeaderRow(view: TableView, row: number): boolean {
  const cells = filledCells(view, row)
  // Most rows of a plan hold a long text or a number of a measure: no need to look closer.
  if (cells.length < 2 || cells.some((place) => place.text.length > 80 || /^\d+\.\d/u.test(place.text)))
    return false
  if (cells.some((place) => readHeading(place.text).form === 'explicit')) return false
  // «4 | Хөрөнгө, орлогын мэдүүлэг гаргуулах | 1 улирал | Тайлан»: words of headings in a row that counts.
  if (/^\d{1,3}\.?$/u.test(cells[0]?.text ?? '')) return false
  const best = cells.map((place) => bestRole(place.text))
  const sure = new Set(best.flatMap((found) => (found && found.score >= 0.8 ? [found.role] : [])))
  const matched = best.filter((found) => found && found.score >= 0.5).length
  if (matched * 2 <= cells.length) return false
  if (sure.size >= 2 || (sure.size === 1 && matched >= 3)) return true
  // At the top of a table headings that are less sure are enough where nothing else stands beside them.
  const roles = new Set(best.map((found) => found?.role))
  const most = Math.max(...best.map((found) => found?.score ?? 0))
  return row === 0 && matched === cells.length && roles.size > 1 && most >= 0.75
}

/** Groups over all columns, none of which is a heading that is known: «Төлөвлөсөн | Гүйцэтгэсэн». */
function isGroupRow(view: TableView, row: number): boolean {
  const cells = filledCells(view, row)
  const covered = cells.reduce((sum, place) => sum + place.cell.columnSpan, 0)
  const grouped = cells.some((place) => place.cell.columnSpan > 1)
  return (
    grouped && cells.length > 1 && covered === view.columns && cells.every(({ text }) => text.length < 60)
  )
}

/** A row under the heading that belongs to it: its texts stand under groups only, or are headings themselves. */
function isLowerHeaderRow(view: TableView, header: number, row: number): boolean {
  const cells = filledCells(view, row)
  if (cells.length === 0) {
    // Headings that reach down over this row, with nothing of its own.
    return (view.places[row] ?? []).some(
      (place) => place !== null && !place.startsHere && place.cell.row === header,
    )
  }
  if (cells.some((place) => place.text.length > 60 || place.cell.columnSpan >= view.columns)) return false
  const underGroups = cells.every((place) => {
    const above = view.places[row - 1]?.[place.cell.column]
    return above !== null && above !== undefined && above.text !== '' && above.cell.columnSpan > 1
  })
  if (underGroups || isUnderOpenGroup(view, header, row)) return true
  if (isNumbersRow(view, row)) return false
  const under = cells.every((place) => (view.places[header]?.[place.cell.column]?.text ?? '') === '')
  const known = cells.filter((place) => (bestRole(place.text)?.score ?? 0) >= 0.8).length
  return known >= 2 || (under && known >= 1 && known === cells.length)
}

/**
 * Where cells cannot be merged, or are not, a group is a heading with empty places right of it: a row whose short
 * texts stand under such ones, and nothing at its beginning, is the lower part of the heading.
 */
function isUnderOpenGroup(view: TableView, header: number, row: number): boolean {
  if (row !== header + 1) return false
  const at = filledCells(view, row).map((place) => place.cell.column)
  const texts = at.map((column) => textAt(view, row, column))
  if (texts.length < 2 || at[0] === 0 || texts.some((text) => text.length > 40)) return false
  const months = /улир|сар/iu.test(textAt(view, header, at[0] ?? 0))
  if (!months && texts.some((text) => /^[\d.,%\s]+$/u.test(text))) return false
  const open = at.filter((column) => textAt(view, header, column) === '')
  return open.length > 0 && open.every((column) => at.includes(column - 1))
}

const textAt = (view: TableView, row: number, column: number): string =>
  view.places[row]?.[column]?.text ?? ''

/** "1 | 2 | 3 …" under a heading: one number a column, from 1, in order. */
export function isNumbersRow(view: TableView, row: number): boolean {
  if (row >= view.rows) return false
  // Where columns are guessed, an empty one may stand with its neighbour: "6 7".
  const texts = filledCells(view, row)
    .flatMap((place) => (/^\d{1,2}(?: \d{1,2})+$/u.test(place.text) ? place.text.split(' ') : place.text))
    .map((text) => withoutEnd(text.replace(/^[(/]/u, ''), '.)/'))
  const cells = cellsOfRow(view, row)
  if (texts.length < Math.min(3, view.columns) || texts.length * 2 < cells.length) return false
  const first = Number(texts[0])
  const inOrder = texts.every((text, index) => text === String(first + index))
  const letters = texts.findIndex((text) => /^\d/u.test(text))
  const named = texts.slice(0, letters < 0 ? texts.length : letters)
  const lettered =
    /^[aа]$/iu.test(named[0] ?? '') &&
    texts.slice(named.length).every((text, index) => text === String(index + 1)) &&
    columnLetters.some((alphabet) => named.every((text, index) => alphabet[index] === text.toLowerCase()))
  return (inOrder && (first === 0 || first === 1)) || lettered
}

/** A later row that repeats the heading, as at the top of each page. */
export function repeatsHeader(view: TableView, row: number, labels: readonly string[][]): boolean {
  const cells = filledCells(view, row)
  if (cells.length < 2) return false
  const same = cells.filter((place) => labels[place.cell.column]?.includes(place.text)).length
  return same * 3 >= cells.length * 2 || isHeaderRow(view, row)
}

function labelsOf(view: TableView, start: number, end: number): string[][] {
  return Array.from({ length: view.columns }, (_, column) => {
    const labels: string[] = []
    for (let row = start; row < end; row++) {
      const text = textAt(view, row, column) || (row + 1 < end ? openGroup(view, row, column) : '')
      if (text !== '' && !labels.includes(text)) labels.push(text)
    }
    return labels
  })
}

/** The group left of an empty place that has a heading below it, as its left neighbours have. */
function openGroup(view: TableView, row: number, column: number): string {
  for (let left = column; left >= 0 && textAt(view, row + 1, left) !== ''; left--) {
    const text = textAt(view, row, left)
    if (text !== '') return text
  }
  return ''
}
