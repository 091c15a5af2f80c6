import type { SourceDocument } from '../../grid.ts'
import { fold } from '../../language/words/fold.ts'
import { isAction } from '../cells/cell-shapes.ts'
import { readHeading } from '../cells/headings.ts'
import { splitNumber } from '../cells/numbering.ts'
import { filledCells, type TableView } from '../cells/table-view.ts'
import type { Expectation } from './roles.ts'

/** What the lines above the first table of some width say: «… ТӨЛӨВЛӨГӨӨ», «… ТӨЛӨВЛӨГӨӨНИЙ ХЭРЭГЖИЛТ», «… ТАЙЛАН». */
export function expectationOf(source: SourceDocument): Expectation {
  const first = source.blocks.findIndex((block) => block.kind === 'table' && block.grid.columns > 2)
  const texts = source.blocks
    .slice(0, Math.max(0, first))
    .map((block) => (block.kind === 'paragraph' ? fold(block.text) : ''))
  if (texts.some((text) => /хэрэгжилт|биелэлт|тайлан(?!гийн)|гүйцэтгэл/u.test(text))) return 'report'
  return texts.some((text) => text.includes('төлөвлөгөө')) ? 'plan' : null
}

/** Numbered items or orders in a table of some width: the body of a plan without its heading. */
export function holdsMeasures(view: TableView): boolean {
  if (view.columns < 3) return false
  let numbered = 0
  let actions = 0
  let named = false
  for (let row = 0; row < view.rows; row++) {
    const texts = filledCells(view, row).map((place) => place.text)
    named ||= texts.length === 1 && readHeading(texts[0] ?? '').form === 'explicit'
    if (
      texts.some((text) => /\./u.test(splitNumber(text).number ?? '') || /^\d{1,2}\.\d{1,2}\.?$/u.test(text))
    )
      numbered++
    if (texts.length > 2 && texts.some((text) => text.length > 25 && isAction(text))) actions++
  }
  return numbered >= 2 || actions >= 2 || (numbered + actions > 0 && (named || view.rows <= 2))
}

/** Has at least a sentence somewhere. */
export function speaks(view: TableView): boolean {
  return view.places.some((row) => row.some((place) => place !== null && place.text.length > 20))
}
