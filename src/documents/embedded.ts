import { SaxesParser } from 'saxes'
import { z } from 'zod'
import type { Block } from './grid.ts'
import { type Layout, layoutSchema } from './layouts/layout.ts'
import { type PlanDocument, planDocumentSchema } from './plan-document.ts'
import type { Archive } from './readers/archive.ts'
import { layOut, type Page } from './writers/page.ts'
import { xmlText } from './writers/printable.ts'
import { visibleDocument } from './writers/visible-document.ts'

const namespace = 'urn:shudarga:plan-document:1'

const payloadSchema = z.object({ document: planDocumentSchema, layout: layoutSchema })

/** The custom XML part in which a file of ours carries what its page shows, for an exact reading. */
export function embeddedXml(document: PlanDocument, layout: Layout): string {
  return `<document xmlns="${namespace}">${xmlText(JSON.stringify({ document, layout }))}</document>`
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
    if (textOfPage(layOut(visible, layout)) === textOfBlocks(blocks)) return visible
  }
  return null
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

/** Ends a cell, so that text moved to a neighbouring cell counts as changed. */
const cellEnd = '\u0001'

function textOfPage({ before, table, after }: Page): string {
  const above = before.map(({ parts }) => plain(parts.join('')))
  // Readers put this mark before every item of a list.
  const cells = table.cells.map(({ kind, lines }) => {
    const shown = kind === 'bullets' ? lines.map((item) => `•${item}`) : lines
    return plain(shown.join('')) + cellEnd
  })
  return [...above, ...cells, ...after.map(({ parts }) => plain(parts.join('')))].join('')
}

function textOfBlocks(blocks: readonly Block[]): string {
  const texts = blocks.map((block) => {
    if (block.kind === 'paragraph') return plain(block.text)
    return block.grid.cells.map(({ lines }) => plain(lines.join('')) + cellEnd).join('')
  })
  return texts.join('')
}

/** Word and LibreOffice may set spaces and invisible characters anew when they save. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{C}]/gu, '')
}
