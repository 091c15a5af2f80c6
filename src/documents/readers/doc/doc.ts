import type { Block, SourceDocument } from '../../grid.ts'
import { ReadingError } from '../../reading-error.ts'
import { restoreOldLetters } from '../old-letters.ts'
import { openContainer } from './doc-container.ts'
import { linesWithin, tidyLines } from './doc-lines.ts'
import { type DocLists, readDocLists } from './doc-lists.ts'
import {
  characterLook,
  type ParagraphLook,
  type PropertyRuns,
  paragraphLook,
  propertyRuns,
  runAt,
} from './doc-properties.ts'
import { viewOf } from './doc-sprms.ts'
import { type DocStyles, readDocStyles } from './doc-styles.ts'
import { type DocRow, tableOfRows } from './doc-table.ts'
import { type DocText, readDocText } from './doc-text.ts'

/**
 * Reads a Word file of 1997 to 2003 (MS-DOC): paragraphs, tables with merged cells, automatic numbers and bullets as
 * text; hidden and deleted text is left out. Headers, footers, notes and text boxes are other parts of the file.
 * @throws ReadingError 'broken-file' | 'password-protected' | 'unsupported-type' (older than Word 97) | 'too-complex' | 'no-text'
 */
export function readDoc(bytes: Uint8Array): SourceDocument {
  try {
    const text = readDocText(openContainer(bytes))
    const blocks = new DocWalk(text).read()
    if (blocks.length === 0) throw new ReadingError('no-text')
    return restoreOldLetters({ format: 'doc', blocks, notes: [] })
  } catch (error) {
    // A place outside of the file: it is cut off or says so falsely.
    if (error instanceof RangeError) throw new ReadingError('broken-file')
    throw error
  }
}

/** Indexes of structures in the file's head (FibRgFcLcb97). */
const parts = { styles: 1, characters: 12, paragraphs: 13, lists: 73, listUses: 74 }

class DocWalk {
  private readonly source: DocText
  private readonly styles: DocStyles
  private readonly lists: DocLists
  private readonly paragraphs: PropertyRuns
  private readonly characters: PropertyRuns
  private readonly blocks: Block[] = []
  private rows: DocRow[] = []
  private cells: string[][] = []
  private lines: string[] = []

  constructor(source: DocText) {
    this.source = source
    const part = (index: number) => {
      const { at, size } = source.place(index)
      return source.table.subarray(at, at + size)
    }
    this.styles = readDocStyles(part(parts.styles))
    this.lists = readDocLists(source.table, source.place(parts.lists), source.place(parts.listUses))
    this.paragraphs = propertyRuns(source.main, viewOf(part(parts.paragraphs)), 'paragraph', source.data)
    this.characters = propertyRuns(source.main, viewOf(part(parts.characters)), 'character')
  }

  read(): Block[] {
    let from = 0
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark that ends a cell
    for (const mark of this.source.text.matchAll(/[\r\u0007\f]/g)) {
      this.readParagraph(from, mark.index)
      from = mark.index + 1
    }
    if (from < this.source.text.length) this.readParagraph(from, this.source.text.length)
    this.closeTable()
    return this.blocks
  }

  private readParagraph(from: number, end: number): void {
    const place = this.source.places[Math.min(end, this.source.text.length - 1)] ?? 0
    const run = runAt(this.paragraphs, place)
    const style = run?.style ?? 0
    const base = this.styles.paragraph(style)
    const look = run ? paragraphLook(base, run.sprms) : base
    if (!look.inTable) this.closeTable()
    const endsCell = this.source.text[end] === '\u0007'
    if (look.inTable && endsCell && look.rowEnd) {
      this.rows.push({ cells: this.cells, definition: look.table })
      this.cells = []
      this.lines = []
      return
    }
    const { text, bold } = this.textOf(from, end, style)
    const lines = linesWithin(this.labelled(look, text))
    if (!look.inTable) {
      for (const line of lines) this.blocks.push({ kind: 'paragraph', text: line, align: look.align, bold })
      return
    }
    this.lines.push(...tidyLines(lines))
    if (endsCell && !look.deeper) {
      this.cells.push(this.lines)
      this.lines = []
    }
  }

  /** Words count an empty paragraph of a list as well, but show its number beside nothing. */
  private labelled(look: ParagraphLook, text: string): string {
    if (look.list <= 0 || look.rowEnd || text.trim() === '') return text
    const label = this.lists.next(look.list, look.level)
    return label === '' ? text : `${label} ${text}`
  }

  /** The text without what is hidden, and without the instructions of fields; bold when all of it is. */
  private textOf(from: number, end: number, style: number): { text: string; bold: boolean } {
    let text = ''
    let bold = true
    let instructions = 0
    let run: PropertyRuns[number] | null = null
    const base = this.styles.character(style)
    let look = base
    for (let at = from; at < end; at++) {
      const letter = this.source.text[at] ?? ''
      if (letter === '\u0013') instructions++
      if (instructions > 0) {
        if (letter === '\u0014' || letter === '\u0015') instructions--
        continue
      }
      const place = this.source.places[at] ?? 0
      if (!run || place < run.from || place >= run.to) {
        run = runAt(this.characters, place)
        look = run ? characterLook(base, run.sprms) : base
      }
      if (look.hidden) continue
      text += letter
      if (letter.trim() !== '' && letter > ' ') bold &&= look.bold
    }
    return { text, bold: bold && text.trim() !== '' }
  }

  private closeTable(): void {
    if (this.rows.length > 0) this.blocks.push(tableOfRows(this.rows))
    this.rows = []
    this.cells = []
    this.lines = []
  }
}
