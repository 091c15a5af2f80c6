import type { Paragraph } from '../../grid.ts'
import { boxOf, type Lattice, latticeOf } from './pdf-lattice.ts'
import type { Glyph, PageMarks } from './pdf-marks.ts'
import { paragraphsOf, type TextArea } from './pdf-paragraphs.ts'
import { touchingRules, wholeRules } from './pdf-rules.ts'
import { type PdfTable, tableOf } from './pdf-table.ts'

export type PagePart = Paragraph | PdfTable

/** What stands on a page from top to bottom: its ruled tables, and the text between them as paragraphs. */
export function layoutOf(page: PageMarks): PagePart[] {
  const lattices = latticesOf(page)
  const inside = lattices.map((): Glyph[] => [])
  const between = Array.from({ length: lattices.length + 1 }, (): Glyph[] => [])
  for (const glyph of page.glyphs) {
    const index = lattices.findIndex((lattice) => boxOf(lattice, glyph.centerX, glyph.centerY) !== null)
    const below = lattices.findLastIndex((lattice) => (lattice.ys[0] ?? 0) < glyph.centerY) + 1
    if (index >= 0) inside[index]?.push(glyph)
    else between[below]?.push(glyph)
  }
  const area = areaOf(page)
  return between.flatMap((glyphs, index): PagePart[] => {
    const before = lattices[index - 1]
    const table = before ? [tableOf(before, inside[index - 1] ?? [])] : []
    return [...table, ...paragraphsOf(glyphs, area)]
  })
}

/** From top to bottom; one that lies within another is part of that one's cell. */
function latticesOf(page: PageMarks): Lattice[] {
  const found = touchingRules(wholeRules(page.rules)).flatMap((group) => latticeOf(group) ?? [])
  const areas = found.map((lattice) => ({ lattice, ...sides(lattice) }))
  const outer = areas.filter(
    (one) =>
      !areas.some(
        (other) =>
          other !== one &&
          other.left <= one.left &&
          other.right >= one.right &&
          other.top <= one.top &&
          other.bottom >= one.bottom,
      ),
  )
  return outer.sort((one, other) => one.top - other.top).map((area) => area.lattice)
}

function sides(lattice: Lattice): { left: number; right: number; top: number; bottom: number } {
  const [left = 0, right = 0] = [lattice.xs[0], lattice.xs.at(-1)]
  const [top = 0, bottom = 0] = [lattice.ys[0], lattice.ys.at(-1)]
  return { left, right, top, bottom }
}

/** Where the text of a page stands. */
export function areaOf(page: PageMarks): TextArea {
  const seen = page.glyphs.filter((glyph) => glyph.turn === 'none' && glyph.text.trim() !== '')
  const margin = seen.reduce((least, glyph) => Math.min(least, glyph.x0), page.width / 4)
  const end = seen.reduce((most, glyph) => Math.max(most, glyph.x1), (page.width * 3) / 4)
  return { left: margin, right: end, middle: page.width / 2 }
}
