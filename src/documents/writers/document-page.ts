import { embeddedXml } from '../embedded.ts'
import type { Layout } from '../layouts/layout.ts'
import type { PlanDocument } from '../plan-document.ts'
import { aboutDocument, layOut, type Page, type PageAbout } from './page.ts'
import { shownDocument } from './visible-document.ts'
import type { WriteOptions } from './write-options.ts'

/** A document laid out for any format; `form` is its layout with the columns that it fills. */
export type DocumentPage = {
  page: Page
  form: Layout
  about: PageAbout
  /** The XML of the exact copy of what is shown, which travels with an Office file. */
  copy(): string
}

/** Lays a plan or a report out as its layout shows it. What the layout has no column for is left out wholly. */
export function pageOfDocument(
  document: PlanDocument,
  layout: Layout,
  { proof }: Pick<WriteOptions, 'proof'> = {},
): DocumentPage {
  const { visible, fitting } = shownDocument(document, layout)
  return {
    page: layOut(visible, fitting, proof),
    form: fitting,
    about: aboutDocument(visible),
    copy: () => embeddedXml(visible, fitting),
  }
}
