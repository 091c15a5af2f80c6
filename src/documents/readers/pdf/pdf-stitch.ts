import type { PdfCell, PdfTable } from './pdf-table.ts'

const near = 5

/**
 * Puts the next page's table under the one it continues: its header, when repeated, goes; a row that the page break
 * cut in two becomes one again. Null when the columns show that it is another table.
 */
export function stitch(above: PdfTable, below: PdfTable): PdfTable | null {
  const xs = commonColumns(above, below)
  if (!xs) return null
  const upper = snap(above, xs.above, xs.common)
  const lower = withoutHeader(upper, snap(below, xs.below, xs.common))
  const first = lower.cells.filter((cell) => cell.row === 0)
  const partners = new Map(first.map((cell) => [cell, partnerOf(upper, cell)]))
  const pageBreak = above.openBottom && below.openTop ? 'within-row' : breakOf(first, partners)
  const offset = upper.rows - (pageBreak === 'within-row' ? 1 : 0)
  const taken = new Set<PdfCell>()
  for (const cell of first) {
    const partner = partners.get(cell)
    const merged =
      pageBreak === 'within-group' &&
      ((spans(cell, partner) && continues(cell, partners)) || namesGroup(cell, first, partners))
    if (!partner || !(pageBreak === 'within-row' || merged)) continue
    partner.lines.push(...cell.lines)
    partner.rowSpan += cell.rowSpan - (pageBreak === 'within-row' ? 1 : 0)
    taken.add(cell)
  }
  const rest = lower.cells.filter((cell) => !taken.has(cell))
  return {
    xs: xs.common,
    rows: offset + lower.rows,
    cells: [...upper.cells, ...rest.map((cell) => ({ ...cell, row: cell.row + offset }))],
    openTop: above.openTop,
    openBottom: below.openBottom,
    ruled: above.ruled && below.ruled,
  }
}

type Columns = { above: number[]; below: number[]; common: number[] }

/**
 * Both tables' column lines on one scale: the left sides laid over each other (margins may be mirrored), the right
 * sides agreeing, and either as many lines in both or every line of the one with fewer found in the other.
 */
function commonColumns(above: PdfTable, below: PdfTable): Columns | null {
  const [left = 0, right = 0] = [above.xs[0], above.xs.at(-1)]
  const shift = left - (below.xs[0] ?? 0)
  const moved = below.xs.map((x) => x + shift)
  if (above.ruled !== below.ruled || Math.abs((moved.at(-1) ?? 0) - right) > near * 2) return null
  if (moved.length === above.xs.length) return { above: above.xs, below: below.xs, common: above.xs }
  const [fewer, more] = moved.length < above.xs.length ? [moved, above.xs] : [above.xs, moved]
  const allFound = fewer.every((x) => more.some((other) => Math.abs(other - x) <= near))
  return allFound ? { above: above.xs, below: below.xs, common: more } : null
}

/** A copy of the table with its cells' sides on the common lines. */
function snap(table: PdfTable, own: readonly number[], common: readonly number[]): PdfTable {
  const shift = (common[0] ?? 0) - (own[0] ?? 0)
  const onto = (x: number): number => {
    const index = own.findIndex((line) => Math.abs(line - x) <= 3)
    const byIndex = own.length === common.length ? common[index] : undefined
    if (byIndex !== undefined) return byIndex
    const moved = x + shift
    return common.reduce(
      (best, line) => (Math.abs(line - moved) < Math.abs(best - moved) ? line : best),
      moved + 1e6,
    )
  }
  const cells = table.cells.map((cell) => ({
    ...cell,
    x0: onto(cell.x0),
    x1: onto(cell.x1),
    lines: [...cell.lines],
  }))
  return { ...table, cells }
}

/** Drops the leading rows that say, cell by cell, what the first rows of the table above say. */
function withoutHeader(above: PdfTable, below: PdfTable): PdfTable {
  let rows = 0
  while (
    rows + 1 < below.rows &&
    rowText(below, rows) !== '' &&
    rowText(above, rows) === rowText(below, rows)
  )
    rows++
  if (rows === 0 || below.cells.some((cell) => cell.row < rows && cell.row + cell.rowSpan > rows))
    return below
  const cells = below.cells
    .filter((cell) => cell.row >= rows)
    .map((cell) => ({ ...cell, row: cell.row - rows }))
  return { ...below, rows: below.rows - rows, cells, openTop: false }
}

