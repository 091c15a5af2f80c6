import type { Block, ReadingNote, SourceDocument } from '../../grid.ts'
import { ReadingError } from '../../reading-error.ts'
import { restoreOldLetters } from '../old-letters.ts'
import { guessTable } from './pdf-columns.ts'
import { areaOf, layoutOf, type PagePart } from './pdf-layout.ts'
import type { PageMarks } from './pdf-marks.ts'
import { openPdf } from './pdf-open.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import { withoutRunningHeads } from './pdf-running-heads.ts'
import { stitch } from './pdf-stitch.ts'
import { gridOf } from './pdf-table.ts'
import { wordsWithin } from './pdf-words.ts'

/** 500 pages of dense text. */
const mostLetters = 2_500_000

/** A heading may take three. */
const fewestDrawnRows = 4

/** A longer document without one drawn table is no plan whose columns could be guessed. */
const mostPagesGuessed = 60

/**
 * Reads a PDF by the places of its letters and ruling lines.
 * @throws ReadingError 'password-protected' | 'broken-file' | 'too-complex' | 'no-text' (pictures of pages only)
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  return await readPages(openPdf(bytes), 'pdf')
}

/**
 * Pages of letters and ruling lines, of a PDF or recognised in pictures, as a document. A table that goes on over
 * several pages is one table, without the header's repetitions; page numbers and running heads are left out.
 * Notes: 'page-without-text', 'columns-guessed' where no lines are drawn.
 * @throws ReadingError 'too-complex' | 'no-text'
 */
export async function readPages(
  marked: AsyncIterable<PageMarks> | Iterable<PageMarks>,
  format: SourceDocument['format'],
): Promise<SourceDocument> {
  const pages: PagePart[][] = []
  const notes: ReadingNote[] = []
  const undrawn: PageMarks[] = []
  let letters = 0
  let drawn = false
  for await (const marks of marked) {
    letters += marks.glyphs.length
    if (letters > mostLetters) throw new ReadingError('too-complex')
    const parts = layoutOf(marks)
    pages.push(parts)
    for (const part of parts) if ('cells' in part) for (const cell of part.cells) cell.page = pages.length
    if (pages.length <= mostPagesGuessed) undrawn.push(marks)
    drawn ||= parts.some(isDrawnTable)
    if (drawn) undrawn.length = 0
    if (parts.length === 0 && marks.pictures > 0) {
      notes.push({ code: 'page-without-text', severity: 'doubt', values: { page: pages.length } })
    }
  }
  const guessed = drawn ? null : guessedPages(undrawn, lettersInTables(pages))
  if (guessed) notes.push({ code: 'columns-guessed', severity: 'doubt' })
  const blocks = blocksOf(guessed ?? withoutRunningHeads(pages))
  if (!blocks.some(holdsText)) throw new ReadingError('no-text')
  return restoreOldLetters({ format, blocks, notes })
}

/** Not a drawn heading over a table without lines, nor a box for signatures. */
function isDrawnTable(part: PagePart): boolean {
  if ('kind' in part) return false
  const filled = Map.groupBy(
    part.cells.filter((cell) => cell.lines.length > 0),
    (cell) => cell.row,
  )
  return [...filled.values()].filter((cells) => cells.length >= 3).length >= fewestDrawnRows
}

function lettersInTables(pages: readonly PagePart[][]): number {
  const cells = pages.flat().flatMap((part) => ('kind' in part ? [] : part.cells))
  return cells.reduce((sum, cell) => sum + cell.lines.reduce((all, line) => all + line.text.length, 0), 0)
}

/** The document as one guessed table with the text around it; null when it does not look like a table. */
function guessedPages(pages: readonly PageMarks[], lettersDrawn: number): PagePart[][] | null {
  const guess = guessTable(pages)
  if (!guess || lettersDrawn > lettersInTables([[guess.table]]) * 0.8) return null
  const text = (parts: { page: number; glyphs: PageMarks['glyphs'] }[]): PagePart[] =>
    parts.flatMap(({ page, glyphs }) => {
      const marks = pages[page]
      return marks ? paragraphsOf(glyphs, areaOf(marks)) : []
    })
  return withoutRunningHeads([[...text(guess.before), guess.table, ...text(guess.behind)]])
}

/** Pages one after another; a table at the foot of one and at the head of the next is stitched where it goes on. */
function blocksOf(pages: readonly PagePart[][]): Block[] {
  const parts: PagePart[] = []
  for (const page of pages) {
    const [first] = page
    const last = parts.at(-1)
    const whole = first && last && !('kind' in first) && !('kind' in last) ? stitch(last, first) : null
    if (whole) parts.splice(-1, 1, whole, ...page.slice(1))
    else parts.push(...page)
  }
  const tables = parts.flatMap((part) => ('kind' in part ? [] : [part]))
  const words = wordsWithin(tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines)))
  return parts.map((part) => ('kind' in part ? part : { kind: 'table', grid: gridOf(part, words) }))
}

function holdsText(block: Block): boolean {
  return block.kind === 'paragraph'
    ? block.text !== ''
    : block.grid.cells.some((cell) => cell.lines.length > 0)
}
