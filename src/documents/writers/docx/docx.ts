import type { Layout } from '../../layouts/layout.ts'
import type { PlanDocument } from '../../plan-document.ts'
import { pageOfDocument } from '../document-page.ts'
import { embeddedParts, packageParts, zipParts } from '../office-package.ts'
import type { AnyPage, PageAbout, PageForm } from '../page.ts'
import { paperOf } from '../paper.ts'
import { refuseWideTable } from '../paper-limits.ts'
import type { OfficeOptions, WriteOptions } from '../write-options.ts'
import { bodyXml } from './docx-body.ts'
import { surroundingParts } from './docx-parts.ts'
import { cellPictureParts, cellPictureRelations } from './docx-pictures.ts'
import { proofPart } from './docx-proof.ts'
import { stylesXml } from './docx-styles.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * An official Word file of a plan or a report. What the layout has no column for is left out wholly. The document
 * is brought into the normal form of the contract first, so reading the file gives `normalDocument(document)`
 * as far as the layout shows it.
 */
export async function writeDocx(
  document: PlanDocument,
  layout: Layout,
  { draft = false, embed = true, proof }: OfficeOptions = {},
): Promise<Uint8Array> {
  const { page, form, about, copy } = pageOfDocument(document, layout, { proof })
  return docxOfPage(page, form, about, { draft, copy: embed ? copy() : null })
}

/**
 * A Word file of any page; `copy` is the XML of an exact copy that travels with it.
 * @throws WriteError 'too-many-columns'
 */
export function docxOfPage(
  page: AnyPage,
  form: PageForm,
  about: PageAbout,
  { draft = false, copy = null }: WriteOptions & { copy?: string | null } = {},
): Uint8Array {
  refuseWideTable(page.table)
  return zipParts([
    ...packageParts(about, 'word/document.xml'),
    ...surroundingParts({
      draft,
      embedded: copy !== null,
      proof: page.proof,
      textWidth: paperOf(form.orientation).textWidth,
      pictures: cellPictureRelations(page.table),
    }),
    ...cellPictureParts(page.table),
    ...(page.proof ? [proofPart(page.proof)] : []),
    { path: 'word/styles.xml', type: `${wordType}.styles+xml`, xml: stylesXml(form) },
    { path: 'word/document.xml', type: `${wordType}.document.main+xml`, xml: bodyXml(page, form, draft) },
    ...(copy === null ? [] : embeddedParts(copy)),
  ])
}
