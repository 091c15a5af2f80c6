import type { Block, SourceDocument } from '../../grid.ts'
import { ReadingError } from '../../reading-error.ts'
import { readHtml } from '../html/html.ts'
import { restoreOldLetters } from '../old-letters.ts'
import { csvAsTabs, spacesAsTabs } from './text-csv.ts'
import { decodeText } from './text-decode.ts'
import { paragraphsOf } from './text-paragraphs.ts'
import { joinQuotedCells } from './text-quoted.ts'
import { readMarkdownTable, readTabSeparated } from './text-separated.ts'
import { readWordExport } from './text-word-export.ts'

/** A plan of 100 measures is below 200 kB as text. */
const mostBytes = 20 * 1024 * 1024

/**
 * Reads a text file as conversions leave it: Word's text export (a tab before each cell), tables parted by tabs,
 * Markdown tables with pieces of HTML. Column positions are guesses, so that rows may have to be repaired.
 * @throws ReadingError 'too-large' | 'no-text'
 */
export function readText(bytes: Uint8Array): SourceDocument {
  if (bytes.length > mostBytes) throw new ReadingError('too-large')
  const blocks = piecesOf(decodeText(bytes).replace(/^\ufeff/, '')).flatMap((piece) =>
    piece.html ? readHtml(new TextEncoder().encode(piece.text)).blocks : blocksOfText(piece.text),
  )
  if (blocks.length === 0) throw new ReadingError('no-text')
  return restoreOldLetters({ format: 'text', blocks, notes: [] })
}

/** Tables that a conversion left in HTML amid the text, and the text between them. */
function piecesOf(text: string): { text: string; html: boolean }[] {
  const pieces: { text: string; html: boolean }[] = []
  const lower = text.toLowerCase()
  let from = 0
  for (const opening of text.matchAll(/<table[\s>]/gi)) {
    if (opening.index < from) continue
    const end = lower.indexOf('</table>', opening.index)
    if (end < 0) break
    pieces.push({ text: text.slice(from, opening.index), html: false })
    from = end + '</table>'.length
    const table = text.slice(opening.index, from)
    if (/<t[dh][\s>]/i.test(table)) pieces.push({ text: table, html: true })
  }
  pieces.push({ text: text.slice(from), html: false })
  return pieces
}

function blocksOfText(text: string): Block[] {
  const lines = (csvAsTabs(text) ?? spacesAsTabs(text)).split(/\r\n|[\r\n\u2028\f]/)
  return isWordExport(lines) ? blocksOfExport(lines) : blocksOfLines(lines)
}

/** Most lines with a tab have one only, at their start. */
function isWordExport(lines: readonly string[]): boolean {
  let cells = 0
  let rows = 0
  for (const line of lines) {
    if (/^ *\t[^\t]*$/.test(line)) cells++
    else if (/\t/.test(line)) rows++
  }
  return cells >= 4 && cells > rows
}

function blocksOfExport(lines: readonly string[]): Block[] {
  const first = lines.findIndex((line) => /^ *\t/.test(line))
  return [...paragraphsOf(lines.slice(0, first)), ...readWordExport(lines.slice(first))]
}

type LineKind = 'markdown' | 'tabs' | 'plain'

function blocksOfLines(split: readonly string[]): Block[] {
  const lines = joinQuotedCells(split)
  const blocks: Block[] = []
  let from = 0
  for (let at = 1; at <= lines.length; at++) {
    const kind = kindOf(lines[from] ?? '')
    if (at < lines.length && kindOf(lines[at] ?? '') === kind) continue
    const run = lines.slice(from, at)
    if (kind === 'plain' || (kind === 'tabs' && onlyLaysOut(run))) blocks.push(...paragraphsOf(run))
    else {
      const table = kind === 'tabs' ? readTabSeparated(run) : readMarkdownTable(run)
      if (table) blocks.push(table)
    }
    from = at
  }
  return blocks
}

/** A line or two with a gap made of tabs: a date and a place, a post and a name. */
function onlyLaysOut(lines: readonly string[]): boolean {
  const widest = Math.max(...lines.map((line) => line.trim().split(/\t+/).length))
  return widest <= 2 ? lines.length <= 3 : lines.length === 1 && widest === 3
}

function kindOf(line: string): LineKind {
  if (/^\s*\|.*\|/.test(line)) return 'markdown'
  return /\S\t+\S|\t.*\t/.test(line) ? 'tabs' : 'plain'
}
