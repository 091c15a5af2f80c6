import { goingOn } from './pdf-loose-beside.ts'
import { spreadHeads } from './pdf-loose-heads.ts'
import {
  type BareLine,
  filledOf,
  inColumn,
  isBold,
  isFrame,
  isNumberedIn,
  type LooseLine,
  linesOfPage,
  looseLine,
  numberColumn,
  numbersColumns,
} from './pdf-loose-lines.ts'
import { looseRows } from './pdf-loose-rows.ts'
import type { Glyph, PageMarks, Rule } from './pdf-marks.ts'
import { wholeRules } from './pdf-rules.ts'
import { stripsOf } from './pdf-strips.ts'
import type { PdfCell, PdfTable } from './pdf-table.ts'

/** A table without ruling lines, and the letters before and behind it on its first and its last page. */
export type GuessedTable = {
  table: PdfTable
  before: { page: number; glyphs: Glyph[] }[]
  behind: { page: number; glyphs: Glyph[] }[]
}

const fewestRows = 4

/** Finds the table that nobody drew, or of which only a few lines are drawn; null where text is no table. */
export function guessTable(pages: readonly PageMarks[]): GuessedTable | null {
  const bare = pages.flatMap(linesOfPage)
  const cuts = stripsOf(bare.map((line) => line.glyphs))
  if (cuts.length < 2) return null
  const lines = bare.map((line) => looseLine(line, cuts))
  const slices = slicesOf(lines).filter(
    (slice) => new Set(slice.flatMap(columnsOf)).size >= 3 && !slice.some(isFrame),
  )
  const [first, last] = [slices[0]?.[0], slices.at(-1)?.at(-1)]
  if (!first || !last || slices.length < fewestRows) return null
  let from = lines.indexOf(first)
  let to = lines.indexOf(last) + 1
  while (from > 0 && headsOver(lines[from - 1], lines[from])) from--
  const group = lines[from - 1]
  // What stands over some columns, half a line above the others, is a group of theirs and no title.
  if (group?.whole && group.segments[0]?.from !== 0 && overSome(group, lines[from])) {
    group.whole = null
    from--
  }
  while (to < lines.length && goesOn(lines[to - 1], lines[to])) to++
  const inTable = withoutRepeatedHeads(lines.slice(from, to)).map(asTitle)
  return {
    table: tableOf(
      inTable,
      cuts,
      pages.map((page) => rulesAcross(page, inTable)),
    ),
    before: textOf(lines.slice(0, from)),
    behind: textOf(lines.slice(to)),
  }
}

/** Lines half a line apart: cells beside each other, of which some stand in the middle of their row. */
function slicesOf(lines: readonly LooseLine[]): LooseLine[][] {
  const slices: LooseLine[][] = []
  for (const line of lines) {
    const before = slices.at(-1)?.at(-1)
    const step = before?.page === line.page ? line.y - before.y : Number.POSITIVE_INFINITY
    if (line.whole || before?.whole || step > (line.glyphs[0]?.size ?? 0) * 0.9) slices.push([line])
    else slices.at(-1)?.push(line)
  }
  return slices
}

const columnsOf = (line: LooseLine): number[] =>
  line.whole ? [] : line.segments.flatMap(({ from, to }) => (from === to ? [from] : []))

/** Lines drawn over most of the table's width. */
function rulesAcross(page: PageMarks, lines: readonly LooseLine[]): Rule[] {
  const { left, right } = edges(lines)
  return wholeRules(page.rules).filter(
    (rule) => rule.direction === 'across' && rule.to - rule.from > (right - left) * 0.6,
  )
}

/** The first line of a heading that stands higher than the others of its row. */
function headsOver(line: LooseLine | undefined, below: LooseLine | undefined): boolean {
  if (!line || !below || line.page !== below.page || line.whole) return false
  const size = line.glyphs[0]?.size ?? 0
  return below.y - line.y < size * 1.3 && filledOf(line) > 0 && inColumn(line, 0) === null
}

function overSome(group: LooseLine, below: LooseLine | undefined): boolean {
  const size = group.glyphs[0]?.size ?? 0
  return group.page === below?.page && below.y - group.y < size * 0.9
}

