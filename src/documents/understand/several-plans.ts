import type { SourceDocument } from '../grid.ts'
import { fold } from '../language/fold.ts'
import { readAct } from './frame-lines.ts'
import { isCapitals } from './headings.ts'
import { bodyAtStart } from './organization.ts'
import type { PlanTable } from './plan-tables.ts'

const longestTitle = 400
const longestFrame = 8

/**
 * Where each further plan of a file begins: a title between two tables that names a plan or report with its year or
 * its body, above a table with a heading of its own. An approval or the line of an annex before it belongs to it.
 * @returns indexes of blocks, ascending
 */
export function furtherPlans(source: SourceDocument, tables: readonly PlanTable[]): number[] {
  const [first] = tables
  if (!first) return []
  const found: number[] = []
  for (const [at, block] of source.blocks.entries()) {
    if (block.kind !== 'paragraph' || at < first.view.block || block.text.length > longestTitle) continue
    const folded = fold(block.text)
    if (!(block.bold || block.align === 'center' || isCapitals(block.text))) continue
    if (!/(?:төлөвлөгөө|тайлан|хэрэгжилт|биелэлт)["'»”)]*$/u.test(folded) || readAct(block.text)) continue
    if (!/20\d\d/u.test(folded) && bodyAtStart(block.text) === null) continue
    const next = source.blocks.findIndex((other, index) => index > at && other.kind === 'table')
    const below = tables.find((table) => table.view.block >= at)
    if (!below?.header || next < 0) continue
    const start = startOf(source, at, found.at(-1) ?? first.view.block)
    if (
      !found.some((other) => tables.every((table) => table.view.block <= other || table.view.block >= at))
    ) {
      found.push(start)
    }
  }
  return found
}

function startOf(source: SourceDocument, title: number, after: number): number {
  for (let at = title - 1; at > Math.max(after, title - longestFrame); at--) {
    const block = source.blocks[at]
    if (block?.kind !== 'paragraph') break
    if (/^["'“«\s]*батлав|хавсралт/u.test(fold(block.text))) return at
  }
  return title
}
