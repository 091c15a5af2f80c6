import type { Layout } from '../../../documents/layouts/layout.ts'
import { type Amendment, amendmentPaper } from '../../../documents/papers/amendment.ts'
import type { PlanDocument } from '../../../documents/plan-document.ts'
import { type AnyPage, layOut } from '../../../documents/writers/page.ts'
import { shownDocument } from '../../../documents/writers/visible-document.ts'

/**
 * What is approved: all that the paper shows and nothing else, and the columns in which it shows it. The paper of an
 * amendment has one form.
 */
export type Content = DocumentContent | { of: 'amendment'; amendment: Amendment }
export type DocumentContent = { of: 'document'; document: PlanDocument; layout: Layout }

export function contentOf(document: PlanDocument, layout: Layout): DocumentContent {
  const { visible, fitting } = shownDocument(document, layout)
  return { of: 'document', document: visible, layout: fitting }
}

/** The page on which it stands, without its mark. */
export function pageOf(content: Content): AnyPage {
  return content.of === 'document'
    ? layOut(content.document, content.layout)
    : amendmentPaper(content.amendment).page
}

/**
 * Canonical JSON: keys sorted, no white space, so that equal documents are equal texts. The layout is no part of it:
 * columns and letters may be set anew and the document stays the same.
 */
export function canonicalText(said: PlanDocument | Amendment): string {
  return JSON.stringify(said, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}