/** The last row's further lines: its texts may stand in its middle, none of them beside another. */
function goesOn(before: LooseLine | undefined, line: LooseLine | undefined): boolean {
  if (!before || !line || line.whole || line.page !== before.page || isFrame(line)) return false
  const size = line.glyphs[0]?.size ?? 0
  const step = line.y - before.y
  const first = inColumn(line, 0)
  if (first === null || step < size * 0.9) return step < size * 1.7
  return step < size * 1.3 && (isNumberedIn(line, 0) || /^\p{Ll}/u.test(first.text))
}

/** Bold between plain rows, at the left and alone: a title, though it is short enough for the first column. */
function asTitle(line: LooseLine, at: number, lines: readonly LooseLine[]): LooseLine {
  const [only, ...others] = line.segments
  const before = lines[at - 1]
  const bold = isBold(line) && before && (!isBold(before) || before.whole)
  return only && others.length === 0 && only.from === 0 && bold ? { ...line, whole: only.line } : line
}

/** The heading that a program repeats on each page would part a row that the page has cut. */
function withoutRepeatedHeads(lines: readonly LooseLine[]): LooseLine[] {
  const end = lines.findIndex(
    (line) => line.whole || (!numbersColumns(line) && [0, 1, 2].some((column) => isNumberedIn(line, column))),
  )
  const heads = new Set(lines.slice(0, Math.max(0, end)).map(textOfLine))
  let atHead = false
  return lines.filter((line, at) => {
    if (lines[at - 1]?.page !== line.page) atHead = at > 0
    atHead &&= heads.has(textOfLine(line))
    return !atHead
  })
}

const textOfLine = (line: LooseLine): string => line.segments.map((segment) => segment.line.text).join('|')

function tableOf(lines: readonly LooseLine[], cuts: readonly number[], rules: readonly Rule[][]): PdfTable {
  const { left, right } = edges(lines)
  const xs = [left - 1, ...cuts, right + 1]
  const widest = new Map<string, number>()
  for (const segment of lines.flatMap((line) => (line.whole ? [] : line.segments))) {
    const place = `${segment.from},${segment.to}`
    widest.set(place, Math.max(widest.get(place) ?? 0, segment.line.x1 - segment.line.x0 + 1))
  }
  const numbered = numberColumn(lines)
  const rows = looseRows(lines, rules, numbered)
  spreadHeads(rows)
  const cells = rows.flatMap((row, at): PdfCell[] => {
    const place = { row: at, rowSpan: 1, page: (row[0]?.page ?? 0) + 1 }
    if (row.every((line) => line.whole)) {
      const whole = row.flatMap((line) => (line.whole ? [line.whole] : []))
      return [{ ...place, x0: left - 1, x1: right + 1, lines: whole, room: right - left }]
    }
    const found = new Map<number, PdfCell & { to: number }>()
    for (const { from, to, line } of row.flatMap((one) => one.segments)) {
      const cell = found.get(from)
      if (cell) cell.lines.push(line)
      else {
        const [x0 = left, x1 = right] = [xs[from], xs[to + 1]]
        found.set(from, { ...place, x0, x1, lines: [line], room: widest.get(`${from},${to}`) ?? 0, to })
      }
    }
    const empty = xs.slice(1).flatMap((x1, column): PdfCell[] => {
      const covered = [...found].some(([from, cell]) => from <= column && column <= cell.to)
      return covered ? [] : [{ ...place, x0: xs[column] ?? 0, x1, lines: [], room: 0 }]
    })
    return [...found.values(), ...empty].map(({ row: index, rowSpan, x0, x1, lines: held, room }) => ({
      row: index,
      rowSpan,
      page: place.page,
      x0,
      x1,
      lines: held,
      room,
    }))
  })
  return {
    xs,
    rows: rows.length,
    cells: goingOn(cells, xs[numbered?.column ?? 0] ?? left),
    openTop: false,
    openBottom: false,
    ruled: false,
  }
}

function textOf(lines: readonly BareLine[]): { page: number; glyphs: Glyph[] }[] {
  return [...Map.groupBy(lines, (line) => line.page)].map(([page, found]) => ({
    page,
    glyphs: found.flatMap((line) => line.glyphs),
  }))
}

function edges(lines: readonly LooseLine[]): { left: number; right: number } {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const glyph of lines.flatMap((line) => line.glyphs)) {
    left = Math.min(left, glyph.x0)
    right = Math.max(right, glyph.x1)
  }
  return { left, right }
}
