import type { Layout } from '../layouts/layout.ts'

/** Lengths in twentieths of a point, as Word counts them. */
export type PaperSize = {
  width: number
  height: number
  margin: { top: number; right: number; bottom: number; left: number }
  /** Between the margins. */
  textWidth: number
  textHeight: number
}

const shortSide = 11906
const longSide = 16838

/** A4; upright with the wide left margin that filing needs. */
export function paperOf(orientation: Layout['orientation']): PaperSize {
  const landscape = orientation === 'landscape'
  const width = landscape ? longSide : shortSide
  const height = landscape ? shortSide : longSide
  const margin = { top: 1134, right: 850, bottom: 1021, left: landscape ? 1134 : 1701 }
  return {
    width,
    height,
    margin,
    textWidth: width - margin.left - margin.right,
    textHeight: height - margin.top - margin.bottom,
  }
}
