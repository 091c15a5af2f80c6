import type { Layout } from '../layouts/layout.ts'
import type { PlanDocument } from '../plan-document.ts'
import { pageFrame } from './page-frame.ts'
import { type PageTable, pageTable } from './page-table.ts'

/** What a line is for; a writer gives each its look. */
export type LineKind =
  | 'annex'
  | 'approval-word'
  | 'approval-position'
  | 'approval-name'
  | 'title'
  | 'year'
  | 'window'
  | 'issued'
  | 'signature-role'
  | 'signature'
  | 'organization'

/** A line outside of the table; `parts` stand apart on it, the first at its left, the last at its right. */
export type PageLine = { kind: LineKind; parts: string[] }

/** An official document as its page shows it, before it becomes Word, PDF or a web page. */
export type Page = { before: PageLine[]; table: PageTable; after: PageLine[] }

/** Lays a normal document out; pure, so that the same document and layout always give the same page. */
export function layOut(document: PlanDocument, layout: Layout): Page {
  const { before, after } = pageFrame(document)
  return { before, table: pageTable(document, layout), after }
}
