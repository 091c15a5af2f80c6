import type { SourceDocument } from './grid.ts'
import { ReadingError } from './reading-error.ts'

/** A ministry's longest plan has some thousand rows; understanding looks at each place of a table several times. */
const mostRows = 15_000
const mostPlaces = 400_000
/** A text counts in every row that its cell covers, since each row will carry it: 300 dense pages are 1,000,000. */
const mostLetters = 12_000_000

/**
 * Refuses what would become far more than it is in the file: small files can hold tables without end, and one long
 * text merged over thousands of rows.
 * @throws ReadingError 'too-complex'
 */
export function refuseOversize({ blocks }: SourceDocument): void {
  let [rows, places, letters] = [0, 0, 0]
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      rows++
      letters += block.text.length
      continue
    }
    rows += block.grid.rows
    places += block.grid.rows * block.grid.columns
    for (const cell of block.grid.cells) {
      for (const line of cell.lines) letters += line.length * cell.rowSpan
    }
  }
  if (rows > mostRows || places > mostPlaces || letters > mostLetters) throw new ReadingError('too-complex')
}
