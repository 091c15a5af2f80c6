/** What stands on a page, in points from its upper left corner. */
export type PageMarks = { width: number; height: number; glyphs: Glyph[]; rules: Rule[]; pictures: number }

/**
 * One letter. `x0`, `x1` and `y` (the baseline) are in the frame in which its line runs from left to right: for
 * text turned by a quarter the page is turned with it. `centerX` and `centerY` are on the page as it is.
 */
export type Glyph = {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  bold: boolean
  turn: Turn
  centerX: number
  centerY: number
}

export type Turn = 'none' | 'up' | 'down'

/** A straight ruling line, also a side of a stroked box or a thin filled one. */
export type Rule = { direction: 'across' | 'down'; at: number; from: number; to: number }

/** Affine transformation as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

export function apply(matrix: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5] }
}
