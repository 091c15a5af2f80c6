import type { Paragraph, SourceDocument } from '../grid.ts'
import { fold } from '../language/words/fold.ts'
import { nameAtEnd, readAct } from './cells/frame-lines.ts'
import type { PlanTable } from './columns/plan-tables.ts'
import { belongsToTitle, looksTitle } from './frame/frame-title.ts'
import { bodyAtStart } from './frame/organization.ts'

const longestTitle = 500
const mostTitleLines = 6
const longestFrame = 8

/** A title as it is written, from its first line to its last; `from` and `to` are indexes of blocks. */
type Title = { from: number; to: number; text: string }

/**
 * Where each further plan of a file begins: a title between two tables that names a plan or report with its year or
 * its body, on one line or several, above a table with a heading of its own. An approval or the line of an annex before
 * it belongs to it. A title that the file has had already is only printed again.
 * @returns indexes of blocks, ascending
 */
export function furtherPlans(source: SourceDocument, tables: readonly PlanTable[]): number[] {
  const [first] = tables
  if (!first) return []
  const found: number[] = []
  const seen = new Set<string>()
  for (const { from, to, text } of titlesOf(source)) {
    const folded = fold(text)
    if (seen.has(folded)) continue
    seen.add(folded)
    if (from < first.view.block) continue
    const next = source.blocks.findIndex((other, index) => index > to && other.kind === 'table')
    const below = tables.find((table) => table.view.block >= to)
    if (!below?.header || next < 0) continue
    const above = tables.findLast((table) => table.view.block < from)?.view.block ?? first.view.block
    const start = startOf(source, from, Math.max(above, found.at(-1) ?? 0))
    if (
      !found.some((other) => tables.every((table) => table.view.block <= other || table.view.block >= from))
    ) {
      found.push(start)
    }
  }
  return found
}

/** All titles of plans and reports among the paragraphs, in order. */
function titlesOf({ blocks }: SourceDocument): Title[] {
  const titles: Title[] = []
  let run: TitleLine[] = []
  const close = (): void => {
    const title = titleOf(run)
    if (title) titles.push(title)
    run = []
  }
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'paragraph' && block.text.trim() === '') continue
    const line = block.kind === 'paragraph' && isTitleLine(block) ? block : null
    const above = run.at(-1)?.line
    if (!line || !above || run.length >= mostTitleLines || !belongsToTitle(above, line)) close()
    if (line) run.push({ at, line })
  }
  close()
  return titles
}

function isTitleLine(line: Paragraph): boolean {
  if (line.text.length > longestTitle || !looksTitle(line)) return false
  return readAct(line.text) === null && nameAtEnd(line.text) === null
}

type TitleLine = { at: number; line: Paragraph }

/** The lines as a title, where one of them ends by saying what the document is. */
function titleOf(lines: readonly TitleLine[]): Title | null {
  const run = lines.slice(lines.findLastIndex((_, at) => endsAnother(lines, at)) + 1)
  const [first] = run
  const last = run.findLast(({ line }) =>
    /(?:төлөвлөгөө|тайлан|хэрэгжилт|биелэлт)["'»”)]*$/u.test(fold(line.text)),
  )
  if (!first || !last) return null
  const text = textOf(run)
  if (!/20\d\d/u.test(text) && bodyAtStart(text) === null) return null
  return { from: first.at, to: run.at(-1)?.at ?? last.at, text }
}

/** The name of a body alone, above a line that begins with a body itself: it closes what stands above. */
function endsAnother(lines: readonly TitleLine[], at: number): boolean {
  const text = lines[at]?.line.text ?? ''
  const below = bodyAtStart(textOf(lines.slice(at + 1)))
  return below !== null && fold(bodyAtStart(text)?.name ?? '') === fold(text)
}

const textOf = (lines: readonly TitleLine[]) => lines.map(({ line }) => line.text).join(' ')

/** With the approval above the title, which offices put on the right by a table as often as by paragraphs. */
function startOf(source: SourceDocument, title: number, after: number): number {
  for (let at = title - 1; at > Math.max(after, title - longestFrame); at--) {
    const block = source.blocks[at]
    if (!block) break
    const lines = block.kind === 'paragraph' ? [block.text] : block.grid.cells.flatMap((cell) => cell.lines)
    if (lines.some((line) => /^["'“«\s]*батлав|хавсралт/u.test(fold(line)))) return at
    if (block.kind === 'table') break
  }
  return title
}
