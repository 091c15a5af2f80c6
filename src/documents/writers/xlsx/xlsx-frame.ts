import type { PageForm } from '../page.ts'
import type { LineKind, PageLine } from '../page-line.ts'
import { textWidth, wrappedLines } from '../text-measure.ts'
import type { Look } from './xlsx-looks.ts'
import { highestRow, lineHeight, type SheetCell, type SheetPart } from './xlsx-plan.ts'
import { beginsAsFormula } from './xlsx-value.ts'

type LineLook = {
  /** Where the line begins, as a share of the sheet's width. */
  from: number
  horizontal: Look['horizontal']
  bold?: boolean
  larger?: boolean
  smaller?: boolean
  /** Room above, in lines. */
  above?: number
}

const lineLooks: Record<LineKind, LineLook> = {
  annex: { from: 0.6, horizontal: 'right' },
  'approval-word': { from: 0.6, horizontal: 'center', bold: true },
  'approval-position': { from: 0.6, horizontal: 'center', bold: true },
  'approval-name': { from: 0.6, horizontal: 'center', bold: true },
  title: { from: 0, horizontal: 'center', bold: true, larger: true, above: 1 },
  year: { from: 0, horizontal: 'center' },
  window: { from: 0, horizontal: 'center' },
  issued: { from: 0, horizontal: 'left', above: 0.5 },
  'signature-role': { from: 0, horizontal: 'left', bold: true, above: 0.6 },
  signature: { from: 0, horizontal: 'left', above: 0.3 },
  organization: { from: 0, horizontal: 'center', bold: true, above: 1 },
  letterhead: { from: 0, horizontal: 'center', bold: true },
  addressee: { from: 0.5, horizontal: 'left', bold: true, above: 1 },
  subject: { from: 0, horizontal: 'left', above: 0.5 },
  paragraph: { from: 0, horizontal: 'left' },
  note: { from: 0, horizontal: 'left', smaller: true },
  free: { from: 0, horizontal: 'left' },
}

/** The lines above or below the table, each in a row of its own, merged over the columns that it needs. */
export function placeLines(
  lines: readonly PageLine[],
  widths: readonly number[],
  form: PageForm,
  start: number,
): SheetPart {
  const part: SheetPart = { start, heights: [], cells: [] }
  for (const [index, line] of lines.entries()) {
    const {
      from,
      above = 0,
      horizontal,
      bold = false,
      larger = false,
      smaller = false,
    } = lineLooks[line.kind]
    const size = smaller ? Math.max(9, form.fontSize - 1) : Math.max(12, form.fontSize) + (larger ? 1 : 0)
    const look: Look = {
      size,
      bold,
      horizontal,
      vertical: 'bottom',
      border: 'none',
      format: null,
      quoted: false,
    }
    const cells = placeParts(line, columnAt(widths, from), widths, start + index, look)
    part.cells.push(...cells)
    const most = cells.reduce((lines, { column, endColumn, value }) => {
      const width = widths.slice(column, endColumn).reduce((sum, one) => sum + one, 0)
      return Math.max(
        lines,
        value && 'text' in value ? wrappedLines(value.text, width / 20 - 6, bold ? size * 1.08 : size) : 1,
      )
    }, 1)
    part.heights.push({ points: Math.min(highestRow, (most + above) * lineHeight(size)), fixed: true })
  }
  return part
}

function placeParts(
  { kind, parts }: PageLine,
  from: number,
  widths: readonly number[],
  row: number,
  look: Look,
): SheetCell[] {
  const [first = '', ...others] = parts
  const place = (
    text: string | null,
    column: number,
    endColumn: number,
    own: Partial<Look> = {},
  ): SheetCell => ({
    row,
    endRow: row + 1,
    column,
    endColumn,
    look: { ...look, ...own, quoted: text !== null && beginsAsFormula({ text }) },
    value: text === null ? null : { text },
  })
  const end = widths.length
  const second = others.join(' ')
  if (second === '' || end - from < 2) return [place(parts.join('   '), from, end)]
  // At least one column for each part, and for a signature one between them to sign on.
  const last = Math.max(from + 1, Math.min(end - 1, columnAt(widths, 0.66)))
  if (kind !== 'signature') {
    const beside = columnFor(textWidth(second, look.size), { from: from + 1, last }, widths)
    return [place(first, from, beside), place(second, beside, end, { horizontal: 'right' })]
  }
  const signed = (line: number, name: number): SheetCell[] => [
    place(first, from, line),
    place(null, line, name, { border: 'line' }),
    place(second, name, end),
  ]
  const line = signatureColumn(textWidth(first, look.size), from, last, widths)
  const crowded = wrappedLines(first, roomIn(widths, from, line), look.size) > 3
  // with few columns the name goes to the last one, so that the position has more than the column of numbers
  if (crowded && last < end - 1) return signed(last, last + 1)
  if (line <= from) return [place(first, from, last), place(second, last, end)]
  return signed(line, last)
}

/** For text in these columns, merged; in points. */
const roomIn = (widths: readonly number[], from: number, to: number): number =>
  widths.slice(from, to).reduce((sum, width) => sum + width, 0) / 20 - 6

/** The last column, up to `last`, from which so wide a text fits on one line to the end of the sheet. */
function columnFor(
  needed: number,
  { from, last }: { from: number; last: number },
  widths: readonly number[],
): number {
  for (let column = last; column > from; column--) {
    if (roomIn(widths, column, widths.length) >= needed * 1.1) return column
  }
  return from
}

/** Where the line to sign on begins: beside a position on one line if it can be, with at least a column to sign in. */
function signatureColumn(needed: number, from: number, last: number, widths: readonly number[]): number {
  for (let line = Math.max(from + 1, columnAt(widths, 0.4)); line < last; line++) {
    if (roomIn(widths, from, line) >= needed * 1.1) return line
  }
  return last - 1
}

/** The column that begins nearest to the share of the width. */
function columnAt(widths: readonly number[], share: number): number {
  const wanted = share * widths.reduce((sum, width) => sum + width, 0)
  let nearest = 0
  let left = 0
  let distance = wanted
  for (const [column, width] of widths.entries()) {
    if (Math.abs(left - wanted) < distance) {
      nearest = column
      distance = Math.abs(left - wanted)
    }
    left += width
  }
  return nearest
}
