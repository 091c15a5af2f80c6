import { baselines, lineOf, type TextLine } from './pdf-lines.ts'
import type { Glyph, PageMarks } from './pdf-marks.ts'
import { numbersPage } from './pdf-running-heads.ts'
import { gapAt, partsOf } from './pdf-strips.ts'

/** A printed line of a page without ruling lines. */
export type BareLine = { page: number; glyphs: Glyph[] }

/** A number that stands alone, and one at the beginning of a text. */
const number = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,4})[.)]?$/u
const leading = /^\d{1,2}(?:\.\d{1,2}){1,3}(?:[.)\s\p{L}]|$)/u

/** «1) Сургалт …», where the numbers of measures stand before their texts. */
const listed = /^\d{1,2}[.)]\s*\p{Lu}/u

/** «Зорилт 2. …», at whatever width. */
const objective = /^зорилт[\s–-]*(?:\d{1,2}|[IVX]{1,4})[.:)]\s*\p{L}/iu

/** What stands in one column of a printed line, or over several: `to` is the last of them. */
export type Segment = { from: number; to: number; line: TextLine }

/** A printed line by columns. `whole`: it runs over all columns it touches, and over more than one. */
export type LooseLine = BareLine & { y: number; segments: Segment[]; whole: TextLine | null }

export function linesOfPage({ glyphs }: PageMarks, page: number): BareLine[] {
  const seen = glyphs.filter((glyph) => glyph.turn === 'none' && glyph.text.trim() !== '')
  const lines = baselines(seen).map((row) => ({ page, glyphs: row }))
  const isNumber = (at: number): boolean => numbersPage(lineOf(lines.at(at)?.glyphs ?? [])?.text ?? '')
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
  const whole = across ?? (only?.from === 0 ? headingOf(glyphs, segments.length) : null)
  stretchTitle(segments, cuts.length)
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
function headingOf(glyphs: readonly Glyph[], parts: number): TextLine | null {
  const line = lineOf(glyphs)
  // In a column of its own an objective has other columns beside it, well apart.
  if (line && objective.test(line.text) && partsOf(glyphs, 1.2) === 1) return line
  return parts > 1 && partsOf(glyphs, 0.36) === 1 ? line : null
}

/** Beside a number, a title that runs over more than its column has the rest of the line for itself. */
function stretchTitle(segments: Segment[], last: number): void {
  const [first, title, ...others] = segments
  if (!first || !title || others.length > 0 || first.to > 0 || title.from !== 1) return
  if (number.test(first.line.text) && title.to > 1) title.to = last
}

/** How many columns the line has something in, each by itself. */
export function filledOf(line: LooseLine): number {
  return line.whole ? 0 : line.segments.filter((segment) => segment.from === segment.to).length
}

export function inColumn(line: LooseLine, column: number): TextLine | null {
  return line.segments.find((segment) => segment.from === column)?.line ?? null
}

/** «1.1», «1.1 …», and where it stands alone also «1». */
export function isNumberedIn(line: LooseLine, column: number): boolean {
  const text = line.whole ? '' : (inColumn(line, column)?.text ?? '')
  return leading.test(text) || number.test(text) || (column < 2 && listed.test(text))
}

/** The row below a heading that numbers the columns. */
export function numbersColumns(line: LooseLine): boolean {
  return (
    line.segments.length >= 3 && line.segments.every(({ from, line: { text } }) => text === `${from + 1}`)
  )
}

/** The column in which most rows have their number, and whether it stands there alone; null where there are none. */
export function numberColumn(lines: readonly LooseLine[]): { column: number; alone: boolean } | null {
  let best: { column: number; alone: boolean; count: number } | null = null
  for (const column of [0, 1, 2, 3]) {
    const texts = lines.flatMap((line) => (line.whole ? [] : (inColumn(line, column)?.text ?? [])))
    const levels = texts.filter((text) => leading.test(text) || (column < 2 && listed.test(text)))
    const plain = column < 2 ? texts.filter((text) => number.test(text)) : []
    const counted = levels.length >= plain.length ? levels : plain
    const count = counted.length
    const alone = plain.length >= texts.length * 0.6
    if (count < 3 || !(alone || levels.length >= 3) || count <= (best?.count ?? 0)) continue
    if (countsUp(counted)) best = { column, alone, count }
  }
  return best
}

/** Numbers of rows go up or begin anew; dates («06.30») and amounts come again or as they like. */
function countsUp(texts: readonly string[]): boolean {
  const values = texts.map((text) =>
    (/^[\d.]+/u.exec(text)?.[0] ?? text).split('.').filter(Boolean).map(Number),
  )
  const steps = values.filter((value, at) => {
    const before = values[at - 1]
    const last = value.at(-1) ?? 0
    return !before || last === 1 || last > (before.at(-1) ?? 0) || Number.isNaN(last)
  })
  return steps.length >= texts.length * 0.8
}

export function isBold(line: LooseLine): boolean {
  return line.segments.every((segment) => segment.line.bold)
}

/** «2026.02.12    Дугаар 3/18    Номгон», «ХЯНАСАН:    дарга    Ц.Болд»: three things on a line, and no row. */
export function isFrame(line: LooseLine): boolean {
  const text = line.segments[0]?.line.text ?? ''
  if (!/^[\p{Lu}\d]/u.test(text)) return false
  return /^20\d\d(?:[./-]|\s?он)/u.test(text) || act.test(text)
}

const act =
  /^(?:тайлан\s|төлөвлөгөө\s|хянаж\s)?(?:батлав|баталгаажуулсан|хянасан|танилцсан|боловсруулсан|нэгтгэсэн|бичсэн|гаргасан|баталсан)\s*:?(?!\p{L})/iu
