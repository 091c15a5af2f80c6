import type { Glyph } from './pdf-marks.ts'

/** One printed line within a cell or a column of text, in points. */
export type TextLine = {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  bold: boolean
  /** Width of the first word, and of its first letter: whether they would have fitted on the line before. */
  firstWord: number
  firstLetter: number
}

/** Letters closer than this part of the letter size are one word. */
const wordGap = 0.2

/**
 * Letters as printed lines from top to bottom. Order comes from their places alone: programs print letters that a
 * font lacks (often Ө and Ү) after the others, and headers after the body.
 */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  return baselines(glyphs).flatMap((row) => lineOf(row) ?? [])
}

/** As `linesOf`, but each printed line cut into pieces where a gap is wider than `gap` letter sizes. */
export function segmentedLinesOf(glyphs: readonly Glyph[], gap: number): TextLine[][] {
  const rows: TextLine[][] = []
  for (const row of baselines(glyphs)) {
    const pieces: Glyph[][] = [[]]
    let end = Number.POSITIVE_INFINITY
    for (const glyph of row.toSorted((one, other) => one.x0 - other.x0)) {
      if (glyph.text.trim() === '') continue
      if (glyph.x0 - end > glyph.size * gap) pieces.push([])
      end = Math.max(glyph.x1, end === Number.POSITIVE_INFINITY ? glyph.x1 : end)
      pieces.at(-1)?.push(glyph)
    }
    const spaces = row.filter((glyph) => glyph.text.trim() === '')
    const lines = pieces.flatMap((piece) => lineOf([...piece, ...spacesWithin(piece, spaces)]) ?? [])
    if (lines.length > 0) rows.push(lines)
  }
  return rows
}

function spacesWithin(piece: readonly Glyph[], spaces: readonly Glyph[]): Glyph[] {
  const [from, to] = [piece[0]?.x0 ?? 0, piece.at(-1)?.x1 ?? 0]
  return spaces.filter((space) => space.x0 >= from && space.x1 <= to)
}

/** Letters on one baseline, from top to bottom. */
export function baselines(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = []
  let row: Glyph[] = []
  let base = Number.NEGATIVE_INFINITY
  for (const glyph of glyphs.toSorted((one, other) => one.y - other.y)) {
    if (row.length > 0 && glyph.y - base > glyph.size * 0.45) {
      rows.push(row)
      row = []
    }
    if (row.length === 0) base = glyph.y
    row.push(glyph)
  }
  if (row.length > 0) rows.push(row)
  return rows
}

/** The letters of one baseline as a line; null when none is seen. */
export function lineOf(row: readonly Glyph[]): TextLine | null {
  const glyphs = row.filter((glyph) => glyph.text !== '').sort((one, other) => one.x0 - other.x0)
  const seen = glyphs.filter((glyph) => glyph.text.trim() !== '')
  const [first, last] = [seen[0], seen.at(-1)]
  if (!first || !last) return null
  let text = ''
  let before: Glyph | null = null
  let spaced = false
  let firstWordEnd: number | null = null
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      spaced = true
      continue
    }
    // Some programs print bold by printing twice, a hair apart.
    if (before && before.text === glyph.text && glyph.x0 - before.x0 < glyph.size * 0.12) continue
    const gap = before ? glyph.x0 - before.x1 : 0
    if (before && (gap > glyph.size * wordGap || (spaced && gap > -glyph.size * 0.1))) {
      text += ' '
      firstWordEnd ??= before.x1
    }
    text += glyph.text
    before = glyph
    spaced = false
  }
  return {
    text: text.normalize('NFC').replaceAll(/[\u00ad\u200b-\u200f\ufeff]/g, ''),
    x0: first.x0,
    x1: Math.max(...seen.map((glyph) => glyph.x1)),
    y: first.y,
    size: Math.max(...seen.map((glyph) => glyph.size)),
    // Letters that a font lacks (often Ө and Ү) come from another, which need not be bold.
    bold: seen.filter((glyph) => glyph.bold).length > seen.length * 0.7,
    firstWord: (firstWordEnd ?? last.x1) - first.x0,
    firstLetter: first.x1 - first.x0,
  }
}
