import type { PageForm } from '../page.ts'
import { paperOf } from '../paper.ts'
import type { RowHeight } from './xlsx-plan.ts'

/**
 * Rows of the sheet that should stand on one page; `to` is exclusive. Of several from one row the most that fit. `most` is
 * the share of a page beyond which they may part.
 */
export type KeptRows = { from: number; to: number; most?: number }

/** Rows taller than this share of a page would leave a hole larger than what they keep together is worth. */
const mostKept = 0.8

/**
 * The rows that should begin a page, so that no heading stands alone at the end of one and no signature or mark of proof
 * without what it belongs to. LibreOffice keeps to these breaks; Excel leaves them out on a sheet fitted to the paper's
 * width.
 * @param repeated rows that are printed again on each page
 */
export function pageBreaks(
  heights: readonly RowHeight[],
  kept: readonly KeptRows[],
  repeated: { from: number; to: number },
  { orientation }: PageForm,
): number[] {
  const room = paperOf(orientation).textHeight / 20
  const heightOf = (from: number, to: number): number =>
    heights.slice(from, to).reduce((sum, { points }) => sum + points, 0)
  const again = heightOf(repeated.from, repeated.to)
  const starts = Map.groupBy(
    kept
      .map(({ from, to, most = mostKept }) => ({ from, most, height: heightOf(from, to) }))
      .filter(({ most, height }) => height < room * most),
    ({ from }) => from,
  )
  const breaks: number[] = []
  let filled = 0
  for (const [row, { points }] of heights.entries()) {
    const wished = (starts.get(row) ?? []).map(({ height }) => height)
    const together = Math.max(0, ...wished)
    if (filled > 0 && filled + Math.max(together, points) > room) {
      if (together > points) breaks.push(row)
      filled = row >= repeated.to ? again : 0
    }
    filled += points
  }
  return breaks
}
