import type { Layout } from '../../../documents/layouts/layout.ts'
import type { PlanDocument } from '../../../documents/plan-document.ts'
import { shownDocument } from '../../../documents/writers/visible-document.ts'

/** What is approved: all that the paper shows and nothing else, and the columns in which it shows it. */
export type Content = { document: PlanDocument; layout: Layout }

export function contentOf(document: PlanDocument, layout: Layout): Content {
  const { visible, fitting } = shownDocument(document, layout)
  return { document: visible, layout: fitting }
}

/**
 * Canonical JSON: keys sorted, no white space, so that equal documents are equal texts. The layout is no part of it:
 * columns and letters may be set anew and the document stays the same.
 */
export function canonicalText(document: PlanDocument): string {
  return JSON.stringify(document, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}
