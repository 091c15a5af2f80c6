import { ReadingError } from '../../reading-error.ts'
import { walkXml } from '../xml-walk.ts'
import { type Book, unescapeString } from './xlsx-book.ts'
import { displayGeneral, displayNumber } from './xlsx-display.ts'
import { type CellLook, plainLook } from './xlsx-styles.ts'

export type SheetCell = { text: string; look: CellLook }
/** Rows and columns from 0, ends exclusive. */
export type Merge = { row: number; endRow: number; column: number; endColumn: number }
/** Only what holds something; a sheet's claimed size means nothing. */
export type Sheet = {
  rows: Map<number, Map<number, SheetCell>>
  merges: Merge[]
  hiddenRows: Set<number>
  hiddenColumns: { from: number; to: number }[]
  /** Formulas that were saved without their value, and values that are errors. */
  withoutValue: number
}

const mostCells = 300_000
const mostMerges = 50_000
/** A text that is kept once may stand in every cell. */
const mostLetters = 20_000_000

/**
 * Reads a worksheet part. Of a formula the value that was saved with it counts; nothing is ever computed.
 * @throws ReadingError 'too-complex' | 'broken-file'
 */
export function readSheet(xml: string, book: Book, looks: readonly CellLook[]): Sheet {
  const sheet: Sheet = {
    rows: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    withoutValue: 0,
  }
  let [row, column, cells, letters] = [-1, -1, 0, 0]
  let cell = { type: 'n', style: 0, value: '', formula: false }
  let reading: 'value' | 'inline' | null = null
  let inReading = 0
  walkXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        row = attributes.has('r') ? Number(attributes.get('r')) - 1 : row + 1
        column = -1
        if (isSet(attributes.get('hidden')) || isSet(attributes.get('zeroHeight'))) sheet.hiddenRows.add(row)
      } else if (name === 'c') {
        const place = placeOf(attributes.get('r') ?? '')
        row = place?.row ?? row
        column = place?.column ?? column + 1
        cell = {
          type: attributes.get('t') ?? 'n',
          style: Number(attributes.get('s') ?? 0),
          value: '',
          formula: false,
        }
      } else if (name === 'f') cell.formula = true
      else if (name === 'v') reading = 'value'
      else if (name === 't') reading = 'inline'
      else if (name === 'rPh') inReading++
      else if (name === 'mergeCell') {
        const merge = mergeOf(attributes.get('ref') ?? '')
        if (merge && sheet.merges.push(merge) > mostMerges) throw new ReadingError('too-complex')
      } else if (name === 'col' && isSet(attributes.get('hidden'))) {
        sheet.hiddenColumns.push({
          from: Number(attributes.get('min')) - 1,
          to: Number(attributes.get('max')) - 1,
        })
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = null
      else if (name === 'rPh') inReading--
      if (name !== 'c' || !Number.isSafeInteger(row) || row < 0) return
      const look = looks[cell.style] ?? plainLook
      const text = displayCell(cell.type, cell.value, look, book)
      if (text === '' && (cell.type === 'e' || (cell.formula && cell.value === ''))) sheet.withoutValue++
      if (text === '') return
      letters += text.length
      if (++cells > mostCells || letters > mostLetters) throw new ReadingError('too-complex')
      const cellsOfRow = sheet.rows.get(row) ?? new Map<number, SheetCell>()
      cellsOfRow.set(column, { text, look })
      sheet.rows.set(row, cellsOfRow)
    },
    text: (piece) => {
      if (reading && inReading === 0) cell.value += piece
    },
  })
  return sheet
}

function displayCell(type: string, value: string, look: CellLook, book: Book): string {
  if (type === 's') return book.sharedStrings[Number(value)] ?? ''
  if (type === 'str' || type === 'inlineStr') return unescapeString(value)
  if (type === 'e' || value === '') return ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return value.replace(/T.*/, '').replaceAll('-', '.')
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  return look.format === 'General'
    ? displayGeneral(number)
    : displayNumber(number, look.format, book.from1904)
}

/** "C7" is row 6, column 2. */
function placeOf(reference: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference)
  if (!found) return null
  let column = 0
  for (const letter of (found[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(found[2]) - 1, column: column - 1 }
}

function mergeOf(reference: string): Merge | null {
  const [from = '', to = ''] = reference.split(':')
  const [start, end] = [placeOf(from), placeOf(to)]
  if (!start || !end || end.row < start.row || end.column < start.column) return null
  return { row: start.row, endRow: end.row + 1, column: start.column, endColumn: end.column + 1 }
}

function isSet(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
