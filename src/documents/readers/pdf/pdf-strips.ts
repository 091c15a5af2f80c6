import type { Glyph } from './pdf-marks.ts'

/** Wider than a space between words, so that two things stand side by side. */
const wideGap = 0.8
/** A strip as narrow as this part of the letter size may still lie between columns; a space is a quarter. */
const narrowest = 0.34
const fewestLines = 4
/** Ink is counted at so many places a point. */
const perPoint = 4
/** What only opens an item. */
const bullet = /^[•·▪◦●○■□–—*✓➢➤\uf0b7-]$/u

/**
 * Left edges of the columns after the first, of a table that nobody drew: strips in which hardly a letter stands
 * though there are letters on either side. Lines in which three things stand apart are asked, so that running text,
 * titles and signatures do not fill the strips.
 */
export function stripsOf(lines: readonly Glyph[][]): number[] {
  const slices = slicesOf(lines)
  const parted = slices.filter((line) => partsOf(line) >= 3)
  if (parted.length < fewestLines) return []
  // Headings of groups of columns stand across them, and mostly in bold.
  const plain = parted.filter((line) => line.filter((glyph) => glyph.bold).length < line.length * 0.7)
  const telling = plain.length < fewestLines ? parted : plain
  const size = median(telling.flatMap((line) => line.slice(0, 1).map((glyph) => glyph.size)))
  const valleys = valleysOf(inkOf(telling), size * narrowest * perPoint)
  const whole = inkOf(parted)
  const edges = valleys
    .filter(({ from, to }) => isKept({ from: from / perPoint, to: to / perPoint }, slices))
    .map((valley) => deepest(valley, whole) / perPoint - 0.5)
  return withoutHeadings(withoutBullets(edges, telling), parted)
}

/** Cells of a row that stand in its middle have their lines half a line apart: such lines are one slice of it. */
function slicesOf(lines: readonly Glyph[][]): Glyph[][] {
  return lines.map((line, at) => {
    const [first] = line
    const next = lines[at + 1]
    const step = (next?.[0]?.y ?? 0) - (first?.y ?? 0)
    return first && next && step > 0 && step < first.size * 0.9 ? [...line, ...next] : line
  })
}

/** Bullets stand apart from their text, all below each other, and are no column. */
function withoutBullets(cuts: readonly number[], lines: readonly Glyph[][]): number[] {
  return cuts.filter((cut, at) => {
    const left = cuts[at - 1] ?? Number.NEGATIVE_INFINITY
    const held = lines
      .map((line) => line.filter((glyph) => glyph.x0 >= left && glyph.x0 < cut))
      .filter((glyphs) => glyphs.length > 0)
    const bullets = held.filter((glyphs) => glyphs.every((glyph) => bullet.test(glyph.text)))
    return bullets.length * 2 < held.length
  })
}

/** The heading in the middle of a column and the short texts at its left may leave white between them. */
function withoutHeadings(cuts: readonly number[], lines: readonly Glyph[][]): number[] {
  return cuts.filter((cut, at) => {
    const left = cuts[at - 1] ?? Number.NEGATIVE_INFINITY
    const right = cuts[at + 1] ?? Number.POSITIVE_INFINITY
    const before = lines.filter((line) => line.some((glyph) => glyph.x0 >= left && glyph.x0 < cut))
    const behind = lines.filter((line) => line.some((glyph) => glyph.x0 >= cut && glyph.x0 < right))
    const both = before.some((line) => behind.includes(line))
    return both || Math.min(before.length, behind.length) > 2
  })
}

/** Between columns: from where the last letter ends to where the next column begins. */
type Valley = { from: number; to: number }

/**
 * The right edge of where a strip has the least ink: texts that begin on one edge leave it free up to there, texts in
 * the middle of their columns do not.
 */
function deepest({ from, to }: Valley, ink: readonly number[]): number {
  let best = to
  for (let x = to; x > from; x--) if ((ink[x - 1] ?? 0) < (ink[best - 1] ?? 0)) best = x
  return best
}

/** How many lines have a letter at each place across the page. */
function inkOf(lines: readonly Glyph[][]): number[] {
  const width =
    Math.min(3000, Math.max(...lines.map((line) => Math.max(...line.map((glyph) => glyph.x1))))) * perPoint
  const ink = new Array<number>(Math.ceil(Math.max(0, width)) + 2).fill(0)
  for (const line of lines) {
    const marked = new Set<number>()
    for (const glyph of line) {
      for (
        let x = Math.max(0, Math.floor(glyph.x0 * perPoint));
        x < Math.min(width, glyph.x1 * perPoint);
        x++
      )
        marked.add(x)
    }
    for (const x of marked) ink[x] = (ink[x] ?? 0) + 1
  }
  return ink
}

/** Strips with little ink beside what stands left and right of them: a column of few words has little, too. */
function valleysOf(ink: readonly number[], narrow: number): Valley[] {
  const valleys: Valley[] = []
  let left = 0
  let from: number | null = null
  for (let x = 0; x < ink.length; x++) {
    const here = ink[x] ?? 0
    if (here <= Math.max(0, left * 0.15)) {
      from ??= x
      continue
    }
    const right = Math.max(...ink.slice(x, x + 12 * perPoint))
    if (from !== null && left > 0 && here < right * 0.3 && here <= left * 0.15 + 1) continue
    if (from !== null && left > 0 && x - from >= narrow) {
      valleys.push({ from, to: x })
      left = 0
    }
    from = null
    left = Math.max(left, here)
  }
  return valleys
}

/** Not where as many lines run across as are parted there: then it is a space between words in each line. */
function isKept({ from, to }: Valley, lines: readonly Glyph[][]): boolean {
  const middle = (from + to) / 2
  let parted = 0
  let crossed = 0
  for (const line of lines) {
    if (partsOf(line) < 2) continue
    const gap = gapAt(line, middle)
    if (gap === null) continue
    if (gap > 0.3) parted++
    else crossed++
  }
  return parted >= 3 && crossed <= parted * 0.6
}

/** The gap at a point of the line, in letter sizes: 0 within a letter, null outside of the line. */
export function gapAt(line: readonly Glyph[], x: number): number | null {
  let before = Number.NEGATIVE_INFINITY
  let behind = Number.POSITIVE_INFINITY
  let size = 1
  for (const glyph of line) {
    const slack = glyph.size * 0.08
    if (glyph.x0 + slack < x && glyph.x1 - slack > x) return 0
    size = glyph.size
    if ((glyph.x0 + glyph.x1) / 2 <= x) before = Math.max(before, glyph.x1)
    else behind = Math.min(behind, glyph.x0)
  }
  return Number.isFinite(before) && Number.isFinite(behind) ? (behind - before) / size : null
}

/** How many things stand apart on the line, by gaps wider than so many letter sizes. */
export function partsOf(line: readonly Glyph[], gap = wideGap): number {
  let parts = 0
  let end = Number.NEGATIVE_INFINITY
  for (const glyph of line.toSorted((one, other) => one.x0 - other.x0)) {
    if (glyph.x0 - end > glyph.size * gap) parts++
    end = Math.max(end, glyph.x1)
  }
  return parts
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}
