import { strToU8, zipSync } from 'fflate'
import { embeddedXml } from '../embedded.ts'
import type { Layout } from '../layouts/layout.ts'
import type { PlanDocument } from '../plan-document.ts'
import { bodyXml } from './docx-body.ts'
import { contentTypesXml, type Part, surroundingParts } from './docx-parts.ts'
import { stylesXml } from './docx-styles.ts'
import { normalDocument } from './normal-document.ts'
import { layOut } from './page.ts'
import { fittingLayout, visibleDocument } from './visible-document.ts'

export type DocxOptions = {
  /** Prints the word for a draft on every page; the text itself stays the same. */
  draft?: boolean
  /** Without the machine-readable copy of what is printed; reading then understands the page alone. */
  embed?: boolean
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The earliest time a zip can say: nothing in the file depends on when or where it was written. */
const noTime = new Date(1980, 0, 1)

/**
 * An official Word file of a plan or a report. What the layout has no column for is left out wholly. The document
 * is brought into the normal form of the contract first, so reading the file gives `normalDocument(document)`
 * as far as the layout shows it.
 */
export async function writeDocx(
  document: PlanDocument,
  layout: Layout,
  { draft = false, embed = true }: DocxOptions = {},
): Promise<Uint8Array> {
  const normal = normalDocument(document)
  const fitting = fittingLayout(normal, layout)
  const visible = visibleDocument(normal, fitting)
  const parts: Part[] = [
    ...surroundingParts(visible, draft, embed),
    { path: 'word/styles.xml', type: `${wordType}.styles+xml`, xml: stylesXml(fitting) },
    {
      path: 'word/document.xml',
      type: `${wordType}.document.main+xml`,
      xml: bodyXml(layOut(visible, fitting), fitting, draft),
    },
  ]
  if (embed) {
    parts.push({ path: 'customXml/item1.xml', type: 'application/xml', xml: embeddedXml(visible, fitting) })
  }
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(declaration + contentTypesXml(parts)),
  }
  for (const { path, xml } of parts) files[path] = strToU8(declaration + xml)
  return zipSync(files, { mtime: noTime, level: 6 })
}
