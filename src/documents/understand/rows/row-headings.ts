import { withoutEnd } from '../../language/words/without-end.ts'
import { percentOf } from '../cells/cell-shapes.ts'
import { isCapitals, readHeading, wordNumberAlone } from '../cells/headings.ts'
import { numberAlone } from '../cells/numbering.ts'
import { filledCells, type Place } from '../cells/table-view.ts'
import { repeatsHeader } from '../columns/header-rows.ts'
import type { PlanTable } from '../columns/plan-tables.ts'
import type { ColumnRole } from '../types.ts'

/** The text of a row that heads the rows below it: a section or an objective; null for a row of cells. */
export function rowHeading(table: PlanTable, row: number, filled: readonly Place[]): string | null {
  return headingOf(table, filled) ?? headingAbove(table, row, filled) ?? titleBelow(table, row, filled)
}

/** Alone in its row, with the headings of columns said anew below it: what the rows under them are about. */
function headingAbove(table: PlanTable, row: number, [only, ...others]: readonly Place[]): string | null {
  if (!only || others.length > 0 || table.labels.length === 0 || row + 1 >= table.view.rows) return null
  return repeatsHeader(table.view, row + 1, table.labels) ? only.text : null
}

/** Alone below «ЗОРИЛТ 2» that stands alone: what that objective is. */
function titleBelow(table: PlanTable, row: number, [only, ...others]: readonly Place[]): string | null {
  if (!only || others.length > 0 || row === 0) return null
  const [name, ...more] = filledCells(table.view, row - 1)
  if (!name || more.length > 0 || name.cell.column !== only.cell.column) return null
  const { form, title } = readHeading(name.text)
  return form === 'explicit' && title === '' ? only.text : null
}

/** «Нийт дундаж | 63 % | 96.6 %»: sums of columns, which are no measure. */
export function isTotal([first, ...others]: readonly Place[]): boolean {
  if (!first || others.length === 0 || first.text.length > 60) return false
  if (!/^(?:нийт|дундаж|дүн|бүгд|нийлбэр|төлөвлөгөөний (?:нийт|дундаж))(?!\p{L})/iu.test(first.text))
    return false
  return others.every((place) => /^[\d\s.,%]+(?:хувь|төгрөг|төг)?[\s.]*$/iu.test(place.text))
}

/** «Хуудас 2/5», «- 2 -»: a page number that somebody has typed. */
export function isPageNumber([only, ...others]: readonly Place[]): boolean {
  if (!only || others.length > 0) return false
  return /^(?:(?:хуудас|нүүр)\s*[:№-]?\s*\d+(?:\s*\/\s*\d+)?|[-–—]\s*\d+\s*[-–—])$/iu.test(only.text)
}

/** The text of a row that is a heading of a section or an objective; null for a row of cells. */
function headingOf(table: PlanTable, filled: readonly Place[]): string | null {
  const [first, second] = filled
  if (!first) return null
  const { columns, exact } = table.view
  const wide = (place: Place): boolean => place.cell.columnSpan >= Math.max(2, columns * 0.5)
  if (filled.length === 1) {
    const heading = readHeading(first.text)
    if (heading.form === 'explicit' || wide(first)) return first.text
    const role = table.columns.find((column) => column.column === first.cell.column)?.role
    const early = role === 'number' || role === 'principle' || (role === 'measure' && first.cell.column === 0)
    if (!early) return null
    // In a sheet a heading need not be merged: it is too long for a number, or counts in words.
    const counted = heading.form === 'numbered' && wordCount.test(first.text)
    if (exact) {
      return (role === 'number' ? /\p{L}{4}/u.test(first.text) : counted) ? first.text : null
    }
    const numbered = heading.form === 'numbered' && role !== 'measure'
    return isCapitals(first.text) || numbered || counted ? first.text : null
  }
  const named = filled.find((place) => readHeading(place.text).form === 'explicit')
  const figures = filled.filter((place) => place !== named)
  // «1 | Зорилт 1. Ил тод байдал | 95%»: its number and its percent do not make a measure of it.
  if (named && figures.every((place) => numberAlone(place.text) !== null || percentOf(place.text) !== null))
    return named.text
  if (filled.length === 2 && second) {
    const name = readHeading(first.text)
    if (name.form === 'explicit' && name.title === '' && !roleIs(table, second, 'criteria')) {
      return `${withoutEnd(first.text, ' .:')}. ${second.text}`
    }
    const letter = /^\p{Lu}[.)]?$/u.test(first.text) ? first.text.slice(0, 1) : null
    const number = numberAlone(first.text) ?? wordNumberAlone(first.text) ?? letter
    if (number !== null && second.cell.columnSpan >= Math.max(2, columns - 2)) {
      return readHeading(second.text).form === 'explicit' ? second.text : `${number}. ${second.text}`
    }
  }
  return null
}

/** «II. …», «Хоёр. …»: counted as objectives are and measures are not. */
const wordCount = /^(?:[IVX]{1,4}|\p{Lu}\p{L}{1,12})[.)]\s*\p{L}/u

export function roleIs(table: PlanTable, place: Place, role: ColumnRole): boolean {
  return table.columns.some((column) => column.column === place.cell.column && column.role === role)
}
