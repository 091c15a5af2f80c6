import { baselines, lineOf, type TextLine } from './pdf-lines.ts'
import type { Glyph, PageMarks } from './pdf-marks.ts'
import { pageNumber } from './pdf-running-heads.ts'
import { gapAt, partsOf } from './pdf-strips.ts'

/** A printed line of a page without ruling lines. */
export type BareLine = { page: number; glyphs: Glyph[] }

/** «Зорилт 2. …», at whatever width. */
const objective = /^зорилт[\s–-]*(?:\d{1,2}|[IVX]{1,4})[.:)]\s*\p{L}/iu

/** What stands in one column of a printed line, or over several: `to` is the last of them. */
export type Segment = { from: number; to: number; line: TextLine }

/** A printed line by columns. `whole`: it runs over all columns it touches, and over more than one. */
export type LooseLine = BareLine & { y: number; segments: Segment[]; whole: TextLine | null }

export function linesOfPage({ glyphs }: PageMarks, page: number): BareLine[] {
  const seen = glyphs.filter((glyph) => glyph.turn === 'none' && glyph.text.trim() !== '')
  const lines = baselines(seen).map((row) => ({ page, glyphs: row }))
  const isNumber = (at: number): boolean => pageNumber.test(lineOf(lines.at(at)?.glyphs ?? [])?.text ?? '')
  return lines.slice(isNumber(0) ? 1 : 0, isNumber(-1) ? -1 : undefined)
}

/** The line parted at the left edges of columns, except where it runs across them. */
export function looseLine({ page, glyphs }: BareLine, cuts: readonly number[]): LooseLine {
  const joined = joinedCuts(glyphs, cuts)
  const byColumn = Map.groupBy(glyphs, (glyph) => {
    const column = cuts.filter((cut) => (glyph.x0 + glyph.x1) / 2 >= cut).length
    let first = column
    while (first > 0 && joined[first - 1]) first--
    return first
  })
  const segments = [...byColumn].flatMap(([from, held]): Segment[] => {
    const line = lineOf(held)
    if (!line) return []
    const to = cuts.filter((cut) => line.x1 - line.size * 0.1 >= cut).length
    return [{ from, to: Math.max(from, to), line }]
  })
  segments.sort((one, other) => one.from - other.from)
  const [only] = segments
  const across = only && segments.length === 1 && only.to > only.from ? only.line : null
  const whole = across ?? (only?.from === 0 && segments.length > 1 ? headingOf(glyphs) : null)
  return { page, glyphs, y: Math.min(...glyphs.map((glyph) => glyph.y)), segments, whole }
}

/** Where the line runs across the edge of a column. A space between two of its words may happen to lie there. */
function joinedCuts(glyphs: readonly Glyph[], cuts: readonly number[]): boolean[] {
  const gaps = cuts.map((cut) => gapAt(glyphs, cut))
  const crossed = gaps.map((gap) => gap !== null && gap < 0.1)
  return cuts.map((cut, at) => {
    const gap = gaps[at] ?? null
    if (crossed[at] || gap === null || gap > 0.9) return crossed[at] ?? false
    const [left, right] = [crossed[at - 1] ?? false, crossed[at + 1] ?? false]
    if (left && right) return true
    if (gap < 0.45 && (left || right)) return true
    return gap < 0.3 && !glyphs.some((glyph) => Math.abs(glyph.x0 - cut) < glyph.size * 0.12)
  })
}

/** A title whose words happen to be parted where columns are: nowhere by more than a space. */
function headingOf(glyphs: readonly Glyph[]): TextLine | null {
  const line = lineOf(glyphs)
  if (line && objective.test(line.text)) return line
  return partsOf(glyphs, 0.36) === 1 ? line : null
}

/** How many columns the line has something in, each by itself. */
export function filledOf(line: LooseLine): number {
  return line.whole ? 0 : line.segments.filter((segment) => segment.from === segment.to).length
}

export function inColumn(line: LooseLine, column: number): TextLine | null {
  return line.segments.find((segment) => segment.from === column)?.line ?? null
}

export function isBold(line: LooseLine): boolean {
  return line.segments.every((segment) => segment.line.bold)
}
