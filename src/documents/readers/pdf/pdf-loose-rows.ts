import {
  filledOf,
  inColumn,
  isBold,
  isNumberedIn,
  type LooseLine,
  numbersColumns,
} from './pdf-loose-lines.ts'
import { startsByMiddles } from './pdf-loose-middles.ts'
import type { Rule } from './pdf-marks.ts'

const objective = /^зорилт/iu

/**
 * Printed lines put together into the rows of their table: by lines drawn across, or by wider gaps where each row has
 * one number, else by where numbers stand, else by where a column begins that was empty in the line above.
 */
export function looseRows(
  lines: readonly LooseLine[],
  rules: readonly Rule[][],
  numbered: Numbered,
): LooseLine[][] {
  const pitch = pitchOf(lines)
  const parted = lines.map((line, at) => isParted(lines[at - 1], line, pitch, rules))
  const byBands = bandsHold(lines, parted, numbered)
  const middles = !byBands && numbered?.alone ? startsByMiddles(lines, numbered.column, pitch) : null
  const rows: LooseLine[][] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const row = rows.at(-1)
    const apart = parted[at] ?? true
    const starts =
      !before ||
      (byBands
        ? startsBand(
            line,
            before,
            apart,
            numbered !== null &&
              [row ?? [], bandAt(lines, parted, at)].some((band) => lacksNumber(band, numbered.column)),
          )
        : startsRow(line, before, apart, numbered))
    if (!row || (middles?.get(line) ?? starts) || clashes(row, line)) rows.push([line])
    else row.push(line)
  }
  return rows
}

/** The lines from one on that no gap parts. */
function bandAt(lines: readonly LooseLine[], parted: readonly boolean[], at: number): LooseLine[] {
  const end = lines.findIndex((line, index) => index > at && (parted[index] || line.whole))
  return lines.slice(at, end < 0 ? undefined : end)
}

type Numbered = { column: number; alone: boolean } | null

/** The usual distance between two lines of one cell. */
function pitchOf(lines: readonly LooseLine[]): number {
  const steps: number[] = []
  const last = new Map<number, LooseLine>()
  for (const line of lines) {
    for (const segment of line.segments) {
      const above = last.get(segment.from)
      if (above && above.page === line.page && line.y > above.y) steps.push(line.y - above.y)
      last.set(segment.from, line)
    }
  }
  // Where cells are short, most steps are those from row to row: the lesser ones are within a cell.
  return steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 5)] ?? 0
}

/** By a new page, a line drawn between, or more white than between the lines of a cell. */
function isParted(
  before: LooseLine | undefined,
  line: LooseLine,
  pitch: number,
  rules: readonly Rule[][],
): boolean {
  if (!before || before.page !== line.page) return true
  const drawn = rules[line.page]?.some((rule) => rule.at > before.y && rule.at < line.y)
  return drawn || line.y - before.y > pitch * 1.28
}

/** Whether what lies between the gaps are rows: mostly one number in each, or several columns filled in each. */
function bandsHold(lines: readonly LooseLine[], parted: readonly boolean[], numbered: Numbered): boolean {
  const bands: LooseLine[][] = []
  for (const [at, line] of lines.entries()) {
    if (parted[at] || line.whole || !bands.at(-1)) bands.push([line])
    else bands.at(-1)?.push(line)
  }
  const pages = new Set(lines.map((line) => line.page)).size
  if (numbered) {
    const counts = bands.map((band) => band.filter((line) => isNumberedIn(line, numbered.column)).length)
    const single = counts.filter((count) => count === 1).length
    const all = counts.reduce((sum, count) => sum + count, 0)
    const bare = bands.filter(
      (band, at) => counts[at] === 0 && !band.some((line) => line.whole || isBold(line)),
    ).length
    return single >= all * 0.8 && bare <= Math.max(pages, single * 0.2)
  }
  const filled = bands.filter((band) => !band.some((line) => line.whole))
  const broad = filled.filter((band) => new Set(band.flatMap(columnsOf)).size >= 3)
  return broad.length >= 4 * pages && broad.length >= filled.length * 0.7
}

const columnsOf = (line: LooseLine): number[] => line.segments.map((segment) => segment.from)

function lacksNumber(band: readonly LooseLine[], column: number): boolean {
  return !band.some((line) => isNumberedIn(line, column) || line.whole || isBold(line))
}

/** A band without a number at the head or the foot of a page is a part of the row that the page has cut. */
function startsBand(line: LooseLine, before: LooseLine, parted: boolean, unnumbered: boolean): boolean {
  if (line.whole && before.whole) return parted || objective.test(line.whole.text)
  if (line.whole || before.whole) return true
  return parted && !(unnumbered && before.page !== line.page && !isBold(line))
}

function startsRow(line: LooseLine, before: LooseLine, parted: boolean, numbered: Numbered): boolean {
  if (line.whole) return !before.whole || parted || objective.test(line.whole.text)
  if (before.whole) return true
  if (isBold(line) !== isBold(before) && filledOf(line) > 1) return true
  if (numbersColumns(line) || numbersColumns(before)) return true
  if (numbered) {
    const { column, alone } = numbered
    // Half a line apart are headings of one row, each in its middle.
    const close = !parted && line.y - before.y < (line.glyphs[0]?.size ?? 0) * 0.75
    if (close && ![before, line].some((one) => isNumberedIn(one, column))) return false
    return isNumberedIn(line, column) || (alone && inColumn(line, column) !== null)
  }
  if (parted && before.page === line.page) return true
  const above = new Set(columnsOf(before))
  return columnsOf(line).some((column) => !above.has(column))
}

/** Something over several columns in one line, by column in the other: a heading of a group and its columns. */
function clashes(row: readonly LooseLine[], line: LooseLine): boolean {
  if (line.whole) return !row.every((other) => other.whole)
  return row.some((other) =>
    other.segments.some((one) =>
      line.segments.some(
        (two) => one.from <= two.to && two.from <= one.to && (one.from !== two.from || one.to !== two.to),
      ),
    ),
  )
}
