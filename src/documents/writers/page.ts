import type { Layout } from '../layouts/layout.ts'
import type { PlanDocument } from '../plan-document.ts'
import type { ProofMark } from '../proof-mark.ts'
import { freeLines } from './free-lines.ts'
import { pageFrame } from './page-frame.ts'
import type { PageLine } from './page-line.ts'
import { type PageProof, pageProof } from './page-proof.ts'
import { type PageTable, pageTable } from './page-table.ts'
import words from './words.json' with { type: 'json' }

/** An official document as its page shows it, before it becomes Word, PDF or a web page. */
export type Page = {
  before: PageLine[]
  table: PageTable
  after: PageLine[]
  proof?: PageProof | undefined
}

/** A page of any paper: a letter has no table. */
export type AnyPage = Omit<Page, 'table'> & {
  table: PageTable | null
  scriptPlace?: ScriptPlace | undefined
}

/** An empty frame on a page of its own, for the same text in the traditional script. */
export type ScriptPlace = { caption: string }

/** Lays a normal document out; pure, so that the same document and layout always give the same page. */
export function layOut(document: PlanDocument, layout: Layout, proof?: ProofMark): Page {
  const { before, after } = pageFrame(document)
  return {
    before: [...before, ...freeLines(document, layout, 'topText')],
    table: pageTable(document, layout),
    after: [...freeLines(document, layout, 'endText'), ...after],
    proof: pageProof(proof),
  }
}

/** The paper and letters of a page. */
export type PageForm = Pick<Layout, 'orientation' | 'font' | 'fontSize'>

/** What a file says of itself beside its text; `name` is a word for the kind of document. */
export type PageAbout = { title: string; organization: string | null; name: string }

export function aboutDocument({ title, organization, kind }: PlanDocument): PageAbout {
  return { title, organization, name: words.kinds[kind] }
}