function rowText(table: PdfTable, row: number): string {
  const cells = table.cells.filter((cell) => cell.row === row)
  return cells
    .map((cell) => textOf(cell))
    .join('|')
    .replaceAll(/[\s|]+/g, ' ')
    .trim()
}

function textOf(cell: PdfCell): string {
  return cell.lines.map((line) => line.text).join(' ')
}

/** The cell of the last row with the same sides. */
function partnerOf(above: PdfTable, cell: PdfCell): PdfCell | undefined {
  return above.cells.find(
    (other) => other.row + other.rowSpan === above.rows && other.x0 === cell.x0 && other.x1 === cell.x1,
  )
}

type PageBreak = 'between-rows' | 'within-row' | 'within-group'
type Partners = ReadonlyMap<PdfCell, PdfCell | undefined>

/**
 * Where the page break fell. Within a group: cells merged over several rows go on below it, beside rows of their own.
 * Within a row: the first filled cell is empty now, or goes on in small letters, and few are filled or all go on so.
 */
function breakOf(first: readonly PdfCell[], partners: Partners): PageBreak {
  if (first.length < 2 || first.some((cell) => !partners.get(cell))) return 'between-rows'
  if (first.some((cell) => namesGroup(cell, first, partners))) return 'within-group'
  const own = first.filter((cell) => !spans(cell, partners.get(cell)))
  if (isTorn(own, partners)) return 'within-row'
  const lead = first
    .toSorted((one, other) => one.x0 - other.x0)
    .find((cell) => partners.get(cell)?.lines.length)
  if (!lead) return 'between-rows'
  if (!continues(lead, partners)) {
    const merged = first.some((cell) => cell.lines.length === 0 && spans(cell, partners.get(cell)))
    return merged ? 'within-group' : 'between-rows'
  }
  const newInOwn = own.some((cell) => cell.lines.length > 0 && !goesOn(cell, partners))
  if (own.length < first.length && spans(lead, partners.get(lead)))
    return newInOwn ? 'within-group' : 'within-row'
  const filled = first.filter((cell) => cell.lines.length > 0)
  if (filled.every((cell) => goesOn(cell, partners))) return 'within-row'
  const few = filled.length * 2 <= first.length && filled.every((cell) => partners.get(cell)?.lines.length)
  return few && lead.lines.length === 0 ? 'within-row' : 'between-rows'
}

/** The number is not repeated, or goes on, and most texts go on in small letters: other cells may begin items. */
function isTorn(own: readonly PdfCell[], partners: Partners): boolean {
  const lead = own
    .toSorted((one, other) => one.x0 - other.x0)
    .find((cell) => partners.get(cell)?.lines.length)
  if (!lead) return false
  const filled = own.filter((cell) => cell.lines.length > 0)
  const going = filled.filter((cell) => goesOn(cell, partners))
  if (!continues(lead, partners)) {
    // A name in large letters may go on with a sentence that nothing has ended yet.
    const before = partners.get(lead)
    const ended = before === undefined || /[.;!?]$/u.test(textOf(before)) || /^\d/u.test(textOf(lead))
    return !ended && going.length > 1 && going.length * 2 > filled.length
  }
  return going.length > 0 && (lead.lines.length > 0 || going.length * 2 >= filled.length)
}

/** The title of an objective that goes on beside a new number: it is one cell, of one row above and one below. */
function namesGroup(cell: PdfCell, first: readonly PdfCell[], partners: Partners): boolean {
  const numbered = first.find((other) => /^\d{1,2}\.\d/u.test(textOf(other)))
  return numbered !== undefined && cell.x0 < numbered.x0 && goesOn(cell, partners)
}

/** Merged over several rows, on one side of the break or on the other. */
function spans(cell: PdfCell, partner: PdfCell | undefined): boolean {
  return cell.rowSpan > 1 || (partner?.rowSpan ?? 1) > 1
}

/** Empty below the break, or in the middle of a sentence. */
function continues(cell: PdfCell, partners: Partners): boolean {
  return cell.lines.length === 0 || goesOn(cell, partners)
}

function goesOn(cell: PdfCell, partners: Partners): boolean {
  return /^[\p{Ll},)]/u.test(textOf(cell)) && (partners.get(cell)?.lines.length ?? 0) > 0
}
