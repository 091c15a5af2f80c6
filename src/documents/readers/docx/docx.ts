import type { Block, SourceDocument } from '../../grid.ts'
import { ReadingError } from '../../reading-error.ts'
import { type Archive, openArchive } from '../containers/archive.ts'
import { restoreOldLetters } from '../old-letters.ts'
import { readNumbering } from './docx-numbering.ts'
import { type DocxContext, readParagraph } from './docx-paragraph.ts'
import { readStyles } from './docx-styles.ts'
import { readTable, unwrapped } from './docx-table.ts'
import { childOf, parseXml, type XmlElement } from './docx-xml.ts'

/**
 * Reads a Word file (DOCX, also DOCM and templates): paragraphs and tables of its body in order, automatic numbers
 * and bullets as text. Headers, footers, notes and comments are left out; of revisions the outcome is read.
 * @throws ReadingError 'archive-bomb' | 'broken-file' | 'entities-refused' | 'password-protected' | 'too-complex' | 'no-text'
 */
export function readDocx(bytes: Uint8Array): SourceDocument {
  return readDocxArchive(openArchive(bytes))
}

/** As readDocx, for an archive that is open already. */
export function readDocxArchive(archive: Archive): SourceDocument {
  const main = mainPart(archive)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (name: string): string | null =>
    archive.has(folder + name) ? archive.text(folder + name) : null
  const context: DocxContext = {
    styles: readStyles(part('styles.xml')),
    numbering: readNumbering(part('numbering.xml')),
  }
  const body = childOf(childOf(parseXml(archive.text(main)), 'document'), 'body')
  if (!body) throw new ReadingError('broken-file')
  const blocks = unwrapped(body).flatMap((element) => readBlock(element, context))
  if (blocks.length === 0) throw new ReadingError('no-text')
  return restoreOldLetters({ format: 'docx', blocks, notes: [] })
}

/** word/document.xml, or what the package names as its main part. */
function mainPart(archive: Archive): string {
  if (archive.has('word/document.xml')) return 'word/document.xml'
  const found = archive.names.find((name) => /^word\/document\d*\.xml$/i.test(name))
  if (found === undefined) throw new ReadingError('broken-file')
  return found
}

function readBlock(element: XmlElement, context: DocxContext): Block[] {
  if (element.name === 'tbl') return tableBlocks(element, context)
  if (element.name !== 'p') return []
  const { text, align, bold, boxes } = readParagraph(element, context)
  const lines = text.split('\n').flatMap((line): Block[] => {
    const plain = line
      .split('\t')
      .map((piece) =>
        piece
          .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
          .replace(/[^\S\n]{5,}/g, '\t')
          .replace(/ +/g, ' ')
          .trim(),
      )
      .filter((piece) => piece !== '')
      .join('\t')
    return plain === '' ? [] : [{ kind: 'paragraph', text: plain, align, bold }]
  })
  // A box stands beside its paragraph; approvals are often written in one.
  return [...boxes.flatMap((box) => unwrapped(box).flatMap((inner) => readBlock(inner, context))), ...lines]
}

/** A table of one cell that holds tables is a frame around them: its content is read as the page's own. */
function tableBlocks(element: XmlElement, context: DocxContext): Block[] {
  const rows = unwrapped(element).filter((child) => child.name === 'tr')
  const [only] = rows.length === 1 ? unwrapped(rows[0] ?? element).filter((child) => child.name === 'tc') : []
  const cells =
    rows.length === 1 ? unwrapped(rows[0] ?? element).filter((child) => child.name === 'tc').length : 0
  if (only && cells === 1 && unwrapped(only).some((child) => child.name === 'tbl')) {
    return unwrapped(only).flatMap((inner) => readBlock(inner, context))
  }
  const table = readTable(element, context)
  return table.grid.cells.length > 0 ? [table] : []
}
