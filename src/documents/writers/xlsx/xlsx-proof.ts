import type { PageForm } from '../page.ts'
import { type PageProof, qrSide } from '../page-proof.ts'
import { qrPng } from '../qr-image.ts'
import type { SheetPicture } from './xlsx-drawing.ts'
import type { SheetPart } from './xlsx-plan.ts'

/** Between the table and the mark, in points. */
const above = 12

/** The lines of the mark in rows under all others, in the columns to the right of the QR code. */
export function placeProof(
  { lines }: PageProof,
  widths: readonly number[],
  { fontSize }: PageForm,
  start: number,
): SheetPart {
  const column = firstColumnBeside(widths)
  const look = {
    size: Math.min(9, fontSize),
    bold: false,
    horizontal: 'left',
    vertical: 'center',
    border: 'none',
    format: null,
    quoted: false,
  } as const
  return {
    start,
    heights: [
      { points: above, fixed: true },
      ...lines.map(() => ({ points: qrSide / 20 / lines.length, fixed: true })),
    ],
    cells: lines.map((text, index) => ({
      row: start + 1 + index,
      endRow: start + 2 + index,
      column,
      endColumn: widths.length,
      look,
      value: { text },
    })),
  }
}

/** The first column that begins to the right of the picture; the last one on a sheet too narrow for both. */
function firstColumnBeside(widths: readonly number[]): number {
  let left = 0
  for (const [column, width] of widths.entries()) {
    if (left >= qrSide) return column
    left += width
  }
  return Math.max(0, widths.length - 1)
}

/** The QR code, its corner at the beginning of the row of the first line. */
export function proofPicture({ address, alternative }: PageProof, { start }: SheetPart): SheetPicture {
  return {
    name: 'proof',
    image: { type: 'image/png', bytes: qrPng(address) },
    row: start + 1,
    column: 0,
    offset: 0,
    width: qrSide,
    height: qrSide,
    alternative,
  }
}
