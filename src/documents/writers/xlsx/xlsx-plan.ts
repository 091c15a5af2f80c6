import type { Look } from './xlsx-looks.ts'
import type { SheetValue } from './xlsx-value.ts'

/** A cell of a sheet with all the places that it covers; ends are exclusive. */
export type SheetCell = {
  row: number
  endRow: number
  column: number
  endColumn: number
  look: Look
  value: SheetValue | null
}

/**
 * `fixed` where a merged cell or a picture is the highest of its row: programs leave these out when they measure a row
 * anew.
 */
export type RowHeight = { points: number; fixed: boolean }

/** Rows of a sheet from `start`. */
export type SheetPart = { start: number; heights: RowHeight[]; cells: SheetCell[] }

/** No row of a sheet may be higher, in points: text below that cannot be seen. */
export const highestRow = 409

/** The height of a line of text, in points; generous, for what has no room is not seen. */
export function lineHeight(fontSize: number): number {
  return Math.ceil(fontSize * 1.32 * 4) / 4
}
