import { fromIso } from '../../language/values/calendar.ts'
import { cellLines } from '../cell-height.ts'
import type { PageCell } from '../page-cell.ts'

/** What a cell of a sheet holds: text, or a number with the format that shows it as the page has it. */
export type SheetValue = { text: string } | { number: number; format: string | null }

/**
 * A cell is a number or a date only where it has room on one line of `width` (twentieths of a point; a number that
 * is too wide shows as "####") and where the sheet will show the very text: "1.10" and "007" stay text, so does
 * "2024 оны", and the number of a measure is a name. Nothing that is text can be run: a formula is another kind of
 * cell, which this program never writes.
 */
export function sheetValue(cell: PageCell, width: number, fontSize: number): SheetValue {
  const { kind, lines } = cell
  if (kind === 'bullets') return { text: lines.map((item) => `• ${item}`).join('\n') }
  const text = lines.join('\n')
  const mayBeTyped = kind === 'centred' || kind === 'text' || kind === 'column-number'
  const typed = mayBeTyped ? (numberIn(text) ?? dateIn(text)) : null
  return typed && cellLines(cell, width, fontSize) === 1 ? typed : { text }
}

/** More digits than a cell without a format shows would be rounded. */
const mostDigits = 11

function numberIn(text: string): SheetValue | null {
  const found = /^(0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(\.\d*[1-9])?(%?)$/.exec(text)
  if (!found) return null
  const [, whole = '', part = '', percent = ''] = found
  const digits = whole.replaceAll(',', '') + part
  if (digits.length > mostDigits) return null
  const decimals = '0'.repeat(Math.max(0, part.length - 1))
  const grouped = whole.includes(',')
  if (!grouped && percent === '') return { number: Number(digits), format: null }
  const format = `${grouped ? '#,##0' : '0'}${decimals === '' ? '' : `.${decimals}`}${percent}`
  return { number: percent === '' ? Number(digits) : shiftedTwice(digits), format }
}

/** A hundredth without the error that a division leaves: "66.6" is 0.666. */
function shiftedTwice(digits: string): number {
  return Number(`${digits}e-2`)
}

/** Sheets count days from the last of 1899; before March 1900 they believe in a day that never was. */
const firstSafeDay = '1900-03-01'
const dayLength = 86_400_000

function dateIn(text: string): SheetValue | null {
  const found = /^(\d{4})\.(\d{2})\.(\d{2})$/.exec(text)
  const iso = found ? `${found[1]}-${found[2]}-${found[3]}` : ''
  if (!found || iso < firstSafeDay || fromIso(iso) === null) return null
  const number = Date.parse(`${iso}T00:00:00Z`) / dayLength + 25_569
  return { number, format: 'yyyy\\.mm\\.dd' }
}

/** Text that a spreadsheet would compute when a person opens its cell and leaves it again. */
export function beginsAsFormula(value: SheetValue | null): boolean {
  return value !== null && 'text' in value && /^[=+\-@]/.test(value.text)
}
