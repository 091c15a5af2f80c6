import { SaxesParser } from 'saxes'
import { z } from 'zod'
import type { Block, Cell } from './grid.ts'
import { type Layout, layoutSchema } from './layouts/layout.ts'
import { type PlanDocument, planDocumentSchema } from './plan-document.ts'
import type { Archive } from './readers/containers/archive.ts'
import { type AnyPage, layOut, type Page } from './writers/page.ts'
import { elementText } from './writers/printable.ts'
import { visibleDocument } from './writers/visible-document.ts'

const namespace = 'urn:shudarga:plan-document:1'

const payloadSchema = z.object({ document: planDocumentSchema, layout: layoutSchema })

/** The custom XML part in which a file of ours carries what its page shows, for an exact reading. */
export function embeddedXml(document: PlanDocument, layout: Layout): string {
  return `<document xmlns="${namespace}">${elementText(JSON.stringify({ document, layout }))}</document>`
}

/**
 * The document embedded in a file of ours, or null when there is none or when it is not what the page says.
 * It is trusted only as far as it can be seen: laid out anew it must give the very text that was read from the
 * page. So a file edited by hand, or made to show one thing and to carry another, is read from what is visible.
 */
export function embeddedDocument(archive: Archive, blocks: readonly Block[]): PlanDocument | null {
  // Word renumbers custom parts when it saves.
  for (const name of archive.names.filter((path) => /^customXml\/item\d+\.xml$/.test(path))) {
    const payload = payloadSchema.safeParse(payloadOf(archive.text(name)))
    if (!payload.success) continue
    const { document, layout } = payload.data
    const visible = visibleDocument(document, layout)
    if (showsExactly(blocks, visible, layout)) return visible
  }
  return null
}

/**
 * Whether a page shows this document and nothing else: every text in its place, no sentence more. What a layout has
 * no column for must be out of the document already.
 */
export function showsExactly(blocks: readonly Block[], visible: PlanDocument, layout: Layout): boolean {
  return showsPage(blocks, layOut(visible, layout))
}

/** The same of any page that is laid out already. */
export function showsPage(blocks: readonly Block[], page: AnyPage): boolean {
  return textOfPage(page) === textOfBlocks(blocks)
}

function payloadOf(xml: string): unknown {
  if (!xml.includes(namespace)) return null
  let text = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('text', (piece) => {
    text += piece
  })
  try {
    parser.write(xml).close()
    return JSON.parse(text)
  } catch {
    // Damaged by another program: the page itself is still there to be read.
    return null
  }
}

function textOfPage({ before, table, after }: AnyPage): string {
  // Readers put this mark before every item of a list.
  const cells = (table?.cells ?? []).map((cell) => ({
    ...cell,
    lines: cell.kind === 'bullets' ? cell.lines.map((item) => `•${item}`) : cell.lines,
  }))
  return [...before.map(textOfLine), textOfTable(cells), ...after.map(textOfLine)].join('')
}

function textOfLine({ parts }: Page['before'][number]): string {
  return plain(parts.join(''))
}

function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? plain(block.text) : textOfTable(block.grid.cells)))
    .join('')
}

/**
 * The texts of a table, each with the places that it covers, so that a text moved to a neighbouring cell or merged
 * over another counts as changed. Rows and columns in which nothing begins are not counted: a sheet has none.
 */
function textOfTable(cells: readonly Cell[]): string {
  const filled = cells
    .map((cell) => ({ ...cell, text: plain(cell.lines.join('')) }))
    .filter(({ text }) => text !== '')
  const rowOf = places(filled.map(({ row }) => row))
  const columnOf = places(filled.map(({ column }) => column))
  return filled
    .map(({ row, column, rowSpan, columnSpan, text }) => {
      const span = [rowOf(row + rowSpan) - rowOf(row), columnOf(column + columnSpan) - columnOf(column)]
      return [rowOf(row), columnOf(column), ...span, text].join(cellEnd) + cellEnd
    })
    .join('')
}

/** Ends a cell; `plain` leaves none in a text. */
const cellEnd = '\u0001'

/** How many of the places in use lie before a place. */
function places(used: readonly number[]): (place: number) => number {
  const before: number[] = []
  const known = new Set(used)
  let count = 0
  for (let place = 0; place <= Math.max(0, ...known); place++) {
    before.push(count)
    if (known.has(place)) count++
  }
  return (place) => before[place] ?? count
}

/** Word and LibreOffice may set spaces and invisible characters anew when they save. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{C}]/gu, '')
}
